import { escapeMarkdown, plainText } from './escape.ts';
import { LIMITS } from './limits.ts';

/** What stands for the rest of a text that did not fit. */
export const ELLIPSIS = '…';

/** A better place to stop is worth giving away up to this share of what would fit. */
const WORTHWHILE = 0.5;

/** Characters of a text in which a place to cut is looked for: more than a message holds, however many of them show as nothing. */
const LOOKED_AT = 4 * LIMITS.messageText;

const segmenters = {
  sentence: new Intl.Segmenter('en', { granularity: 'sentence' }),
  word: new Intl.Segmenter('en', { granularity: 'word' }),
  grapheme: new Intl.Segmenter('en', { granularity: 'grapheme' }),
} as const;

/**
 * The offset at which to cut `whole` so that what precedes it fits: at the end of a sentence, else of a word, else of a
 * character as a reader sees it, else wherever it must be. 0 where nothing fits.
 */
export function cutOffset(whole: string, fits: (end: number) => boolean): number {
  const text = whole.slice(0, LOOKED_AT);
  const places = [ends(text, 'sentence'), ends(text, 'word'), ends(text, 'grapheme'), codePointEnds(text)];
  const offsets = places.map((place) => lastFitting(place, fits));
  const most = Math.max(...offsets);
  return offsets.find((offset) => offset >= most * WORTHWHILE) ?? most;
}

/** The offset of the last line break of `whole` before which everything fits; 0 where not even the first line does. */
export function cutLines(whole: string, fits: (end: number) => boolean): number {
  return lastFitting(
    Array.from(whole.slice(0, LOOKED_AT).matchAll(/\r\n?|\n/g), (found) => found.index),
    fits,
  );
}

/** `text` as markdown on one line, of at most `room` characters; a cut is marked. `bold`: all of it. */
export function fitLine(text: string, room: number, bold = false): string {
  const until = (end: number): string =>
    escapeMarkdown(text.slice(0, end), 'line', bold ? [{ start: 0, end }] : []) + (end < text.length ? ELLIPSIS : '');
  const whole = until(text.length);
  return whole.length <= room ? whole : until(cutOffset(text, (end) => until(end).length <= room));
}

/** `text` on one line as it is, for what knows no markdown, of at most `room` characters; a cut is marked. */
export function fitPlain(text: string, room: number): string {
  const line = plainText(text.slice(0, LOOKED_AT)).replace(/\s+/gu, ' ').trim();
  if (line.length <= room) return line;
  return (
    line.slice(
      0,
      cutOffset(line, (end) => end + ELLIPSIS.length <= room),
    ) + ELLIPSIS
  );
}

/** Where the segments of `text` end, blanks at their end not counted in. */
function ends(text: string, granularity: keyof typeof segmenters): number[] {
  const offsets: number[] = [];
  for (const { index, segment } of segmenters[granularity].segment(text)) {
    const trimmed = segment.trimEnd();
    if (trimmed !== '') offsets.push(index + trimmed.length);
  }
  return offsets;
}

function codePointEnds(text: string): number[] {
  let offset = 0;
  return Array.from(text, (character) => {
    offset += character.length;
    return offset;
  });
}

/** The last of ascending `offsets` that fits, found by halving; 0 when none does. */
function lastFitting(offsets: readonly number[], fits: (end: number) => boolean): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(offsets[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return offsets[low - 1] ?? 0;
}
