import type { Fact } from '../compare/fact.ts';
import { fileText, originText, placeBelow, placeText, standText } from '../present/citation.ts';
import { linkOf } from '../present/link.ts';
import { fitLine } from './cut.ts';
import { OURS } from './limits.ts';

export type Citation = Fact['quote']['citation'];

/** Words for a link whose place cannot be one. */
const OPEN = 'open';

/** What Discord would read as the end of a link's words, or as a link inside them, which it allows none. */
const UNLINKABLE = /[[\]]|:\/\//u;

/** A bracket that closes what the text did not open: Discord takes it for the end of a link that stands before it, escaped or not. */
const CLOSES = /^[^[\]]*\]/u;

/** Digits of the hash of the words that a place shows; all of them stand where a quotation is looked at closer. */
const RECEIPT = 8;

/** How the line begins that names the place of the quotation of this number. */
export function placeOpening(number: number): string {
  return `-# \\[${number}] `;
}

/**
 * Where a quotation stands and whose words it has, small and on one line. `above` is the place named right above it, of which
 * what both share is not said again. The receipt is the beginning of the SHA-256 of the words.
 */
export function placeMarkdown(citation: Citation, number: number, above: Citation | null): string {
  const stand = standMarkdown(citation, above?.documentId === citation.documentId ? above : null);
  return `${placeOpening(number)}${stand} · receipt ${citation.sha256.slice(0, RECEIPT)}`;
}

/** Places that are named though nothing is quoted from them, one line each; without links where one would spoil another. */
export function nearMarkdown(places: readonly Citation[]): (index: number) => string {
  const areSafe = !places.some((place) => CLOSES.test(placeText(place)));
  return (index) => {
    const place = places[index];
    if (!place) return '';
    return areSafe ? standMarkdown(place, null, false) : fitLine(placeText(place), OURS.place);
  };
}

function standMarkdown(citation: Citation, above: Citation | null, tellsOrigin = true): string {
  const url = linkFrom(citation);
  const isLinked = url !== null && !(above && linkFrom(above) === url);
  const words = above ? placeBelow(citation, above) : standText(citation);
  const origin = above || !tellsOrigin ? null : originText(citation.meta, url !== null);
  const more = above ? '' : `(${fileText(citation)})${origin ? ` · ${origin}` : ''}`;
  const shown = fitLine(words, OURS.place);
  const isOpened = isLinked && (UNLINKABLE.test(words) || CLOSES.test(more) || shown === '');
  const parts = [
    isLinked && !isOpened ? `[${shown}](<${url}>)` : shown,
    fitLine(more, Math.max(OURS.place - shown.length, OURS.file)),
    isOpened ? `· [${OPEN}](<${url}>)` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The address to link, unless it is too long; without a preview, for which the angle brackets stand. */
function linkFrom(citation: Citation): string | null {
  const url = linkOf(citation);
  return url !== null && url.length <= OURS.url ? url : null;
}
