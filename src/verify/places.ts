import type { Span } from '../text/span.ts';
import { isOf, type Receipt } from './receipt.ts';

/** What comes right before a sentence, a line, a cell or a list entry: nothing, or a sign or a line break with its white space. */
const OPENING = /(?:^|[^\p{L}\p{N}\s,]|[\r\n])\s*/gu;

/** Pieces between white space by which the beginning of known words is found. */
const FIRST_PIECES = 6;

/**
 * Where in `text` the words of a receipt stand: nearest to where they stood; null where no piece of it has their hash. They are
 * looked for where something begins like `words`; where nobody knows those, wherever something begins.
 */
export function placeOfWords(text: string, receipt: Receipt, words: string): Span | null {
  const { start, length } = receipt;
  const found = beginningsOf(words, text)
    .filter((at) => at + length <= text.length)
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start))
    .find((at) => isOf(receipt, text.slice(at, at + length)));
  return found === undefined ? null : { start: found, end: found + length };
}

function beginningsOf(words: string, text: string): number[] {
  const pieces = words.split(/\s+/u).filter((piece) => piece !== '');
  // What was cut may end inside the last of them, but not before it.
  const first = pieces.slice(0, FIRST_PIECES).map(escapeRegExp).join('\\s+');
  if (first !== '') return Array.from(text.matchAll(new RegExp(first, 'g')), ({ index }) => index);
  return Array.from(text.matchAll(OPENING), ({ index, 0: before }) => index + before.length).filter(
    (at) => at < text.length,
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
