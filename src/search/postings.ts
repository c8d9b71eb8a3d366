import { remembering } from '../text/remembering.ts';
import { positionOf } from './lexicon.ts';
import { FIELDS, type Field, OCCURRENCE_BITS, type Segment } from './segment.ts';

/** A segment in use: which of its documents still count, and which document each passage belongs to. */
export interface Living {
  readonly segment: Segment;
  /** 1 for each document that counts, else 0. */
  readonly live: Uint8Array;
  /** Whether all of them do. */
  readonly isWhole: boolean;
  /** The document of each passage. */
  readonly documentOf: Uint32Array;
  /** Where a term stands in the segment's lexicon, remembered; -1 where it lacks it. */
  readonly termAt: (term: string) => number;
}

/** Terms whose places are remembered: questions ask for the same ones again and again, and every segment is asked for each. */
const MOST_REMEMBERED = 2_000;

/** A segment with the documents that count. */
export function livingOf(segment: Segment, live: Uint8Array): Living {
  const { firstPassage } = segment;
  const documentOf = new Uint32Array(firstPassage.at(-1) ?? 0);
  for (let document = 0; document + 1 < firstPassage.length; document++)
    documentOf.fill(document, firstPassage[document], firstPassage[document + 1]);
  const termAt = remembering((term) => positionOf(segment.terms, term), MOST_REMEMBERED);
  return { segment, live, isWhole: !live.includes(0), documentOf, termAt };
}

export function isLive({ live, documentOf }: Living, passage: number): boolean {
  return live[documentOf[passage] ?? 0] === 1;
}

/** The postings of a term, by field. */
export type TermPostings = Readonly<Record<Field, Uint32Array>>;

/** The postings of `term`; null where the segment lacks it. */
export function postingsOf({ segment, termAt }: Living, term: string): TermPostings | null {
  const at = termAt(term);
  if (at < 0) return null;
  const listIn = (field: Field): Uint32Array => {
    const { starts, values } = segment.postings[field];
    return values.subarray(starts[at], starts[at + 1]);
  };
  return { text: listIn('text'), headings: listIn('headings'), title: listIn('title') };
}

/** The passage that a posting is of. */
export function passageOf(posting: number): number {
  return posting >>> OCCURRENCE_BITS;
}

/** How many living passages hold any of `terms` in any field. */
export function holding(living: Living, terms: readonly string[]): number {
  const seen = new Uint8Array(living.documentOf.length);
  let count = 0;
  for (const term of terms) {
    const postings = postingsOf(living, term);
    if (!postings) continue;
    for (const field of FIELDS)
      for (const posting of postings[field]) {
        const passage = passageOf(posting);
        if (seen[passage] === 1) continue;
        seen[passage] = 1;
        if (living.isWhole || isLive(living, passage)) count++;
      }
  }
  return count;
}

/** How much more often `term` is written with a capital than without, over the living documents. */
export function capitalsOf({ segment, live, termAt }: Living, term: string): number {
  const at = termAt(term);
  if (at < 0) return 0;
  const { wordsOfTerm, documentsOfWord, capitals } = segment;
  let balance = 0;
  for (const word of wordsOfTerm.values.subarray(wordsOfTerm.starts[at], wordsOfTerm.starts[at + 1]))
    for (let place = documentsOfWord.starts[word] ?? 0; place < (documentsOfWord.starts[word + 1] ?? 0); place++)
      if (live[documentsOfWord.values[place] ?? 0] === 1) balance += capitals[place] ?? 0;
  return balance;
}
