import type { Document, Table } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import { labelAt } from './labels.ts';
import { isBlank, valueKind } from './values.ts';

/** Rows that are looked at to decide. */
const SAMPLE = 40;
/** Columns whose first cell is a value like those below it, for the first row to be one like the others. */
const FEWEST = 2;
const SHARE = 0.5;
/** A number with a unit, yes or no, a date: what no column is called, unless by sizes ("1 kB", "10 kB"). */
const MEASURED = /^(?:number \S+|flag|date)$/u;

/** Whether a column begins with a value: one that comes again below, or that is measured as those below are. */
function beginsWithValue(head: string, cells: readonly string[], isAlone: boolean): boolean {
  if (isBlank(head)) return false;
  if (cells.includes(head)) return true;
  const kind = valueKind(head);
  const filled = cells.filter((cell) => !isBlank(cell));
  return MEASURED.test(kind) && filled.length > 0 && (isAlone || filled.every((cell) => valueKind(cell) === kind));
}

/**
 * Whether a table has no header although its form calls the first row one: it is a row like the others. A header that is repeated
 * on the way down is one all the same.
 */
export function isHeadless(document: Document, { header, rows }: Table): boolean {
  if (!header) return true;
  const word = (cell: Span | null | undefined): string => (cell ? labelAt(document.text, cell) : '');
  const heads = header.cells.map(word);
  const isRepeated = (cells: readonly string[]): boolean => cells.every((cell, column) => cell === heads[column]);
  const sample = rows
    .slice(0, SAMPLE)
    .map((row) => heads.map((_, column) => word(row.cells[column])))
    .filter((cells) => !isRepeated(cells));
  if (sample.length < FEWEST || heads[0] === '') return false;
  const beside = heads.slice(1);
  const values = beside.filter((head, at) =>
    beginsWithValue(
      head,
      sample.map((cells) => cells[at + 1] ?? ''),
      beside.length === 1,
    ),
  ).length;
  return values >= Math.min(FEWEST, beside.length) && values >= SHARE * beside.length;
}

/** A table as it reads: where its first row is no header, as a row. */
export function asRead(document: Document, table: Table): Table {
  if (!table.header || !isHeadless(document, table)) return table;
  return { ...table, header: null, rows: [table.header, ...table.rows] };
}
