import type { Writer, WrittenCell } from '../archive/writer.ts';
import type { Cell, Merge, Sheet, SheetRow } from './sheet.ts';

/** A merged cell of more characters is text beside the rows, and stands in the first alone. */
const LONGEST_REPEATED = 500;
/** Cells that are repeated on one sheet; beyond that, merged cells stand in their first row alone. */
const MOST_REPEATED = 1_000_000;
/** Numbers that name columns in the way words do. */
const YEAR = /^(?:19|20)\d\d$/;

/** Writes a sheet: its name as a heading; what blank rows part is a table each, and single cells above one are paragraphs. */
export function writeSheet(writer: Writer, name: string, sheet: Sheet): void {
  const first = sheet.rows.find(({ cells }) => cells.length > 0);
  if (first) {
    writer.between();
    writer.row(name, first.number);
    writer.heading(name, 1);
    const merges = new Merges(sheet.merges);
    for (const rows of groupsOf(sheet.rows)) writeGroup(writer, name, rows, merges);
  }
  if (sheet.hiddenRows > 0) writer.furniture(name, `hidden rows, left out: ${sheet.hiddenRows}`);
}

/** Rows that follow each other without a blank one; hidden ones part nothing, and are left out. */
function groupsOf(rows: readonly SheetRow[]): SheetRow[][] {
  const groups: SheetRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && group.at(-1)?.number === row.number - 1) group.push(row);
    else groups.push([row]);
  }
  return groups.map((rows) => rows.filter(({ cells }) => cells.length > 0));
}

function writeGroup(writer: Writer, sheet: string, rows: readonly SheetRow[], merges: Merges): void {
  const start = rows.findIndex(({ cells }) => cells.length > 1);
  const paragraphs = start < 0 ? rows : rows.slice(0, start);
  for (const { number, cells } of paragraphs)
    for (const { text } of cells) {
      writer.between();
      writer.row(sheet, number);
      writer.block('paragraph', text);
    }
  if (start < 0) return;
  const table = rows.slice(start);
  const used = [...new Set(table.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const place = new Map(used.map((column, at) => [column, at]));
  const written = table.map((row) => merges.over(row, table[0]?.number ?? 0).flatMap((cell) => placed(cell, place)));
  writer.table(
    written,
    isHeader(table),
    sheet,
    table.map(({ number }) => number),
  );
}

/** A cell over the columns of a table that it covers; columns with nothing in them are no part of it. */
function placed(cell: Cell & { readonly right: number }, place: ReadonlyMap<number, number>): WrittenCell[] {
  const column = place.get(cell.column);
  if (column === undefined) return [];
  let over = 1;
  for (let next = cell.column + 1; next <= cell.right; next++) if (place.has(next)) over++;
  return [{ column, over, text: cell.text }];
}

/** The first row names the columns, unless it holds values as the rows below do. */
function isHeader([first, ...rest]: readonly SheetRow[]): boolean {
  if (!first || rest.length === 0) return false;
  return first.cells.every(({ text, isText }) => isText || YEAR.test(text));
}

/** The merged cells of a sheet, gone through from top to bottom with its rows. */
class Merges {
  readonly #ahead: Merge[];
  #open: { readonly merge: Merge; readonly text: string }[] = [];

  #left = MOST_REPEATED;

  constructor(merges: readonly Merge[]) {
    this.#ahead = [...merges].sort((a, b) => b.top - a.top || b.left - a.left);
  }

  /** A row's cells with their last column; one that is merged over rows stands in each of them from row `first` on. */
  over(row: SheetRow, first: number): (Cell & { readonly right: number })[] {
    this.#open = this.#open.filter(({ merge }) => merge.bottom >= row.number);
    this.#left -= this.#open.length;
    if (this.#left < 0) this.#open = [];
    const begins = new Map<number, Merge>();
    for (let next = this.#ahead.at(-1); next && next.top <= row.number; next = this.#ahead.at(-1)) {
      this.#ahead.pop();
      if (next.top === row.number) begins.set(next.left, next);
    }
    const own = row.cells.map((cell) => {
      const merge = begins.get(cell.column);
      if (merge && merge.bottom > merge.top && cell.text.length <= LONGEST_REPEATED)
        this.#open.push({ merge, text: cell.text });
      return { ...cell, right: merge?.right ?? cell.column };
    });
    const filled = new Set(own.map(({ column }) => column));
    const repeated = this.#open
      .filter(({ merge }) => merge.top >= first && merge.top < row.number && !filled.has(merge.left))
      .map(({ merge, text }) => ({ column: merge.left, right: merge.right, text, isText: true }));
    const cells = [...own, ...repeated].sort((a, b) => a.column - b.column);
    // Cells in what another covers are not seen.
    let end = -1;
    return cells.filter(({ column, right }) => {
      if (column <= end) return false;
      end = right;
      return true;
    });
  }
}
