import type { How } from './cover.ts';
import { featuresOf } from './describe.ts';
import type { Way } from './features.ts';
import type { Grid } from './grid.ts';
import { isTime, type Looked } from './look.ts';
import { bestRows, frequentIn, inTime, mostOf, rowOfSide, rowSets, rowsWithin, signOver } from './rows.ts';

/** A cell that may answer, and how it was found; `count` is set instead of a column where rows are counted. */
export interface Candidate {
  readonly way: Way;
  readonly row: number;
  /** -1 for a count. */
  readonly column: number;
  readonly count: number | null;
  /** The column that decided between rows; -1 for none. */
  readonly key: number;
  /** The rows that were counted, or that the row was chosen from. */
  readonly rows: readonly number[];
  /** In the order of CELL_FEATURES. */
  readonly features: readonly number[];
}

/** Rows whose cells are looked at for themselves: those that hold most of the question. */
const MOST_ROWS = 12;
/** Totals that are looked at whatever they hold. */
const MOST_TOTALS = 2;
/** Sets of rows that a bound is tried on, rows before and after which something may stand, and rows that are alike. */
const MOST_BOUNDED = 4;
const MOST_ANCHORS = 3;
const MOST_ALIKE = 3;

/** Collects candidates: a row gives one for each of its filled cells. */
class Found {
  readonly all: Candidate[] = [];
  readonly #looked: Looked;

  constructor(looked: Looked) {
    this.#looked = looked;
  }

  row(way: Way, row: number | null | undefined, how: Partial<How> = {}): void {
    const of = row === null || row === undefined ? undefined : this.#looked.grid.rows[row];
    if (!of || row === null || row === undefined) return;
    const found = howOf(way, { rows: [row], ...how });
    for (const [column, cell] of of.cells.entries()) if (cell) this.#add(row, column, null, found);
  }

  cell(way: Way, row: number, column: number, how: Partial<How>): void {
    this.#add(row, column, null, howOf(way, { rows: [row], ...how }));
  }

  count(rows: readonly number[], how: Partial<How> = {}): void {
    this.#add(rows[0] ?? 0, -1, rows.length, howOf('count', { ...how, rows }));
  }

