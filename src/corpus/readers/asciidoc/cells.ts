import { type Span, slice, trimSpan } from '../../../text/span.ts';
import { leadOf } from './markers.ts';

/** A cell: where its separator stands, its words, and over how many columns and rows it reaches or is repeated. */
export interface Cell {
  readonly mark: number;
  readonly span: Span | null;
  readonly columns: number;
  readonly rows: number;
  readonly times: number;
}

/** What may stand before a separator: spans or repetition, alignment, style. */
const SPECIFIER = /^(?:(?<columns>\d{0,3})(?:\.(?<rows>\d{1,3}))?(?<way>[+*]))?(?:[<^>]?(?:\.[<^>])?)?[adehlmsv]?$/u;
/** Longest such specifier, in characters. */
const LONGEST = 12;
/** Lines at the end of a cell that steer the making of the page. */
const UNSEEN = /(?:^|[\r\n])[ \t]*(?:(?:ifn?def|ifeval|endif|include)::[^\s[]*\[[^\r\n]*\]|\/\/[^\r\n]*)\s*$/u;
const LONGEST_LINE = 500;

/** The cells that `separator` sets apart in a stretch of text; one with a backslash before it belongs to the words. */
export function cellsIn(text: string, within: Span, separator: string): Cell[] {
  const marks: { at: number; specifier: string }[] = [];
  const words = slice(text, within);
  for (let found = words.indexOf(separator); found >= 0; found = words.indexOf(separator, found + separator.length)) {
    const at = within.start + found;
    if (words.charAt(found - 1) !== '\\') marks.push({ at, specifier: specifierBefore(text, at, within.start) });
  }
  return marks.map(({ at, specifier }, index): Cell => {
    const next = marks[index + 1];
    const span = wordsIn(text, {
      start: at + separator.length,
      end: next ? next.at - next.specifier.length : within.end,
    });
    const { columns, rows, way } = SPECIFIER.exec(specifier)?.groups ?? {};
    const count = Number(columns || 1);
    const down = Number(rows || 1);
    if (way === '*') return { mark: at, span, columns: 1, rows: 1, times: Math.max(count, 1) };
    return { mark: at, span, columns: Math.max(count, 1), rows: Math.max(down, 1), times: 1 };
  });
}

/** The specifier that ends at `at`, which stands at the start of a line or behind white space; empty when there is none. */
function specifierBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && at - start <= LONGEST && !/\s/u.test(text.charAt(start - 1))) start--;
  const word = text.slice(start, at);
  const isApart = start === from || /\s/u.test(text.charAt(start - 1));
  return isApart && SPECIFIER.test(word) ? word : '';
}

/** The words of a cell, without anchors before them and lines behind them that are not shown; null when there are none. */
function wordsIn(text: string, cell: Span): Span | null {
  let { start, end } = trimSpan(text, cell);
  for (;;) {
    const tail = Math.max(start, end - LONGEST_LINE);
    const found = UNSEEN.exec(text.slice(tail, end));
    if (!found || (tail > start && found.index === 0)) break;
    end = tail + found.index;
  }
  start += leadOf(text.slice(start, end)).width;
  const span = trimSpan(text, { start, end });
  return span.end > span.start ? span : null;
}
