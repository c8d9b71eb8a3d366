import type { Document, Row, Table } from '../corpus/document.ts';
import { contains, type Span, slice } from '../text/span.ts';
import { bareSpan, labelAt } from './labels.ts';
import type { Reading } from './orientation.ts';
import { groupColumn, groupedRows } from './rowGroups.ts';
import type { Statement } from './statement.ts';
import { totalsOf } from './totals.ts';
import { isBlank } from './values.ts';

/** The value in a cell, without marks around it; null when the cell states nothing. */
function valueSpan(document: Document, row: Row, cell: Span | null | undefined): Span | null {
  if (!cell || !contains(row.span, cell)) return null;
  const span = bareSpan(document.text, cell);
  return isBlank(slice(document.text, span)) ? null : span;
}

/** A label with at least one letter or digit; null for anything else. */
function labelOf(document: Document, cell: Span | null | undefined): string | null {
  if (!cell) return null;
  const label = labelAt(document.text, cell);
  return /[\p{L}\p{N}]/u.test(label) ? label : null;
}

/** Whether a cell stands in a row of totals, in a column of them, or in both. */
export type TotalPlace = 'row' | 'column' | 'both';

/** A statement of a table that is read by columns. */
export interface TableStatement extends Statement {
  /** Left out for a cell that adds up nothing. */
  readonly total?: TotalPlace;
}

function totalAt(inRow: boolean, inColumn: boolean): TotalPlace | null {
  if (inRow) return inColumn ? 'both' : 'row';
  return inColumn ? 'column' : null;
}

/**
 * One statement for each filled cell of a table beside its label column, read by columns: the header names the subjects.
 * The quotation is the row, under its header; where rows stand in groups, the label tells which: "Memory: Loss". A table that is about one thing, which `topic` names, is read that way.
 */
export function tableStatements(document: Document, table: Table, reading: Reading, topic: string): TableStatement[] {
  const statements: TableStatement[] = [];
  const totals = totalsOf(document, table, reading.labels);
  const names = table.header?.cells.map((cell) => labelOf(document, cell)) ?? [];
  const header = table.header?.span ?? null;
  const origin = 'table';
  const rows = groupedRows(document, table);
  const groups = reading.grouped ? groupColumn(document, rows) : null;
  for (const [at, { row, over: above }] of rows.entries()) {
    const label = labelOf(document, row.cells[reading.labels]);
    if (label === null) continue;
    const over = groups?.[at] ?? above;
    const aspect = over === null ? label : `${over}: ${label}`;
    for (const [column, cell] of row.cells.entries()) {
      const subject = reading.subjects === 'above' ? topic : (names[column] ?? null);
      const value = column === reading.labels || (groups && column === 0) ? null : valueSpan(document, row, cell);
      if (!value || subject === null) continue;
      const statement = { subject, aspect, documentId: document.id, value, span: row.span, header, origin } as const;
      const total = totalAt(totals.rows.has(row.span.start), totals.columns.has(column));
      statements.push(total === null ? statement : { ...statement, total });
    }
  }
  return statements;
}

/** What the header of a table names beside its corner: its subjects, if it is read by columns. */
export function headerNames(document: Document, table: Table, { labels, grouped }: Reading): string[] {
  const cells = table.header?.cells.filter((_, column) => column !== labels && !(grouped && column === 0)) ?? [];
  return cells.flatMap((cell) => labelOf(document, cell) ?? []);
}

/** What the cell over the labels of a table calls them ("Country"), when they are its subjects or kinds of them; else null. */
export function labelsHead(document: Document, table: Table, { labels }: Reading): string | null {
  return labelOf(document, table.header?.cells[labels]);
}
