import type { Span } from '../../text/span.ts';
import type { Row, Table } from '../document.ts';

/** Most cells of a table, empty ones included: more of them come of a mistake, or of an attempt to use up memory. */
export const MOST_CELLS = 1_000_000;

/** How many different cells a row has that say something. */
function named(row: Row): number {
  return new Set(row.cells.flatMap((cell) => (cell ? [cell.start] : []))).size;
}

/**
 * The table of rows whose columns the markup itself lays out, so that none of them is moved: of several header rows the one
 * that tells most columns apart, and of two such the lower, is the header. A header without rows below it is a row. Null when
 * nothing is in it, or too much.
 */
export function markupTable(span: Span, headers: readonly Row[], body: readonly Row[]): Table | null {
  const rows = body.length > 0 ? body : headers;
  if (rows.length === 0) return null;
  const header = body.length > 0 ? headers.reduce<Row | null>(better, null) : null;
  const columns = [...rows, ...(header ? [header] : [])].reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (columns * rows.length > MOST_CELLS) return null;
  const pad = ({ span: own, cells }: Row): Row => ({
    span: own,
    cells: Array.from({ length: columns }, (_, column) => cells[column] ?? null),
  });
  return { kind: 'table', span, header: header && pad(header), rows: rows.map(pad) };
}

function better(best: Row | null, row: Row): Row {
  return best && named(best) > named(row) ? best : row;
}
