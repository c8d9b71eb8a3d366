import { type Span, trimSpan } from '../../../text/span.ts';
import type { Row } from '../../document.ts';

/**
 * Where the cells of `records` stand in `text`. The library gives values, not places; but between two values there is nothing
 * but the marks that CSV knows, so that each place follows from the lengths before it. Records without any value are left out.
 */
export function rowsOf(text: string, delimiter: string, records: readonly (readonly string[])[]): Row[] {
  const rows: Row[] = [];
  let at = 0;
  for (const values of records) {
    const start = at;
    const cells: (Span | null)[] = [];
    for (const [index, value] of values.entries()) {
      if (index > 0) at += delimiter.length;
      const cell = cellAt(text, at, value, delimiter);
      const inside = trimSpan(text, cell.inside);
      cells.push(inside.end > inside.start ? inside : null);
      at = cell.end;
    }
    if (cells.some((cell) => cell !== null)) rows.push({ span: trimSpan(text, { start, end: at }), cells });
    at += breakAt(text, at);
  }
  return rows;
}

/** The place of a value that begins at `at`: inside its quotation marks, where it has them, and with them (`end`). */
function cellAt(text: string, at: number, value: string, delimiter: string): { inside: Span; end: number } {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  const end = at + quoted.length;
  const closed = end === text.length || breakAt(text, end) > 0 || text.startsWith(delimiter, end);
  if (closed && text.startsWith(quoted, at)) return { inside: { start: at + 1, end: end - 1 }, end };
  return { inside: { start: at, end: at + value.length }, end: at + value.length };
}

/** The length of the line break at `at`, or 0. */
function breakAt(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  return text.charAt(at) === '\n' || text.charAt(at) === '\r' ? 1 : 0;
}
