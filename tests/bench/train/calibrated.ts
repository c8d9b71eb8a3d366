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
/** The same for the calibration: of what people ask, about half has an answer. */
const EXPECTED: Readonly<Record<Origin, number>> = { answerable: 1, unanswerable: 0.5, foreign: 0.5 };
/** A corpus with fewer questions of its own counts less. */
const ENOUGH = 100;
const RIDGE = 0.0003;

/** The logit of a probability; see `probabilityBy`. */
function logit({ weights, constant }: Model, features: readonly number[]): number {
  return features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), constant);
}

/** The probability that a question with these features is answered; 0 where it is refused without weighing anything. */
export function probabilityBy(model: Model, features: readonly number[] | null): number {
  return features ? 1 / (1 + Math.exp(-logit(model, features))) : 0;
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

/**
 * Learns to tell right answers from the rest in two steps. First the weights, by logistic regression over right answers,
 * foreign questions and, counting little, unanswerable ones. Then a slope and a constant for all of them, the wrong answers at
 * their full weight, so that probabilities are frequencies (Platt 1999); that changes no order.
 */
export function learn(all: readonly Example[]): Model {
  const examples = all.filter(({ features }) => features !== null);
  const rows = examples.map(({ features }) => features ?? []);
  const right = examples.map((example) => (example.right ? 1 : 0));
  const learned = logistic(rows, right, weightsOf(examples, COUNTS, WRONG), RIDGE, 4000);
  const raw: Model = { weights: learned.slice(0, -1), constant: learned.at(-1) ?? 0 };
  const logits = rows.map((features) => [logit(raw, features)]);
  const [slope = 1, shift = 0] = logistic(logits, right, weightsOf(examples, EXPECTED, 1), 0);
  const rounded = (value: number): number => Number(value.toFixed(2));
  return {
    weights: raw.weights.map((weight) => rounded(weight * slope)),
    constant: rounded(raw.constant * slope + shift),
  };
}
