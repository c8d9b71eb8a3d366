import type { WrittenCell } from '../archive/writer.ts';
import { child, type Element, elementsIn, isOn } from '../archive/xml.ts';

/** A table as it is written: cells in columns, and whether the first row names them. */
export interface Grid {
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly headed: boolean;
}

/** A merged cell of more characters is text beside the rows, and stands in the first alone. */
const LONGEST_REPEATED = 500;
/** Columns of a table; Word has at most 63. */
const MOST_COLUMNS = 200;

/**
 * A table's cells by column. One that is merged over rows stands in each of them, so that each row says all that it says on
 * the page. Several heading rows become one, its cells named by group and column.
 */
export function gridOf(table: Element, words: (cell: Element) => string): Grid {
  let above: readonly WrittenCell[] = [];
  const rows: WrittenCell[][] = [];
  let headings = 0;
  for (const row of rowsIn(table)) {
    const cells = cellsOf(row, above, words);
    above = cells;
    const filled = cells.filter(({ text }) => text !== '');
    if (filled.length === 0) continue;
    if (headings === rows.length && isOn(child(child(row, 'trPr'), 'tblHeader'))) headings++;
    rows.push(filled);
  }
  if (headings > 1 && headings < rows.length)
    return { rows: [oneOf(rows.slice(0, headings)), ...rows.slice(headings)], headed: true };
  return { rows, headed: headings > 0 ? headings < rows.length : startsWithNames(table, rows) };
}

/** The rows of a table, also those in content controls. */
function rowsIn(element: Element): Element[] {
  return elementsIn(element).flatMap((each) => {
    if (each.name === 'tr') return isOn(child(child(each, 'trPr'), 'del')) ? [] : [each];
    return each.name === 'tbl' || each.name === 'tblPr' ? [] : rowsIn(each);
  });
}

function cellsIn(element: Element): Element[] {
  return elementsIn(element).flatMap((each) =>
    each.name === 'tc' ? [each] : each.name === 'tbl' ? [] : cellsIn(each),
  );
}

function cellsOf(row: Element, above: readonly WrittenCell[], words: (cell: Element) => string): WrittenCell[] {
  const cells: WrittenCell[] = [];
  let column = Number(child(child(row, 'trPr'), 'gridBefore')?.attributes.val ?? 0) || 0;
  for (const cell of cellsIn(row)) {
    const properties = child(cell, 'tcPr');
    const over = Math.max(1, Number(child(properties, 'gridSpan')?.attributes.val ?? 1) || 1);
    if (column < 0 || column + over > MOST_COLUMNS) break;
    const merged = child(properties, 'vMerge');
    const goesOn = merged !== null && merged.attributes.val !== 'restart';
    const before = goesOn ? (above.find((each) => each.column === column)?.text ?? '') : '';
    const text = goesOn ? (before.length > LONGEST_REPEATED ? '' : before) : words(cell);
    cells.push({ column, over, text });
    column += over;
  }
  return cells;
}

/** Heading rows as one: for each column its names from the outermost on, each once. */
function oneOf(rows: readonly (readonly WrittenCell[])[]): WrittenCell[] {
  const names = new Map<number, Set<string>>();
  for (const row of rows)
    for (const { column, over, text } of row)
      for (let at = column; at < column + over; at++) names.set(at, (names.get(at) ?? new Set()).add(text));
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([column, texts]) => ({ column, over: 1, text: [...texts].join(' ') }));
}

/** Most authors set no heading row apart: a full first row is one, unless the table's look says that the first is like the others. */
function startsWithNames(table: Element, [first, ...rest]: readonly (readonly WrittenCell[])[]): boolean {
  const look = child(child(table, 'tblPr'), 'tblLook')?.attributes;
  if (look?.firstRow === '0' || !first || rest.length === 0) return false;
  const columns = Math.max(...rest.flat().map(({ column, over }) => column + over));
  return first.length >= columns && first.every(({ over, text }) => over === 1 && /\p{L}/u.test(text));
}
