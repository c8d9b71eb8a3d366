import type { Example, Origin } from './decision.ts';
import { logistic } from './logit.ts';

/** A logistic model: a weight for each feature, and the constant. */
export interface Model {
  readonly weights: readonly number[];
  readonly constant: number;
}

/** What the questions of one origin count together, in each corpus; an answerable one with a wrong answer counts this share. */
const COUNTS: Readonly<Record<Origin, number>> = { answerable: 1, unanswerable: 0.3, foreign: 1 };
const WRONG = 0.15;
/** The same for the calibration: of what people ask, less than half has an answer. */
const EXPECTED: Readonly<Record<Origin, number>> = { answerable: 1, unanswerable: 1, foreign: 0.5 };
/** A corpus with fewer questions of its own counts less. */
const ENOUGH = 100;
/** Of the weights of features that were brought to one spread. */
const RIDGE = 0.025;

/** The logit of a probability; see `probabilityBy`. */
function logit({ weights, constant }: Model, features: readonly number[]): number {
  return features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), constant);
}

/** The probability that a question with these features is answered; 0 where it is refused without weighing anything. */
export function probabilityBy(model: Model, features: readonly number[] | null): number {
  return features ? 1 / (1 + Math.exp(-logit(model, features))) : 0;
}

/** Weighted standard deviation of each feature, at least a trifle. */
function spreadOf(rows: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const meanOf = (value: (row: readonly number[]) => number): number =>
    rows.reduce((sum, row, at) => sum + value(row) * (weights[at] ?? 0), 0) / total;
  return (rows[0] ?? []).map((_, column) => {
    const mean = meanOf((row) => row[column] ?? 0);
    return Math.sqrt(meanOf((row) => ((row[column] ?? 0) - mean) ** 2)) + 1e-6;
  });
}

function weightsOf(examples: readonly Example[], counts: typeof COUNTS, wrong: number): number[] {
  const keyOf = ({ corpus, origin }: Example): string => `${corpus} ${origin}`;
  const sizes = new Map<string, number>();
  for (const example of examples) sizes.set(keyOf(example), (sizes.get(keyOf(example)) ?? 0) + 1);
  return examples.map((example) => {
    const own = sizes.get(`${example.corpus} answerable`) ?? 0;
    const share = (counts[example.origin] * Math.min(1, own / ENOUGH)) / (sizes.get(keyOf(example)) ?? 1);
    return example.origin === 'answerable' && !example.right ? share * wrong : share;
  });
}

/** Learns to tell right answers from the rest: from foreign questions and, counting little, from wrong answers and unanswerable ones. */
export function learn(all: readonly Example[]): Model {
  const examples = all.filter(({ features }) => features !== null);
  const rows = examples.map(({ features }) => features ?? []);
  const counts = weightsOf(examples, COUNTS, WRONG);
  const spread = spreadOf(rows, counts);
  const even = rows.map((row) => row.map((value, at) => value / (spread[at] ?? 1)));
  const right = examples.map((example) => (example.right ? 1 : 0));
  const learned = logistic(even, right, counts, RIDGE, 3000);
  const weights = learned.slice(0, -1).map((weight, at) => weight / (spread[at] ?? 1));
  return { weights, constant: learned.at(-1) ?? 0 };
}

/** An example with the model that judges it: one that was not learned from its corpus. */
export interface Judged {
  readonly example: Example;
  readonly by: Model;
}

/** A model with its probabilities made frequencies, by one slope and one constant for all logits (Platt 1999): no order changes. */
export type Calibration = (model: Model) => Model;

/** The calibration that fits `judged` best, wrong answers counting like right ones; it gives numbers of two digits. */
export function calibration(judged: readonly Judged[]): Calibration {
  const weighed = judged.filter(({ example }) => example.features !== null);
  const examples = weighed.map(({ example }) => example);
  const logits = weighed.map(({ example, by }) => [logit(by, example.features ?? [])]);
  const right = examples.map((example) => (example.right ? 1 : 0));
  const [slope = 1, shift = 0] = logistic(logits, right, weightsOf(examples, EXPECTED, 1), 0);
  const rounded = (value: number): number => Number(value.toFixed(2));
  return ({ weights, constant }) => ({
    weights: weights.map((weight) => rounded(weight * slope)),
    constant: rounded(constant * slope + shift),
  });
}
