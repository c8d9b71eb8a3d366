import { ascend } from './logit.ts';

/** The candidates of one question: their features, and which of them are right. */
export interface Group {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Adds to `gradient` that of ln P(a right row is chosen), where P(row) is its share of the sum of exp(weights · row). */
function addGradient({ rows, right }: Group, weights: readonly number[], scale: number, gradient: number[]): void {
  const scores = rows.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  let all = 0;
  let ofRight = 0;
  for (const [at, value] of odds.entries()) {
    all += value;
    if (right[at]) ofRight += value;
  }
  for (const [at, row] of rows.entries()) {
    const value = odds[at] ?? 0;
    const pull = (right[at] ? value / ofRight : 0) - value / all;
    for (let column = 0; column < row.length; column++)
      gradient[column] = (gradient[column] ?? 0) + scale * pull * (row[column] ?? 0);
  }
}

/** Standard deviation of each column inside the groups, at least a trifle. */
function spreadOf(sets: readonly (readonly Group[])[], columns: number): number[] {
  const sums = new Array<number>(columns).fill(0);
  let count = 0;
  for (const { rows } of sets.flat()) {
    count += rows.length;
    for (let column = 0; column < columns; column++) {
      const mean = rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length;
      for (const row of rows) sums[column] = (sums[column] ?? 0) + ((row[column] ?? 0) - mean) ** 2;
    }
  }
  return sums.map((sum) => Math.sqrt(sum / Math.max(1, count)) + 1e-6);
}

/**
 * Weights that make it most likely that a right row is chosen among each group's (conditional logit, McFadden 1974; "ListNet",
 * Cao et al. 2007), less `ridge` / 2 times the squares of the weights of columns brought to one spread. Each set counts alike,
 * however many groups it has; a group without both kinds of rows tells nothing.
 */
export function listwise(sets: readonly (readonly Group[])[], ridge: number, steps = 300): number[] {
  const telling = sets
    .map((groups) => groups.filter(({ right }) => right.includes(true) && right.includes(false)))
    .filter((groups) => groups.length > 0);
  const columns = telling[0]?.[0]?.rows[0]?.length ?? 0;
  const spread = spreadOf(telling, columns);
  const even = telling.map((groups) =>
    groups.map(({ rows, right }) => ({
      rows: rows.map((row) => row.map((value, at) => value / (spread[at] ?? 1))),
      right,
    })),
  );
  const weights = ascend(columns, steps, (current) => {
    const gradient = current.map((weight) => -ridge * weight);
    for (const groups of even)
      for (const group of groups) addGradient(group, current, 1 / groups.length / even.length, gradient);
    return gradient;
  });
  return weights.map((weight, at) => weight / (spread[at] ?? 1));
}
