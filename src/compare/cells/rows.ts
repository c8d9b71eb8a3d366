import type { Bound } from './asked.ts';
import { CUES } from './cues.ts';
import type { Grid, GridColumn } from './grid.ts';
import { isRank, isTime, type Looked, numberAt } from './look.ts';

/** Sets of rows that are looked at; questions name one or two. */
const MOST_SETS = 8;
/** A cell holds a word of the question when it has this much of it: the word itself, or a form of it. */
const HOLDS = 0.8;
const TRIFLE = 1e-9;

/** The row that a column decides for; `tied` when another one does as well. */
export interface Chosen {
  readonly row: number | null;
  readonly tied: boolean;
}

/** Rows to start from, totals aside: all of them first, then those that hold most of the question, then those with one word of it. */
export function rowSets({ parts, evidence, inRow, question }: Looked): number[][] {
  const all = [...parts];
  const top = Math.max(0, ...all.map((row) => evidence[row] ?? 0));
  const best = top > 0 ? all.filter((row) => (evidence[row] ?? 0) > top - TRIFLE) : [];
  const ofWords = question.terms.flatMap((term, at): number[][] => {
    const having = term.isCue ? [] : all.filter((row) => (inRow[row]?.[at] ?? 0) > HOLDS);
    return having.length > 0 && having.length < all.length ? [having] : [];
  });
  const distinct = new Map([all, best, ...ofWords].map((rows) => [rows.join(' '), rows]));
  return [...distinct.values()].filter((rows) => rows.length > 0).slice(0, MOST_SETS);
}

/** The rows that hold most of the question. */
export function bestRows({ parts, evidence, top }: Looked): number[] {
  return top > 0 ? parts.filter((row) => (evidence[row] ?? 0) > top - TRIFLE) : [];
}

/** The rows whose number in a column keeps to a bound. */
export function rowsWithin(grid: Grid, rows: readonly number[], key: number, { from, to }: Bound): number[] {
  return rows.filter((row) => {
    const value = numberAt(grid, row, key);
    return value !== null && value >= from && value <= to;
  });
}

/** Rows in order of their dates in a column, without those that have none. */
export function inTime(grid: Grid, rows: readonly number[], column: number): number[] {
  const dated = rows.flatMap((row) => {
    const value = numberAt(grid, row, column);
    return value === null ? [] : [{ row, value }];
  });
  return dated.sort((a, b) => a.value - b.value || a.row - b.row).map(({ row }) => row);
}

/** The row with the most (`sign` 1) or the least (-1) in a column. */
export function mostOf(grid: Grid, rows: readonly number[], key: number, sign: 1 | -1): Chosen {
  let best: { row: number; value: number } | null = null;
  let tied = false;
  for (const row of rows) {
    const value = numberAt(grid, row, key);
    if (value === null) continue;
    const lead = best ? sign * (value - best.value) : 1;
    if (lead === 0) tied = true;
    if (lead <= 0) continue;
    best = { row, value };
    tied = false;
  }
  return { row: best?.row ?? null, tied };
}

/** The first row with the value that a column has most often, or least often. */
export function frequentIn(grid: Grid, rows: readonly number[], column: number, sign: 1 | -1): Chosen {
  const counts = new Map<string, { row: number; count: number }>();
  for (const row of rows) {
    const text = grid.rows[row]?.cells[column]?.text;
    if (text === undefined) continue;
    const known = counts.get(text);
    if (known) known.count++;
    else counts.set(text, { row, count: 1 });
  }
  const [first, second] = [...counts.values()].sort((a, b) => sign * (b.count - a.count) || a.row - b.row);
  if (!first || !second || (sign > 0 && first.count < 2)) return { row: null, tied: false };
  return { row: first.row, tied: first.count === second.count };
}

/** The row that has most of one side of "A or B", by the words that the other side lacks; null when no row has any. */
export function rowOfSide(looked: Looked, side: readonly string[], other: readonly string[]): number | null {
  const { asked, grid, inRow, matches } = looked;
  let best: { row: number; sum: number } | null = null;
  for (const row of grid.rows.keys()) {
    let sum = 0;
    for (const [at, term] of asked.entries())
      if (side.includes(term) && !other.includes(term)) sum += (inRow[row]?.[at] ?? 0) * (matches.weights[at] ?? 0);
    if (sum > (best?.sum ?? 0)) best = { row, sum };
  }
  return best?.row ?? null;
}

/** Whether the greatest (1) or the least number (-1) of a column is asked for: "fastest" is the least of times. */
export function signOver(term: string, sign: 1 | -1, column: Pick<GridColumn, 'kind' | 'label'>): 1 | -1 {
  if (isTime(column) && CUES.late.has(term)) return 1;
  if (isTime(column) && CUES.early.has(term)) return -1;
  if (CUES.late.has(term) && CUES.young.has(term)) return -1;
  if (CUES.quick.has(term)) return column.kind === 'time' || /\btime\b/i.test(column.label) ? -1 : 1;
  if (isRank(column) && CUES.good.has(term)) return -1;
  if (isRank(column) && CUES.bad.has(term)) return 1;
  return sign;
}
