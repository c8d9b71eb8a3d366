import type { Fact } from '../compare/fact.ts';
import type { Language } from '../language/language.ts';
import { LANGUAGES } from '../language/languages.ts';
import { fileText, originText, placeBelow, placeText, standText } from '../present/citation.ts';
import { linkOf } from '../present/link.ts';
import { fitLine } from './cut.ts';
import { LIMITS, OURS } from './limits.ts';

export type Citation = Fact['quote']['citation'];

/** What Discord would read as the end of a link's words, or as a link inside them, which it allows none. */
const UNLINKABLE = /[[\]]|:\/\//u;

/** A bracket that closes what the text did not open: Discord takes it for the end of a link that stands before it, escaped or not. */
const CLOSES = /^[^[\]]*\]/u;

/** Digits of the hash of the words that a place shows; all of them stand where a quotation is looked at closer. */
const RECEIPT = 8;

/** Between the parts of a place. */
const BETWEEN = ' · ';

/** How the line begins that names the place of the quotation of this number. */
export function placeOpening(number: number): string {
  return `-# \\[${number}] `;
}

/**
 * Where a quotation stands and whose words it has, small and on one line. `above` is the place named right above it, of which
 * what both share is not said again. The receipt is the beginning of the SHA-256 of the words.
 */
export function placeMarkdown(citation: Citation, number: number, above: Citation | null, language: Language): string {
  const stand = standMarkdown(citation, above?.documentId === citation.documentId ? above : null, language);
  const { receipt } = language.documents.place;
  return `${placeOpening(number)}${stand}${BETWEEN}${receipt} ${citation.sha256.slice(0, RECEIPT)}`;
}

/** Places that are named though nothing is quoted from them, one line each; without links where one would spoil another. */
export function nearMarkdown(places: readonly Citation[], language: Language): (index: number) => string {
  const areSafe = !places.some((place) => CLOSES.test(placeText(place, language)));
  return (index) => {
    const place = places[index];
    if (!place) return '';
    return areSafe ? standMarkdown(place, null, language, false) : fitLine(placeText(place, language), OURS.place);
  };
}

/** What a place line ends with that is no place, in any language. */
export function withoutReceipt(place: string): string {
  return place.replace(AFTER_PLACE, '');
}

const AFTER_PLACE = new RegExp(
  `(?:${BETWEEN}(?:${LANGUAGES.map(({ documents }) => documents.place.open).join('|')}))?` +
    `${BETWEEN}(?:${LANGUAGES.map(({ documents }) => documents.place.receipt).join('|')}) [\\da-f]+$`,
  'u',
);

function standMarkdown(citation: Citation, above: Citation | null, language: Language, tellsOrigin = true): string {
  const url = linkFrom(citation);
  const isLinked = url !== null && !(above && linkFrom(above) === url);
  const words = above ? placeBelow(citation, above, language) : standText(citation, language);
  const origin = above || !tellsOrigin ? null : originText(citation.meta, language, url !== null);
  const more = above ? '' : `(${fileText(citation)})${origin ? BETWEEN + origin : ''}`;
  const shown = fitLine(words, OURS.place);
  const isOpened = isLinked && (UNLINKABLE.test(words) || CLOSES.test(more) || shown === '');
  const parts = [
    isLinked && !isOpened ? `[${shown}](<${url}>)` : shown,
    fitLine(more, Math.max(OURS.place - shown.length, OURS.file)),
    isOpened ? `· [${language.documents.place.open}](<${url}>)` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The address to link, unless it is too long; without a preview, for which the angle brackets stand. */
function linkFrom(citation: Citation): string | null {
  const url = linkOf(citation);
  // A longer one would take the room of the words.
  return url !== null && url.length <= LIMITS.url ? url : null;
}
