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
  /** Whether nothing in the question leads to one of the parts rather than to most of them. */
  readonly isOfAll: boolean;
  /** How much of each row's name, and of each header, the question repeats word for word. */
  readonly rowRuns: readonly number[];
  readonly headRuns: readonly number[];
  readonly isTotal: readonly boolean[];
  /** Rows that are no totals. */
  readonly parts: readonly number[];
}

const TRIFLE = 1e-9;

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
  const parts = [...grid.rows.keys()].filter((row) => !isTotal[row]);
  // "First" and "most" may stand in a label as well, and lead to its row.
  const leading = parts.map((row) => weighed(inRow[row] ?? [], matches.weights));
  const most = Math.max(0, ...leading);
  const tied = leading.filter((one) => one > most - TRIFLE);
  return {
    question,
    grid,
    matches,
    asked: question.terms.map(({ term }) => term),
    total: weights.reduce((sum, weight) => sum + weight, 0) || 1,
    inRow,
    evidence,
    top: Math.max(0, ...evidence),
    isOfAll: parts.length > 1 && tied.length > parts.length / 2,
    rowRuns: grid.rows.map(({ words }) => repeated(words, question.words)),
    headRuns: grid.columns.map(({ words }) => repeated(words, question.words)),
    isTotal,
    parts,
  };
}

/** The longest run of a label's words that are neighbours in the question, as a share of the label; one word is none. */
function repeated(label: readonly string[], question: readonly string[]): number {
  let longest = 0;
  for (let start = 0; start < label.length - longest; start++)
    for (let at = 0; at < question.length; at++) {
      let length = 0;
      while (start + length < label.length && label[start + length] === question[at + length]) length++;
      longest = Math.max(longest, length);
    }
  return longest < 2 ? 0 : longest / label.length;
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
