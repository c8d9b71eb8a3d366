import { linesOf } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';

/** A line, or what is left of it behind a marker: from its first visible character to its last. */
export interface Line extends Span {
  /** Column of its first character, 0-based, with tab stops every eight. */
  readonly indent: number;
  /** Empty for a blank line. */
  readonly text: string;
  /** Where the whole line begins in the file. */
  readonly origin: number;
}

/** Lines that belong together, `to` excluded, and the column at which their text begins. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly base: number;
}

const TAB = 8;

/** Every line of a file, without the white space around it. */
export function rstLines(text: string): Line[] {
  return linesOf(text).map(({ start, end, text: whole }) => visiblePart(whole, { start, end }, 0, start));
}

/** `line` without its first `width` characters and the white space behind them. */
export function behind(line: Line, width: number): Line {
  const rest = { start: Math.min(line.start + width, line.end), end: line.end };
  return visiblePart(line.text.slice(width), rest, columnAfter(line.text.slice(0, width), line.indent), line.origin);
}

function visiblePart(words: string, { start, end }: Span, column: number, origin: number): Line {
  const text = words.trim();
  if (text === '') return { start: end, end, indent: 0, text, origin };
  const before = words.length - words.trimStart().length;
  const indent = columnAfter(words.slice(0, before), column);
  return { start: start + before, end: start + before + text.length, indent, text, origin };
}

function columnAfter(words: string, column: number): number {
  let at = column;
  for (const character of words) at += character === '\t' ? TAB - (at % TAB) : 1;
  return at;
}

/** The end of the lines from `from` on that are blank or stand further right than `base`; blank lines at the end are left out. */
export function indentedEnd(lines: readonly Line[], from: number, to: number, base: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (!line || (line.text !== '' && line.indent <= base)) break;
    if (line.text !== '') end = at + 1;
  }
  return end;
}

/** The first column of the lines that are not blank; `otherwise` when all are. */
export function leastIndent(lines: readonly Line[], from: number, to: number, otherwise: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line && line.text !== '') least = Math.min(least, line.indent);
  }
  return Number.isFinite(least) ? least : otherwise;
}

/** The first line from `from` on that is not blank; `to` when there is none. */
export function firstVisible(lines: readonly Line[], from: number, to: number): number {
  let at = from;
  while (at < to && lines[at]?.text === '') at++;
  return at;
}

/** The end of the lines from `from` on up to the next blank one. */
export function untilBlank(lines: readonly Line[], from: number, to: number): number {
  let at = from;
  while (at < to && lines[at]?.text !== '') at++;
  return at;
}
