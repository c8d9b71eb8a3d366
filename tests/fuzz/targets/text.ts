import fc from 'fast-check';
import { abbreviationsIn } from '../../../src/text/abbreviations.ts';
import { lineNumber, lineStarts, linesOf } from '../../../src/text/lines.ts';
import { sentences } from '../../../src/text/sentences.ts';
import type { Span } from '../../../src/text/span.ts';
import { fold, termOf, tokenize } from '../../../src/text/tokens.ts';
import { differenceBetween } from '../../../src/verify/difference.ts';
import { wordForWord } from '../../../src/verify/wordForWord.ts';
import { anyMarkup, anyText, WORDS } from '../inputs/texts.ts';
import { type Target, target } from '../target.ts';

/** Spans that are none of the text, or not in order. */
function faultsOfSpans(what: string, text: string, spans: readonly Span[]): string[] {
  let end = 0;
  return spans.flatMap((span, at) => {
    const inside = span.start >= end && span.end > span.start && span.end <= text.length;
    end = span.end;
    return inside ? [] : [`${what} ${at} is ${span.start}–${span.end} in ${text.length} characters`];
  });
}

const PIECES = [
  'para',
  'un',
  'non',
  'virtual-\n  ',
  'I/O',
  'U.S.',
  'e.g. ',
  'Dr. ',
  '’s',
  'ﷺ',
  '3.',
  '検索',
  'e\u0301',
  '(AB)',
  ' (TCP) ',
  '. ',
  '? ',
  '\r\n',
  'İ',
  '한국어',
  'ไทย',
];

/** A word that is broken at the end of a line is found by its halves, and as a whole as well. */
const isOnOneLine =
  (text: string) =>
  ({ start, end }: Span): boolean =>
    !/[\r\n\u2028\u2029\u0085]/u.test(text.slice(start, end));

const analysis = target({
  name: 'tokens, terms, sentences and lines',
  inputs: fc.oneof(
    anyMarkup(PIECES),
    fc
      .tuple(fc.constantFrom(...PIECES, ...WORDS), fc.integer({ min: 1, max: 20_000 }))
      .map(([piece, times]) => piece.repeat(times).slice(0, 60_000)),
  ),
  few: 50,
  faults: (text) => {
    const tokens = tokenize(text);
    const faults = [
      ...faultsOfSpans('token', text, tokens.filter(isOnOneLine(text))),
      ...faultsOfSpans('sentence', text, sentences(text)),
    ];
    for (const { term, word } of tokens) if (term === '' || word === '') faults.push('an empty token');
    for (const { long, short } of abbreviationsIn(text))
      if (!text.includes(long) || !text.includes(short)) faults.push(`${short} does not stand for ${long}`);
    const starts = lineStarts(text);
    for (const { number, start } of linesOf(text).slice(0, 50))
      if (lineNumber(starts, start) !== number) faults.push(`line ${number} is not found by its beginning`);
    if (fold(fold(text)) !== fold(text)) faults.push('what is folded folds again');
    termOf(text.slice(0, 200));
    return faults;
  },
});

const differences = target({
  name: 'differences between words, and words in a text',
  inputs: fc.record({ before: anyText(300), after: anyText(300), text: anyText(300) }),
  few: 100,
  faults: ({ before, after, text }) => {
    differenceBetween(before, after);
    const found = wordForWord(before, text, { start: 0, end: text.length });
    return found ? faultsOfSpans('found words', text, [found]) : [];
  },
});

/** What is made of characters, before anything is known of their meaning. */
export const TEXT: readonly Target[] = [analysis, differences];
