import type { Span } from '../../text/span.ts';
import type { Row, Table } from '../document.ts';

/** Number of the last column that has something in it, 1-based. */
function width(row: Row): number {
  return row.cells.findLastIndex((cell) => cell !== null) + 1;
}

/**
 * The cells of a header over `columns` columns. A header that names one column fewer than the rows have, although every row
 * begins with a label and most go on to the last column, has lost its empty first cell on the way: it is moved over the
 * columns that it names.
 */
function overColumns(header: Row, rows: readonly Row[], columns: number): Row {
  const named = width(header);
  const complete = named > 0 && header.cells.slice(0, named).every((cell) => cell !== null);
  if (!complete || named !== columns - 1) return header;
  const labelled = rows.every((row) => row.cells[0]);
  const full = rows.filter((row) => width(row) === columns);
  const shifted = labelled && full.length * 2 > rows.length;
  return shifted ? { span: header.span, cells: [null, ...header.cells.slice(0, named)] } : header;
}

/** The table of these rows: cells padded with null to one number of columns, columns that are empty throughout at the end left out. */
export function makeTable(span: Span, header: Row | null, rows: readonly Row[]): Table {
  const filled = rows.reduce((most, row) => Math.max(most, width(row)), 0);
  const aligned = header && overColumns(header, rows, filled);
  const columns = Math.max(filled, aligned ? width(aligned) : 0);
  const pad = (row: Row): Row => ({
    span: row.span,
    cells: Array.from({ length: columns }, (_, column) => row.cells[column] ?? null),
  });
  return { kind: 'table', span, header: aligned && pad(aligned), rows: rows.map(pad) };
}
