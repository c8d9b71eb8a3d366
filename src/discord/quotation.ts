import type { Fact } from '../compare/fact.ts';
import { originText, placeText } from '../present/citation.ts';
import { cutLines, cutOffset, ELLIPSIS, fitLine } from './cut.ts';
import { escapeMarkdown, plainText } from './escape.ts';
import { OURS } from './limits.ts';

export type Quote = Fact['quote'];
type Citation = Quote['citation'];

const FENCE = '```';
/** A cut table row shows its header only where that leaves it most of the room. */
const HEADER_SHARE = 1 / 3;

/** A quotation in whole, as two texts: its words, the matching ones bold, and where they stand. */
export function quotationTexts(quote: Quote, number: number): [words: string, place: string] {
  return [headerMarkdown(quote) + wordsMarkdown(quote, quote.text.length), placeMarkdown(quote.citation, number)];
}

/** The beginning of a quotation that is too long for a message, its cut marked; null where `room` holds none of it. */
export function cutQuotation(quote: Quote, number: number, room: number): [words: string, place: string] | null {
  const place = placeMarkdown(quote.citation, number);
  const header = headerMarkdown(quote);
  const left = room - place.length;
  const head = header.length <= left * HEADER_SHARE ? header : '';
  const until = (end: number): string => head + wordsMarkdown(quote, end);
  const fits = (end: number): boolean => until(end).length <= left;
  const end = (quote.form === 'figure' && cutLines(quote.text, fits)) || cutOffset(quote.text, fits);
  return end > 0 ? [until(end), place] : null;
}

/** Where a quotation stands and whose words it has, small and on one line. */
export function placeMarkdown(citation: Citation, number: number): string {
  const origin = originText(citation.meta);
  const place = fitLine(origin ? `${placeText(citation)} · ${origin}` : placeText(citation), OURS.place);
  return `-# \\[${number}] ${place}`;
}

/** A table's header above its row. */
function headerMarkdown({ header }: Quote): string {
  const text = header === null ? '' : escapeMarkdown(header.trim());
  return text === '' ? '' : `> -# ${text}\n`;
}

/** The words up to `end`, in front of the mark of a cut where that is not the end of the quotation. */
function wordsMarkdown(quote: Quote, end: number): string {
  const text = quote.text.slice(0, end);
  const cut = end < quote.text.length;
  if (quote.form === 'figure' && !text.includes(FENCE))
    return `${FENCE}\n${plainText(text)}${cut ? `\n${ELLIPSIS}` : ''}\n${FENCE}`;
  const marks = quote.matches
    .filter((match) => match.start < end)
    .map((match) => ({ start: match.start, end: Math.min(match.end, end) }));
  // Only prose may be re-flowed; a figure gets here when it holds a fence of its own, which no code block can show.
  const words = escapeMarkdown(text, quote.form === 'prose' ? 'prose' : 'lines', marks);
  return `> ${words.replaceAll('\n', '\n> ')}${cut ? ` ${ELLIPSIS}` : ''}`;
}