  #add(row: number, column: number, count: number | null, how: How): void {
    const { way, key, rows } = how;
    this.all.push({ way, row, column, count, key, rows, features: featuresOf(this.#looked, row, column, how) });
  }
}

function howOf(way: Way, how: Partial<How> & Pick<How, 'rows'>): How {
  return { way, anchors: [], key: -1, tied: false, byTime: false, againstOrder: false, all: false, ...how };
}

/** Every cell of a table that may answer, and every count of rows that may, with what speaks for it. */
export function candidatesIn(looked: Looked): Candidate[] {
  const found = new Found(looked);
  const { evidence, grid } = looked;
  const rows = [...grid.rows.keys()].sort((a, b) => (evidence[b] ?? 0) - (evidence[a] ?? 0) || a - b);
  const totals = rows.slice(MOST_ROWS).filter((row) => looked.isTotal[row]);
  for (const row of [...rows.slice(0, MOST_ROWS), ...totals.slice(0, MOST_TOTALS)]) found.row('cell', row);
  const sets = rowSets(looked);
  addBounded(found, looked, sets);
  for (const [at, set] of sets.entries()) addChosen(found, looked, set, at === 0);
  addNeighbours(found, looked);
  addEither(found, looked);
  addAlike(found, looked);
  return found.all;
}

function measuredColumns({ columns }: Grid): number[] {
  return [...columns.keys()].filter((column) => (columns[column]?.kind ?? null) !== null);
}

function timeColumn({ columns }: Grid): number | null {
  const column = columns.findIndex(isTime);
  return column < 0 ? null : column;
}

/** "More than 30", "before 1990": rows whose number keeps to the bound. */
function addBounded(found: Found, { question, grid }: Looked, sets: readonly (readonly number[])[]): void {
  const { bound, end, counts } = question;
  if (!bound) return;
  for (const key of measuredColumns(grid))
    for (const [at, set] of sets.slice(0, MOST_BOUNDED).entries()) {
      const rows = rowsWithin(grid, set, key, bound);
      if (rows.length === 0 || rows.length === set.length) continue;
      const how = { anchors: at === 0 ? [] : set, key, rows };
      const chosen = new Set([end !== null && end < 0 ? rows.at(-1) : rows[0], ...rows.slice(0, 2)]);
      for (const row of chosen) found.row('bounded', row, how);
      if (counts) found.count(rows, how);
    }
}

/** The most or the least, the first or the last, the most frequent among some rows, and how many they are. */
function addChosen(found: Found, { question, grid }: Looked, set: readonly number[], all: boolean): void {
  const { extreme, end, counts } = question;
  const from = { anchors: all ? [] : set, all, rows: set };
  if (extreme && set.length > 1)
    for (const key of measuredColumns(grid)) {
      const column = grid.columns[key];
      if (!column) continue;
      const { row, tied } = mostOf(grid, set, key, signOver(extreme.term, extreme.sign, column));
      found.row('extreme', row, { ...from, key, tied });
    }
  if (end !== null) {
    const at = (rows: readonly number[]): number | undefined => (end > 0 ? rows[end - 1] : rows.at(end));
    const time = timeColumn(grid);
    const row = at(set);
    const timely = time === null ? undefined : at(inTime(grid, set, time));
    found.row('end', row, { ...from, byTime: timely === row });
    if (time !== null && timely !== row)
      found.row('end', timely, { ...from, key: time, byTime: true, againstOrder: true });
  }
  if (extreme)
    for (const column of grid.columns.keys()) {
      const { row, tied } = frequentIn(grid, set, column, extreme.sign);
      if (row !== null) found.cell('frequent', row, column, { ...from, tied });
    }
  if (counts) found.count(set, from);
}

/** What comes after or before the row that is named, as the rows stand and by their dates. */
function addNeighbours(found: Found, looked: Looked): void {
  const { grid, question } = looked;
  const { neighbour } = question;
  if (!neighbour) return;
  const time = timeColumn(grid);
  const ordered = time === null ? [] : inTime(grid, [...grid.rows.keys()], time);
  for (const anchor of bestRows(looked).slice(0, MOST_ANCHORS)) {
    const row = anchor + neighbour.step;
    const at = ordered.indexOf(anchor);
    const timely = at < 0 ? undefined : ordered[at + neighbour.step];
    found.row('neighbour', row, { anchors: [anchor], byTime: timely === row });
    if (timely !== row) found.row('neighbour', timely, { anchors: [anchor], byTime: true, againstOrder: true });
  }
}

/** "A or B": the one of two rows that has more of something, or less. */
function addEither(found: Found, looked: Looked): void {
  const { grid, question } = looked;
  const { either, extreme, end } = question;
  if (!either) return;
  const [first, second] = either;
  const left = rowOfSide(looked, first, second);
  const right = rowOfSide(looked, second, first);
  if (left === null || right === null || left === right) return;
  const rows = [left, right];
  for (const key of measuredColumns(grid)) {
    const column = grid.columns[key];
    if (!column) continue;
    const sign = extreme ? signOver(extreme.term, extreme.sign, column) : end !== null && end > 0 ? -1 : 1;
    const { row, tied } = mostOf(grid, rows, key, sign);
    found.row('either', row, { anchors: rows, key, rows, tied });
  }
}

/** What has the same in some respect as the row that is named. */
function addAlike(found: Found, looked: Looked): void {
  const { grid, question, parts } = looked;
  const [anchor] = bestRows(looked);
  if (!question.same || anchor === undefined) return;
  for (const key of grid.columns.keys()) {
    const value = grid.rows[anchor]?.cells[key]?.text;
    const alike = parts.filter((row) => row !== anchor && grid.rows[row]?.cells[key]?.text === value);
    if (value === undefined || alike.length > MOST_ALIKE) continue;
    found.row('same', alike[0], { anchors: [anchor], key, rows: alike, tied: alike.length > 1 });
  }
}
