import type { Document, Row, Table } from '../corpus/document.ts';
import { type Span, slice } from '../text/span.ts';
import { labelAt, labelKey } from './labels.ts';
import { isBlank } from './values.ts';

/** A row that states something, and what stands over the group of rows that it belongs to; null for none. */
export interface GroupedRow {
  readonly row: Row;
  readonly over: string | null;
}

/** Columns of a table in which a row of its own can stand over others: two might be a label without a value. */
const FEWEST_COLUMNS = 3;

function isEmpty(document: Document, cell: Span | null): boolean {
  return cell === null || slice(document.text, cell).trim() === '';
}

/** Whether a row has a label and nothing else: not even a dash, which would state that there is nothing. */
function standsAlone(document: Document, { cells }: Row): boolean {
  const [first = null, ...others] = cells;
  return first !== null && !isEmpty(document, first) && others.every((cell) => isEmpty(document, cell));
}

/**
 * The rows of a table that state something, under the labels that stand over them in rows of their own: "Memory" over "Loss" and
 * "Allocation". A label over no row states nothing and stands over nothing.
 */
export function groupedRows(document: Document, { rows }: Table): readonly GroupedRow[] {
  const isOver = (row: Row, at: number): boolean => {
    const next = rows[at + 1];
    return (
      row.cells.length >= FEWEST_COLUMNS &&
      next !== undefined &&
      standsAlone(document, row) &&
      !standsAlone(document, next)
    );
  };
  let over: string | null = null;
  return rows.flatMap((row, at): GroupedRow[] => {
    const [first] = row.cells;
    if (!isOver(row, at)) return [{ row, over }];
    over = first ? labelAt(document.text, first) : null;
    return [];
  });
}

/**
 * Where the first column groups the rows of a table, whose labels stand in the second and come again in other groups: what it
 * says for each row, a cell that spans several rows for all of them. Null where it does not group.
 */
export function groupColumn(document: Document, rows: readonly GroupedRow[]): readonly string[] | null {
  const word = (cell: Span | null | undefined): string => (cell ? labelAt(document.text, cell) : '');
  let last = '';
  const groups = rows.map(({ row }) => {
    last = word(row.cells[0]) || last;
    return last;
  });
  const labels = rows.map(({ row }) => word(row.cells[1]));
  const keys = labels.map(labelKey);
  const isWords = (text: string): boolean => !isBlank(text) && /\p{L}{2}/u.test(text) && !/^\P{L}*\d/u.test(text);
  const repeats = new Set(keys).size < keys.length;
  const runs = groups.filter((group, at) => group !== groups[at - 1]).length;
  const pairs = new Set(groups.map((group, at) => `${labelKey(group)}\n${keys[at]}`));
  const isGrouped =
    runs > 1 && runs < rows.length && runs === new Set(groups).size && repeats && pairs.size === rows.length;
  const width = rows[0]?.row.cells.length ?? 0;
  return width >= FEWEST_COLUMNS && isGrouped && labels.every(isWords) && groups.every(isWords) ? groups : null;
}
