import { type Span, slice } from '../text/span.ts';
import { UNSPACED } from '../text/unspaced.ts';
import { type Folded, folded } from './folded.ts';

/** What may stand before and after the words of a sentence and is none of them. */
const AHEAD = /^["'([{\s]+/u;
const BEHIND = /(?<!["')\]}\s.,;:!?…。！？])["')\]}\s.,;:!?…。！？]+$/u;
/** What may come right before words, and right after them: in “1.5 metres” and “-5 metres” nobody says “5 metres”. */
const BEFORE = /(?:^|[\s"([{|])'?$/u;
const AFTER = /^['")\]}.,;:!?…|]*(?:\s|$)/u;
/** Characters before and after words that decide whether they begin and end there. */
const NEIGHBOURS = 8;

/** A sentence as its words are compared: folded, and without what ends it. */
export function bareWords(sentence: string): string {
  return folded(sentence).text.replace(AHEAD, '').replace(BEHIND, '');
}

/**
 * Where in `span` of `text` the words of a sentence stand, all of them, in their order and with the signs between them; null where
 * they do not. Only the letter case of the first is free: it depends on where a sentence begins.
 */
export function wordForWord(sentence: string, text: string, span: Span): Span | null {
  const words = bareWords(sentence);
  if (words === '') return null;
  const there = folded(slice(text, span));
  for (const wanted of inBothCases(words))
    for (let found = there.text.indexOf(wanted); found >= 0; found = there.text.indexOf(wanted, found + 1))
      if (isApart(there.text, found, found + wanted.length)) return spanOf(there, found, found + wanted.length, span);
  return null;
}

/** Whether two sentences have the same words in that sense. */
export function sameWords(a: string, b: string): boolean {
  return inBothCases(bareWords(a)).includes(bareWords(b));
}

function inBothCases(words: string): string[] {
  const [first = ''] = words;
  const rest = words.slice(first.length);
  return [...new Set([words, first.toLowerCase() + rest, first.toUpperCase() + rest])];
}

function isApart(text: string, start: number, end: number): boolean {
  const begins = UNSPACED.test(text.charAt(start)) || BEFORE.test(text.slice(Math.max(0, start - NEIGHBOURS), start));
  return begins && (UNSPACED.test(text.charAt(end - 1)) || AFTER.test(text.slice(end, end + NEIGHBOURS)));
}

function spanOf({ at }: Folded, start: number, end: number, span: Span): Span {
  return { start: span.start + (at[start] ?? 0), end: span.start + (at[end - 1] ?? 0) + 1 };
}
