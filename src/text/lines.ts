import type { Span } from './span.ts';

/** A line of a text without its line break, and its 1-based number. */
export interface Line extends Span {
  readonly number: number;
  readonly text: string;
}

/** Every line of `text`, in order; `\n`, `\r\n` and a lone `\r` end a line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    lines.push({
      number: lines.length + 1,
      start,
      end: found.index,
      text: text.slice(start, found.index),
    });
    start = found.index + found[0].length;
  }
  lines.push({
    number: lines.length + 1,
    start,
    end: text.length,
    text: text.slice(start),
  });
  return lines;
}

/** Offsets at which the lines of `text` begin; `lineNumber` reads it. */
export function lineStarts(text: string): readonly number[] {
  return linesOf(text).map((line) => line.start);
}

/** The 1-based number of the line that holds `offset`, by binary search over `starts`. */
export function lineNumber(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
