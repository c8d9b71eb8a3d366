import { type Span, slice } from '../../../text/span.ts';

/** Markup around a whole cell: a literal, or emphasis. */
const MARKED = /^(``|\*\*?)(?=[^\s`*])([^`*]*[^\s`*])\1$/u;
/** What stands in the first column of a simple table where the cell is empty. */
const PLACEHOLDER = /^(?:\\|\.\.)$/u;

/**
 * The cell over `pieces`, its lines: without the markup around all of it. Null for an empty one, and for one whose lines have
 * other cells or borders between them, which no single quotation could give.
 */
export function cellOf(text: string, pieces: readonly Span[]): Span | null {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before && text.slice(before.end, piece.start).trim() !== '') return null;
  }
  return bareCell(text, { start: first.start, end: last.end });
}

/** `cell` without the markup around all of it; null when there is nothing in it. */
export function bareCell(text: string, cell: Span): Span | null {
  const words = slice(text, cell);
  if (words === '' || PLACEHOLDER.test(words)) return null;
  const mark = MARKED.exec(words)?.[1]?.length ?? 0;
  return { start: cell.start + mark, end: cell.end - mark };
}
