import { isHidden } from './elements.ts';
import { attribute, type Element, elementsOf, isElement } from './tree.ts';
import { wordsOf } from './words.ts';

/** What a table has in one row and one column. */
export interface GridCell {
  readonly element: Element;
  /** Whether the cell began in a row above and reaches down into this one. */
  readonly carried: boolean;
}

/** A row; a cell that spans columns stands in each of them, and one over the whole width in the first only. */
export type GridRow = readonly (GridCell | null)[];

export interface Grid {
  readonly caption: Element | null;
  /** Titles above the header. */
  readonly above: readonly GridRow[];
  /** Rows of names that stand over groups of columns, between the titles and the header. */
  readonly groups: readonly GridRow[];
  readonly header: GridRow | null;
  readonly rows: readonly GridRow[];
}

/** Most columns that one cell may span; a larger number is a slip or an attack. */
const WIDEST = 100;
const TALLEST = 10_000;
/** Most cells of a table, those that others reach into among them; ten times the largest that people publish. */
export const MOST_CELLS = 1_000_000;
/** Most rows over the header that name groups of its columns. */
const MOST_GROUPS = 2;

/** The rows and columns of a table element, as HTML's table model lays out cells that span several. */
export function gridOf(table: Element): Grid {
  const sections = elementsOf(table).filter((element) => !isHidden(element));
  const rows: { readonly row: GridRow; readonly isHead: boolean }[] = [];
  const limit = { cells: MOST_CELLS };
  for (const section of sections) {
    const trs = section.tagName === 'tr' ? [section] : rowsIn(section);
    for (const row of layOut(trs, limit)) rows.push({ row, isHead: section.tagName === 'thead' });
  }
  let heads = rows.findIndex(({ row, isHead }) => !isHead && !isTitle(row) && !isHeader(row));
  if (heads < 0) heads = rows.length;
  while (heads > 0 && isTitle(rows[heads - 1]?.row ?? []) && !rows[heads - 1]?.isHead) heads--;
  const all = rows.map(({ row }) => row);
  const first = Math.max(heads - 1, 0);
  let above = first;
  while (above > 0 && first - above < MOST_GROUPS && isGroup(all[above - 1] ?? [])) above--;
  return {
    caption: sections.find((element) => element.tagName === 'caption') ?? null,
    above: all.slice(0, above),
    groups: all.slice(above, first),
    header: all[heads - 1] ?? null,
    rows: all.slice(heads),
  };
}

/** Whether a row names groups of columns: a cell in it stands over several. */
function isGroup(row: GridRow): boolean {
  return row.length > 2 && row.some((cell, column) => cell !== null && cell.element === row[column - 1]?.element);
}

function rowsIn(section: Element): Element[] {
  if (!['thead', 'tbody', 'tfoot'].includes(section.tagName)) return [];
  return elementsOf(section).filter((element) => element.tagName === 'tr' && !isHidden(element));
}

/** Rows of one section with each cell in all the columns and rows that it spans; in one of each once `limit` is reached. */
function layOut(trs: readonly Element[], limit: { cells: number }): GridRow[] {
  const cellsOf = (tr: Element): Element[] =>
    elementsOf(tr).filter((cell) => /^t[dh]$/.test(cell.tagName) && !isHidden(cell));
  const widths = trs
    .map(cellsOf)
    .map((cells) => (cells.length < 2 ? 1 : sum(cells.map((cell) => span(cell, 'colspan')))));
  const width = widths.reduce((most, each) => Math.max(most, each), 1);
  const reaching: { element: Element; left: number }[] = [];
  return trs.map((tr) => {
    const row: (GridCell | null)[] = [];
    const carry = (): void => {
      for (let above = reaching[row.length]; above && above.left > 0; above = reaching[row.length]) {
        above.left--;
        if (limit.cells-- <= 0) return;
        row.push({ element: above.element, carried: true });
      }
    };
    const cells = cellsOf(tr);
    for (const element of cells) {
      carry();
      const wide = span(element, 'colspan');
      const whole = cells.length === 1 && row.length === 0 && wide > 1;
      const columns = whole || limit.cells <= 0 ? 1 : Math.min(wide, Math.max(width - row.length, 1));
      for (let column = 0; column < columns; column++) {
        limit.cells--;
        reaching[row.length] = { element, left: span(element, 'rowspan') - 1 };
        row.push({ element, carried: false });
      }
    }
    carry();
    return row;
  });
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Math.min(Math.max(value || 1, 1), name === 'colspan' ? WIDEST : TALLEST);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Whether a row is one cell alone, over all columns or in the first of them. */
function isTitle(row: GridRow): boolean {
  return row.length === 1;
}

/** Whether every cell of a row that has words in it is a header cell, or is set in bold as if it were. */
function isHeader(row: GridRow): boolean {
  const filled = row.filter((cell) => cell !== null && wordsOf(cell.element) !== '');
  return filled.length > 0 && filled.every((cell) => cell && (cell.element.tagName === 'th' || isBold(cell.element)));
}

function isBold(cell: Element): boolean {
  const children = cell.childNodes.filter((node) => isElement(node) || ('value' in node && node.value.trim() !== ''));
  return children.length > 0 && children.every((node) => node.nodeName === 'b' || node.nodeName === 'strong');
}
