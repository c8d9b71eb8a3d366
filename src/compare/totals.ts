import type { Document, Table } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import { labelAt, plainLabel } from './labels.ts';
import { quantityOf } from './quantity.ts';
import { groupedRows } from './rowGroups.ts';

/** Where a table adds up: the rows, and the columns, that hold what others come to. */
export interface Totals {
  /** By the start of the row in the document. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** What every such label has; looked for first, for it is quick. */
const SIGN = /total|all|sum/iu;
const LABEL = /^\W*(?:(?:grand|over-?all)\s+|sub-?)?(?:totals?|all|over-?all|sums?)\W*$/iu;
/** A total over more rows than this is found by its label alone. */
const MOST_LINES = 400;
/** A sum of two numbers may be by chance; two such sums side by side are not, nor is one of three numbers or more. */
const FEWEST_SUMS = 2;
const FEWEST_ADDENDS = 3;
const ROUNDING = 0.5;

/** Whether a label says that what stands beside or below it adds up others: "Total", "All", "Sum". */
export function isTotalLabel(label: string): boolean {
  return SIGN.test(label) && LABEL.test(plainLabel(label));
}

/** The numbers of a table by row and column; null for words, and for nothing. */
type Numbers = readonly (readonly (number | null)[])[];

/** A number as it is written: "1,024" with no decimals, "3.50" with two. */
function decimalsIn(numbers: readonly number[]): number {
  return Math.max(0, ...numbers.map((number) => /\.(\d+)/u.exec(String(number))?.[1]?.length ?? 0));
}

/** Whether `sum` is what `parts` come to, decimals aside that each of them was rounded by. */
function isSumOf(sum: number, parts: readonly number[]): boolean {
  const decimals = decimalsIn([sum, ...parts]);
  const slack = decimals === 0 ? 0 : parts.length * ROUNDING * 10 ** -decimals;
  return Math.abs(parts.reduce((all, part) => all + part, 0) - sum) <= slack + 1e-9;
}

/** Whether the line `at` is, number by number, what the other lines come to. */
function addsUp(numbers: Numbers, at: number): boolean {
  const line = numbers[at] ?? [];
  let sums = 0;
  let addends = 0;
  for (const [place, number] of line.entries()) {
    if (number === null) continue;
    const parts = numbers.flatMap((other, index) => (index === at ? [] : (other[place] ?? [])));
    if (parts.filter((part) => part !== 0).length < 2 || !isSumOf(number, parts)) return false;
    sums++;
    addends = Math.max(addends, parts.length);
  }
  return sums >= FEWEST_SUMS || (sums === 1 && addends >= FEWEST_ADDENDS);
}

function turned(numbers: Numbers, width: number): Numbers {
  return Array.from({ length: width }, (_, column) => numbers.map((row) => row[column] ?? null));
}

/**
 * The totals of a table: rows and columns whose label says so, and the first or last row or column whose numbers are the sums of
 * the others. `labels` is the column that says what each row is about.
 */
export function totalsOf(document: Document, table: Table, labels: number): Totals {
  const word = (cell: Span | null | undefined): string => (cell ? labelAt(document.text, cell) : '');
  const rows = new Set<number>();
  const columns = new Set<number>();
  const grouped = groupedRows(document, table);
  for (const { row } of grouped) if (isTotalLabel(word(row.cells[labels]))) rows.add(row.span.start);
  const heads = table.header?.cells.map(word) ?? [];
  for (const [column, head] of heads.entries()) if (column !== labels && isTotalLabel(head)) columns.add(column);
  if (grouped.length > MOST_LINES) return { rows, columns };

  const beside = heads.flatMap((_, column) => (column === labels || columns.has(column) ? [] : [column]));
  const numbersOf = (cells: readonly (Span | null)[], places: readonly number[]): (number | null)[] =>
    places.map(
      (column) => quantityOf(word(cells[column]).replace(/(?:(?<!\s)\s+)?(?<![*†‡])[*†‡]+$/u, ''))?.amount ?? null,
    );
  if (rows.size === 0) {
    const numbers = grouped.map(({ row }) => numbersOf(row.cells, beside));
    for (const at of new Set([0, numbers.length - 1]))
      if (addsUp(numbers, at)) rows.add(grouped[at]?.row.span.start ?? -1);
  }
  if (columns.size === 0) {
    const parts = grouped.filter(({ row }) => !rows.has(row.span.start));
    const numbers = turned(
      parts.map(({ row }) => numbersOf(row.cells, beside)),
      beside.length,
    );
    for (const at of new Set([0, beside.length - 1])) if (addsUp(numbers, at)) columns.add(beside[at] ?? -1);
  }
  return { rows, columns };
}
