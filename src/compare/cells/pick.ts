import type { TableQuestion } from './asked.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { CELL_FEATURES } from './features.ts';
import type { Grid } from './grid.ts';
import { type Looked, lookAt } from './look.ts';
import { CELL_WEIGHTS } from './model.ts';

/** The cell, or the count, that answers best in its table. */
export interface Picked {
  readonly looked: Looked;
  readonly candidate: Candidate;
  /** Compares tables that are asked the same. */
  readonly score: number;
  /** That this cell answers and none of the others of the table, 0 to 1. */
  readonly probability: number;
  /** Whether words of the question lead to its row; false where any row would have done. */
  readonly isLed: boolean;
  /** Share of the question's words, those for operations among them, that the table knows. */
  readonly known: number;
}

const WEIGHTS = CELL_FEATURES.map((name) => CELL_WEIGHTS[name]);

/** What leads to the row of a cell: words of the question in it, or none in any and a total. */
const LEADING = (['label', 'group', 'other', 'totalOfAll', 'totalOfMost'] as const).map((name) =>
  CELL_FEATURES.indexOf(name),
);

function isLed({ way, features }: Candidate): boolean {
  return way !== 'cell' || LEADING.some((at) => (features[at] ?? 0) > 0);
}

function knownShare({ question: { terms }, matches: { weights } }: Looked): number {
  const known = terms.filter(({ isCue }, at) => isCue || (weights[at] ?? 0) > 0);
  return known.length / Math.max(1, terms.length);
}

function scoreOf({ features }: Candidate): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (WEIGHTS[at] ?? 0);
  return sum;
}

/** What `grid` answers best to `question`, by whichever way; null when it has nothing to say. Ties go to the first. */
export function pickCell(question: TableQuestion, grid: Grid): Picked | null {
  const looked = lookAt(question, grid);
  const scored = candidatesIn(looked).map((candidate) => ({ candidate, score: scoreOf(candidate) }));
  const [first] = scored;
  if (!first) return null;
  let best = first;
  for (const one of scored) if (one.score > best.score) best = one;
  // A cell may be found in several ways; they speak for it together.
  const placeOf = ({ row, column, count }: Candidate): string => `${row} ${column} ${count ?? ''}`;
  const own = placeOf(best.candidate);
  let all = 0;
  let same = 0;
  for (const { candidate, score } of scored) {
    const odds = Math.exp(score - best.score);
    all += odds;
    if (placeOf(candidate) === own) same += odds;
  }
  return { ...best, looked, probability: same / all, isLed: isLed(best.candidate), known: knownShare(looked) };
}
