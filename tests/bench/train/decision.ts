import { decisionFeatures, ruledOut } from '../../../src/answer/decide.ts';
import { DECISION_FEATURES } from '../../../src/answer/features.ts';
import { readQuestion } from '../../../src/answer/question.ts';
import { rankUnits } from '../../../src/answer/rank.ts';
import { quotedSpan } from '../../../src/answer/select.ts';
import { indexAll } from '../../../src/search/segments.ts';
import { slice } from '../../../src/text/span.ts';
import { logistic } from './logit.ts';
import { type Labelled, type QuestionSet, retrievalSet } from './sets.ts';

/** One question put to one corpus: what the decision sees, and whether the best unit's passage answers. */
interface Example {
  readonly set: string;
  /** Null for a question that is refused without weighing anything. */
  readonly features: readonly number[] | null;
  readonly right: number;
}

/** Questions taken of each source, spread evenly. */
const MOST = 600;
const RIDGE = 0.0003;

function spread<T>(list: readonly T[], most = MOST): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(Math.floor(most), list.length) }, (_, at) => list[Math.floor(at * step)]).filter(
    (value): value is T => value !== undefined,
  );
}

function examples(set: string, corpus: QuestionSet, questions: readonly Labelled[], answerable: boolean): Example[] {
  const index = indexAll(corpus.corpus.documents);
  return spread(questions.filter((question) => question.answerable === answerable || !answerable)).flatMap(
    (labelled): Example[] => {
      const question = readQuestion(labelled.question, index);
      const units = rankUnits(question, index);
      const best = units[0];
      if (!best) return [];
      const right =
        answerable &&
        labelled.answers(
          best.passage.document.id,
          slice(best.passage.document.text, quotedSpan(best)),
          best.span.start,
        );
      if (ruledOut(question, units)) return [{ set, features: null, right: right ? 1 : 0 }];
      const features = decisionFeatures(question, best, units);
      return [{ set, features: DECISION_FEATURES.map((name) => features[name]), right: right ? 1 : 0 }];
    },
  );
}

/** The probability of an answer by `weights`; 0 for a question that is refused without weighing anything. */
function odds(weights: readonly number[], features: readonly number[] | null): number {
  if (!features) return 0;
  const sum = features.reduce((total, value, at) => total + value * (weights[at] ?? 0), weights.at(-1) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Each article as a corpus of its own, the size of a small team's: asked its questions, and those of the next article. */
function smallCorpora(set: QuestionSet): [Example[], number][] {
  const titles = [...new Set(set.corpus.documents.map(({ title }) => title))];
  const articles = titles.map((title): QuestionSet => {
    const documents = set.corpus.documents.filter((document) => document.title === title);
    const ids = new Set(documents.map(({ id }) => id));
    const questions = set.questions.filter((question) => [...question.documents].some((id) => ids.has(id)));
    return { name: title, corpus: { documents, skipped: [] }, questions };
  });
  const of = (name: string, next: number, answerable: boolean): Example[] =>
    articles.flatMap((article, at) => {
      const asked = articles[(at + next) % articles.length]?.questions ?? [];
      const some = asked.filter((question) => next > 0 || question.answerable === answerable);
      return examples(name, article, spread(some, MOST / articles.length), answerable);
    });
  return [
    [of('one article, answerable', 0, true), 1],
    [of('one article, unanswerable', 0, false), 0.7],
    [of('one article asked of another', 1, false), 0.7],
  ];
}

/** Learns the decision's weights from the question sets under `folder`, prints them and how well they tell on held-out halves. */
export function trainDecision(folder: string): void {
  const set = (name: string): QuestionSet => retrievalSet(folder, name);
  const [squad, faq, phone, clapnq] = [set('squad2'), set('faq'), set('manual-phone'), set('clapnq')];
  const unanswerable = (from: QuestionSet): Labelled[] => from.questions.filter((question) => !question.answerable);
  const answerable = (from: QuestionSet): Labelled[] => from.questions.filter((question) => question.answerable);
  const loosely = (from: QuestionSet): Labelled[] =>
    answerable(from).map((question) => ({ ...question, answers: (id) => question.documents.has(id) }));
  const sources: [Example[], number][] = [
    [examples('squad2 answerable', squad, answerable(squad), true), 1],
    [examples('faq', faq, loosely(faq), true), 1],
    [examples('clapnq answerable', clapnq, loosely(clapnq), true), 1],
    [examples('manual-phone', phone, loosely(phone), true), 0.3],
    [examples('squad2 unanswerable', squad, unanswerable(squad), false), 0.7],
    [examples('faq asked of squad2', squad, faq.questions, false), 0.6],
    [examples('clapnq asked of squad2', squad, clapnq.questions, false), 0.6],
    [examples('faq asked of clapnq', clapnq, faq.questions, false), 0.6],
    [examples('squad2 asked of clapnq', clapnq, squad.questions, false), 0.6],
    [examples('squad2 asked of faq', faq, squad.questions, false), 0.3],
    [examples('squad2 asked of manual-phone', phone, squad.questions, false), 0.3],
  ];
  sources.push(...smallCorpora(squad));
  const rows = sources.flatMap(([list, weight]) =>
    list.map((example, at) => ({ example, weight: weight / list.length, train: at < list.length / 2 })),
  );
  const learn = (part: typeof rows): number[] => {
    const weighed = part.flatMap(({ example: { features, right }, weight }) =>
      features ? [{ features, right, weight }] : [],
    );
    return logistic(
      weighed.map(({ features }) => features),
      weighed.map(({ right }) => right),
      weighed.map(({ weight }) => weight),
      RIDGE,
    );
  };
  const half = learn(rows.filter(({ train }) => train));
  const held = sources.map(([list]) => list.slice(Math.ceil(list.length / 2)));
  printRefusals(held, half);
  printReliability(held.flat(), half);
  const weights = learn(rows);
  console.log('\nWeights, learned from all of them:');
  for (const [at, name] of DECISION_FEATURES.entries()) console.log(`  ${name}: ${weights[at]?.toFixed(2)},`);
  console.log(`  constant: ${weights.at(-1)?.toFixed(2)}`);
}

const THRESHOLDS = [0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5];

function printRefusals(held: readonly (readonly Example[])[], weights: readonly number[]): void {
  console.log('Held-out halves: share of the questions whose probability of an answer is below a threshold\n');
  console.log(`${'set'.padEnd(32)}right ${THRESHOLDS.map((value) => `<${value}`.padStart(6)).join('')}`);
  for (const list of held) {
    const share = (test: (example: Example) => boolean): string => (list.filter(test).length / list.length).toFixed(2);
    const below = THRESHOLDS.map((value) => share(({ features }) => odds(weights, features) < value).padStart(6));
    console.log(`${list[0]?.set.padEnd(32)}${share(({ right }) => right > 0).padStart(5)} ${below.join('')}`);
  }
}

function printReliability(held: readonly Example[], weights: readonly number[]): void {
  console.log('\nHeld-out halves: how often a quotation of this probability answers\n');
  for (const [at, low] of THRESHOLDS.entries()) {
    const high = THRESHOLDS[at + 1] ?? 1;
    const inside = held.filter(({ features }) => odds(weights, features) >= low && odds(weights, features) < high);
    const right = inside.filter((example) => example.right > 0).length;
    console.log(
      `  ${low} to ${high}: ${right} of ${inside.length}, ${((100 * right) / (inside.length || 1)).toFixed(0)} %`,
    );
  }
}
