import { isTotalLabel } from '../totals.ts';
import type { TableQuestion } from './asked.ts';
import type { Grid, GridColumn } from './grid.ts';
import { type Held, type Matches, matchesIn } from './matches.ts';

/** A table with what it has of a question. */
export interface Looked {
  readonly question: TableQuestion;
  readonly grid: Grid;
  readonly matches: Matches;
  /** Terms of the question. */
  readonly asked: readonly string[];
  /** Sum of the weights of the words that labels or cells have to repeat; above 0. */
  readonly total: number;
  /** What of the question stands in each row, and its weight without the words for operations. */
  readonly inRow: readonly Held[];
  readonly evidence: readonly number[];
  /** The most evidence that a row has. */
  readonly top: number;
  readonly isTotal: readonly boolean[];
  /** Rows that are no totals. */
  readonly parts: readonly number[];
}

/** Of each word the most that any of them holds. */
export function join(...held: readonly (Held | null | undefined)[]): number[] {
  const result: number[] = [];
  for (const one of held)
    if (one) for (let at = 0; at < one.length; at++) result[at] = Math.max(result[at] ?? 0, one[at] ?? 0);
  return result;
}

/** The weight of what is held. */
export function weighed(held: Held, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < held.length; at++) sum += (held[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** Finds the words of a question in a table. */
export function lookAt(question: TableQuestion, grid: Grid): Looked {
  const matches = matchesIn(question, grid);
  const zero = question.terms.map(() => 0);
  const inRow = grid.rows.map((_, row) => join(zero, matches.groups[row], ...(matches.cells[row] ?? [])));
  const weights = matches.weights.map((weight, at) => (question.terms[at]?.isCue ? 0 : weight));
  const evidence = inRow.map((held) => weighed(held, weights));
  const isTotal = grid.rows.map(({ cells }) => isTotalLabel(cells[grid.labels]?.text ?? ''));
  return {
    question,
    grid,
    matches,
    asked: question.terms.map(({ term }) => term),
    total: weights.reduce((sum, weight) => sum + weight, 0) || 1,
    inRow,
    evidence,
    top: Math.max(0, ...evidence),
    isTotal,
    parts: [...grid.rows.keys()].filter((row) => !isTotal[row]),
  };
}

/** The number in a cell; null for none. */
export function numberAt(grid: Grid, row: number, column: number): number | null {
  return grid.rows[row]?.cells[column]?.measure?.value ?? null;
}

const RANK = /^\W*(?:rank|ranking|pos|position|place|finish|standing|seed|#|no|number)\b/i;

/** Whether a column ranks its rows: the less, the better. */
export function isRank({ kind, label }: Pick<GridColumn, 'kind' | 'label'>): boolean {
  return kind === 'rank' || RANK.test(label);
}

/** Whether a column holds dates or years. */
export function isTime({ kind }: Pick<GridColumn, 'kind'>): boolean {
  return kind === 'date' || kind === 'year';
}
