import { DECISION_FEATURES } from '../../../src/answer/features.ts';
import { CONFIDENT } from '../../../src/answer/model.ts';
import { mean } from '../metrics/bootstrap.ts';
import { thresholdDeclining } from '../metrics/decisions.ts';
import { share, tableText } from '../table.ts';
import type { Model } from './calibrated.ts';
import type { Example, Origin, Source } from './decision.ts';

/** An example with the probability that a model gives it which was not learned from its corpus. */
export interface Held extends Example {
  readonly probability: number;
}

/** What was learned, from what, and how well it does; what decision.json holds. */
export interface Result {
  readonly command: string;
  readonly learnedFrom: readonly (Omit<Source, 'folder'> & Told)[];
  readonly reliability: readonly Bin[];
  /** Mean square of the difference between probability and truth (Brier 1950). */
  readonly brier: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly constant: number;
}

/** How the questions to one corpus fared, by shares of those declined. */
interface Told {
  readonly questions: number;
  readonly answerableDeclined: number;
  readonly unanswerableDeclined: number | null;
  readonly foreignDeclined: number;
  /** At the threshold that declines one in twenty of the answerable. */
  readonly foreignDeclinedAtOneInTwenty: number;
}

/** The answers with a probability in [from, to): how many there are, the mean probability, and the share that is right. */
interface Bin {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  readonly probability: number;
  readonly right: number;
}

const ONE_IN_TWENTY = 0.05;
const EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

function rounded(value: number): number {
  return Number(value.toFixed(3));
}

function told(held: readonly Held[]): Told {
  const of = (origin: Origin): number[] =>
    held.filter((one) => one.origin === origin).map(({ probability }) => probability);
  const below = (some: readonly number[], threshold: number): number =>
    rounded(mean(some.map((value) => (value < threshold ? 1 : 0))));
  const [answerable, unanswerable, foreign] = [of('answerable'), of('unanswerable'), of('foreign')];
  return {
    questions: held.length,
    answerableDeclined: below(answerable, CONFIDENT.balanced),
    unanswerableDeclined: unanswerable.length > 0 ? below(unanswerable, CONFIDENT.balanced) : null,
    foreignDeclined: below(foreign, CONFIDENT.balanced),
    foreignDeclinedAtOneInTwenty: below(foreign, thresholdDeclining(answerable, ONE_IN_TWENTY)),
  };
}

function bins(held: readonly Held[]): Bin[] {
  return EDGES.slice(1).flatMap((to, at): Bin[] => {
    const from = EDGES[at] ?? 0;
    const inside = held.filter(({ probability }) => probability >= from && probability < to);
    if (inside.length === 0) return [];
    const probability = rounded(mean(inside.map((one) => one.probability)));
    const right = rounded(mean(inside.map((one) => (one.right ? 1 : 0))));
    return [{ from, to: Math.min(1, to), answers: inside.length, probability, right }];
  });
}

/** Everything that is told of a training; `held` are the examples as others than their own corpora taught to judge them. */
export function resultOf(sources: readonly Source[], held: readonly Held[], model: Model): Result {
  return {
    command: 'npm run bench -- train decision DIR',
    learnedFrom: sources.map(({ name, licence, folder }) => ({
      name,
      licence,
      ...told(held.filter(({ corpus }) => corpus === folder)),
    })),
    reliability: bins(held),
    brier: rounded(mean(held.map(({ probability, right }) => (probability - (right ? 1 : 0)) ** 2))),
    weights: Object.fromEntries(DECISION_FEATURES.map((name, at) => [name, model.weights[at] ?? 0])),
    constant: model.constant,
  };
}

/** Prints a result as two tables: what was declined, and how far the probabilities can be relied on. */
export function printHeldOut({ learnedFrom, reliability, brier }: Result): void {
  const header = ['declined, of corpora not learned from', 'answerable', 'unanswerable', 'foreign', 'foreign at 5 %'];
  const rows = learnedFrom.map((one) => [
    one.name,
    share(one.answerableDeclined),
    one.unanswerableDeclined === null ? '–' : share(one.unanswerableDeclined),
    share(one.foreignDeclined),
    share(one.foreignDeclinedAtOneInTwenty),
  ]);
  const average = (value: (one: (typeof learnedFrom)[number]) => number): string => share(mean(learnedFrom.map(value)));
  const last = [
    'mean',
    average((one) => one.answerableDeclined),
    '',
    average((one) => one.foreignDeclined),
    average((one) => one.foreignDeclinedAtOneInTwenty),
  ];
  process.stdout.write(tableText([header, ...rows, last]));
  const lines = reliability.map(({ from, to, answers, probability, right }) => [
    `${share(from)} to ${share(to)}`,
    String(answers),
    share(probability),
    share(right),
  ]);
  process.stdout.write(
    `\n${tableText([['probability', 'answers', 'mean', 'right'], ...lines])}Brier score ${share(brier)}\n`,
  );
}
