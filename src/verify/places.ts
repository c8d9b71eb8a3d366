import type { Span } from '../text/span.ts';
import { isOf, type Receipt } from './receipt.ts';

/** What comes right before a sentence, a line, a cell or a list entry: nothing, or a sign or a line break with its white space. */
const OPENING = /(?:^|[^\p{L}\p{N}\s,]|[\r\n])\s*(?=\S)/gu;

/** Where in `text` the words of a receipt stand: nearest to where they stood; null where no piece of it has their hash. */
export function placeOfWords(text: string, receipt: Receipt): Span | null {
  const { start, length } = receipt;
  const starts = [start, ...openings(text)]
    .filter((at) => at + length <= text.length)
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  const found = starts.find((at) => isOf(receipt, text.slice(at, at + length)));
  return found === undefined ? null : { start: found, end: found + length };
}

/** Offsets at which something begins that could be quoted. */
function openings(text: string): number[] {
  return Array.from(text.matchAll(OPENING), ({ index, 0: before }) => index + before.length);
}
