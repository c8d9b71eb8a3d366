import type { Fact } from '../compare/fact.ts';
import type { Language } from '../language/language.ts';
import { cutLines, cutOffset, ELLIPSIS } from './cut.ts';
import { escapeMarkdown, plainText } from './escape.ts';
import { placeMarkdown } from './place.ts';

export type Quote = Fact['quote'];
type Citation = Quote['citation'];

/** The words of a quotation, and where they stand. */
type Texts = [words: string, place: string];

const FENCE = '```';
/** A cut table row shows its header only where that leaves it most of the room. */
const HEADER_SHARE = 1 / 3;

/** A quotation in whole: its words, the matching ones bold, and where they stand. `above`: see `placeMarkdown`. */
export function quotationTexts(quote: Quote, number: number, above: Citation | null, language: Language): Texts {
  return [
    headerMarkdown(quote) + wordsMarkdown(quote, quote.text.length),
    placeMarkdown(quote.citation, number, above, language),
  ];
}

/** The beginning of a quotation that is too long for a message, its cut marked; null where `room` holds none of it. */
export function cutQuotation(
  quote: Quote,
  number: number,
  { room, above, language }: { readonly room: number; readonly above: Citation | null; readonly language: Language },
): Texts | null {
  const place = placeMarkdown(quote.citation, number, above, language);
  const header = headerMarkdown(quote);
  const left = room - place.length;
  const head = header.length <= left * HEADER_SHARE ? header : '';
  const until = (end: number): string => head + wordsMarkdown(quote, end);
  const fits = (end: number): boolean => until(end).length <= left;
  const end = (quote.form === 'figure' && cutLines(quote.text, fits)) || cutOffset(quote.text, fits);
  return end > 0 ? [until(end), place] : null;
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
