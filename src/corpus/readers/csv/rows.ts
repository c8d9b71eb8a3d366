import { type Span, trimSpan } from '../../../text/span.ts';
import type { Row } from '../../document.ts';
import type { Dialect } from './dialect.ts';

/** A row and its 1-based number, as a spreadsheet counts: records without any value count. */
export interface NumberedRow extends Row {
  readonly number: number;
}

/** The rows of a file, as far as they can be placed. */
export interface Placed {
  readonly rows: readonly NumberedRow[];
  /** Offset of the first cell whose characters are not what the library made of them; null when there is none. */
  readonly lost: number | null;
}

/**
 * Where the cells of `records` stand in `text`. The library gives values, not places; but between two values there is nothing
 * but the marks that CSV knows, so that each place follows from the lengths before it. Records without any value are left out.
 */
export function placeRows(
  text: string,
  { delimiter, start: first }: Dialect,
  records: readonly (readonly string[])[],
): Placed {
  const rows: NumberedRow[] = [];
  let at = first;
  for (const [record, values] of records.entries()) {
    const start = at;
    const cells: (Span | null)[] = [];
    for (const [index, value] of values.entries()) {
      if (index > 0) at += delimiter.length;
      const cell = cellAt(text, at, value, delimiter);
      if (!cell) return { rows, lost: at };
      const inside = trimSpan(text, cell.inside);
      cells.push(inside.end > inside.start ? inside : null);
      at = cell.end;
    }
    const number = record + 1;
    if (cells.some((cell) => cell !== null)) rows.push({ span: trimSpan(text, { start, end: at }), cells, number });
    at += breakAt(text, at);
  }
  return { rows, lost: null };
}

/**
 * The place of a value that begins at `at`: inside its quotation marks, where it has them, and with them (`end`). Null when
 * neither stands there, as after text that follows a closing mark.
 */
function cellAt(text: string, at: number, value: string, delimiter: string): { inside: Span; end: number } | null {
  const stands = (raw: string): boolean => {
    const end = at + raw.length;
    const ends = end === text.length || breakAt(text, end) > 0 || text.startsWith(delimiter, end);
    return ends && text.startsWith(raw, at);
  };
  const quoted = `"${value.replaceAll('"', '""')}"`;
  const end = at + quoted.length;
  if (stands(quoted)) return { inside: { start: at + 1, end: end - 1 }, end };
  return stands(value) ? { inside: { start: at, end: at + value.length }, end: at + value.length } : null;
}

/** The length of the line break at `at`, or 0. */
function breakAt(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  return text.charAt(at) === '\n' || text.charAt(at) === '\r' ? 1 : 0;
}
