import type { Row, Segment } from './rows.ts';

/** A table as it stands on the page: for each of its rows the segments of each cell, from top to bottom. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** Whether the first row names the columns. */
  readonly headed: boolean;
  /** How many rows of the page it takes up. */
  readonly taken: number;
}
export type GridRow = readonly (readonly Segment[])[];

/** White space on the page, in points; the first begins and the last ends beyond the paper. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Narrowest space between two columns of a table in letter heights; in one of two rows, where chance is near. */
const NARROWEST = 0.6;
const NARROWEST_OF_TWO = 1.5;
/** Rows of one table are no further apart than this many letter heights. */
const FURTHEST = 3.2;
/** Lines of one cell are nearer to each other than this part of what the table's rows are. */
const NEARER = 0.88;
/** A table of this many columns is taken to have a header, unless its first row has gaps. */
const SURELY_HEADED = 3;

/**
 * The table that begins at `rows[at]`, null where there is none: rows with two or more cells that leave the same strips of paper
 * white. A row that fits between the strips goes on with a cell of the row above it.
 */
export function tableAt(rows: readonly Row[], at: number): Grid | null {
  const first = rows[at];
  if (!first || first.segments.length < 2) return null;
  let gaps = gapsOf(first);
  let end = at + 1;
  for (; end < rows.length; end++) {
    const row = rows[end];
    const above = rows[end - 1];
    if (!row || !above || row.y - above.y > FURTHEST * row.segments[0].size) break;
    const common = intersection(gaps, gapsOf(row)).filter((gap) => isOpen(gap, row.segments[0].size));
    const lost = gaps.length - common.length;
    if (common.length < 3 || (row.segments.length === 1 && lost > 0) || lost * 2 > gaps.length - 2) break;
    gaps = common;
  }
  // A line that fits into the first column and has nothing under it in the others is the text after the table.
  while (end > at + 1 && rows[end - 1]?.segments.length === 1 && isInFirstColumn(rows[end - 1], gaps)) end--;
  const taken = rows.slice(at, end);
  const full = taken.filter(({ segments }) => segments.length > 1);
  const strips = gaps.slice(1, -1);
  const narrowest = Math.min(...strips.map(({ from, to }) => to - from));
  if (full.length < 2 || strips.length === 0) return null;
  if (full.length === 2 && narrowest < NARROWEST_OF_TWO * first.segments[0].size) return null;
  const grid = merged(taken, strips);
  // Two rows may come to stand like this by chance, the more so when they leave cells empty.
  const isChance = grid.length === 2 && grid.some((row) => row.some((cell) => cell.length === 0));
  return grid.length < 2 || isChance ? null : { rows: grid, headed: isHeaded(grid), taken: taken.length };
}

function gapsOf({ segments }: Row): Gap[] {
  const gaps: Gap[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const { x, right } of [...segments].sort((a, b) => a.x - b.x)) {
    gaps.push({ from, to: x });
    from = right;
  }
  return [...gaps, { from, to: Number.POSITIVE_INFINITY }];
}

function intersection(some: readonly Gap[], others: readonly Gap[]): Gap[] {
  const common: Gap[] = [];
  for (let i = 0, j = 0; i < some.length && j < others.length; ) {
    const [a, b] = [some[i], others[j]];
    if (!a || !b) break;
    const gap = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
    if (gap.from < gap.to) common.push(gap);
    if (a.to < b.to) i++;
    else j++;
  }
  return common;
}

function isOpen({ from, to }: Gap, size: number): boolean {
  return to - from >= NARROWEST * size;
}

function isInFirstColumn(row: Row | undefined, gaps: readonly Gap[]): boolean {
  return row !== undefined && row.segments[0].x < (gaps[1]?.from ?? 0);
}

/** The rows of the table, each with what goes on with its cells in the rows under it. */
function merged(rows: readonly Row[], strips: readonly Gap[]): GridRow[] {
  const gridRows = rows.map(({ y, segments }) => ({ y, cells: cellsOf(segments, strips) }));
  const labelled = gridRows.filter(({ cells }) => cells[0]?.length);
  const distances = labelled.slice(1).map(({ y }, at) => y - (labelled[at]?.y ?? y));
  const usual = distances.sort((a, b) => a - b)[distances.length >> 1] ?? 0;
  const result: Segment[][][] = [];
  let lastY = Number.NEGATIVE_INFINITY;
  for (const { y, cells } of gridRows) {
    const open = result.at(-1);
    const filled = cells.filter((cell) => cell.length > 0).length;
    const goesOn = filled < strips.length || strips.length === 1 || y - lastY < NEARER * usual;
    if (open && !cells[0]?.length && goesOn) for (const [at, cell] of cells.entries()) open[at]?.push(...cell);
    else result.push(cells);
    lastY = y;
  }
  return result;
}

function cellsOf(segments: readonly Segment[], strips: readonly Gap[]): Segment[][] {
  const cells: Segment[][] = Array.from({ length: strips.length + 1 }, () => []);
  for (const segment of segments) {
    const column = strips.findIndex(({ to }) => segment.x < to);
    cells[column < 0 ? strips.length : column]?.push(segment);
  }
  return cells;
}

/** A header is set in another font, or stands in words over figures; a wide table without gaps in its first row has one. */
function isHeaded([header = [], ...rows]: readonly GridRow[]): boolean {
  if (header.some((cell) => cell.length === 0) && header[0]?.length) return false;
  const fonts = new Set(rows.flat(2).map(({ fonts: [font] }) => font));
  if (header.flat().every(({ fonts: [font] }) => !fonts.has(font))) return true;
  const isFigure = (cell: readonly Segment[] | undefined): boolean => /^\W*\d/.test(cell?.[0]?.text ?? '');
  if (header.some(isFigure)) return false;
  const figures = header.some((_, column) => rows.filter((row) => isFigure(row[column])).length * 2 > rows.length);
  return figures || header.length >= SURELY_HEADED;
}
