import { fingerprintOf } from '../../compare/fingerprint.ts';
import type { Card, Listing } from '../../present/card.ts';
import { BODY_ROOM } from '../press/seal.ts';

/** What a button under a list of statements asks for: which page, counted from 0, of what, and its state. */
export interface ListingPress {
  readonly page: number;
  readonly listing: Listing;
  /** See `stateOf`. */
  readonly state: string;
}

const BETWEEN = '|';
const LETTERS = { subject: 's', question: 'q' } as const;
/** Before words that are written out, and before the fingerprint of a name. */
const WRITTEN = '=';
const SHORT = '#';
/** Characters of a state: 24 bits, which a change leaves as they are once in 16 million times. */
const STATE_LENGTH = 4;

/** What tells a list of statements from one of something else, or of the same after a change; the same in every language. */
export function stateOf({ blocks }: Card): string {
  const told = blocks.flatMap((block) =>
    block.kind === 'statements'
      ? block.lines.map(({ label, value, quote: { citation } }) => [label, value, citation.title, citation.meta.date])
      : [],
  );
  return fingerprintOf(JSON.stringify(told)).slice(0, STATE_LENGTH);
}

/** What the id of a button says; a name that has no room is told by its fingerprint. Null for a question that has none. */
export function writtenListing({ page, listing: { of, words }, state }: ListingPress): string | null {
  const head = [String(page), state, LETTERS[of]].join(BETWEEN);
  const isPlain = !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(words) && words.trim() === words && words !== '';
  const written = head + WRITTEN + words;
  if (isPlain && written.length <= BODY_ROOM) return written;
  return of === 'subject' ? head + SHORT + fingerprintOf(words) : null;
}

/** What a button asks for; null for what is none, and for a name whose fingerprint `labelOf` does not know. */
export function readListing(body: string, labelOf: (fingerprint: string) => string | null): ListingPress | null {
  const read = /^(?<page>\d{1,4})\|(?<state>[^|]*)\|(?<letter>[sq])(?<form>[=#])(?<rest>.+)$/su.exec(body)?.groups;
  if (!read) return null;
  const { page = '', state = '', letter, form, rest = '' } = read;
  const words = form === SHORT ? labelOf(rest) : rest;
  const of = letter === LETTERS.subject ? 'subject' : 'question';
  return words === null ? null : { page: Number(page), listing: { of, words }, state };
}
