import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decisionFeatures, ruledOut } from '../../../src/answer/decide.ts';
import { DECISION_FEATURES } from '../../../src/answer/features.ts';
import { readQuestion } from '../../../src/answer/question.ts';
import { rankUnits } from '../../../src/answer/rank.ts';
import { quotedSpan } from '../../../src/answer/select.ts';
import { indexAll } from '../../../src/search/segments.ts';
import { slice } from '../../../src/text/span.ts';
import { holdsAnswer } from '../metrics/wording.ts';
import { type Collection, rankable, readCollection, recordId, type Topic } from '../sets/collection.ts';
import { calibration, learn, probabilityBy } from './calibrated.ts';
import { printHeldOut, type Result, resultOf } from './held.ts';

/** A set to learn from, and what has to be said of it wherever its results stand. */
export interface Source {
  readonly name: string;
  readonly folder: string;
  readonly licence: string;
}

const SQUAD = 'squad2';
/** The articles of SQuAD 2.0, each a corpus of its own, of the size of a small team's. */
const ARTICLES = 'squad2 by article';

const SOURCES: readonly Source[] = [
  { name: 'SQuAD 2.0, 16 articles of the development set', folder: SQUAD, licence: 'CC BY-SA 4.0' },
  { name: 'SQuAD 2.0, each of the articles alone', folder: ARTICLES, licence: 'CC BY-SA 4.0' },
  { name: 'StackFAQ', folder: 'faq', licence: 'CC BY-SA 4.0' },
  { name: 'CLAPNQ, half of the development set', folder: 'clapnq', licence: 'Apache-2.0' },
  { name: 'e-manual QA, phone manual', folder: 'manual-phone', licence: 'Apache-2.0' },
  { name: 'Cranfield', folder: 'cranfield', licence: 'public test collection' },
];

/** Where a question is from: the corpus itself answers it or not, or it was meant for another one. */
export type Origin = 'answerable' | 'unanswerable' | 'foreign';

/** One question put to one corpus: what the decision sees, and whether the best unit answers. */
export interface Example {
  readonly corpus: string;
  readonly origin: Origin;
  /** Null for a question that is refused without weighing anything. */
  readonly features: readonly number[] | null;
  readonly right: boolean;
}

/** How many questions are asked of a corpus, of its own and of each other set; spread evenly. */
interface Amounts {
  readonly own: number;
  readonly foreign: number;
}

const OF_COLLECTION: Amounts = { own: 300, foreign: 75 };
const OF_ARTICLE: Amounts = { own: 24, foreign: 6 };

function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return list.filter((_, at) => at === 0 || Math.floor(at / step) > Math.floor((at - 1) / step));
}

/** Asks `collection` its own questions and some of every other. */
function examplesOf(
  corpus: string,
  collection: Collection,
  others: readonly Collection[],
  { own, foreign }: Amounts,
): Example[] {
  const index = indexAll(collection.documents);
  const ask = (topic: Topic, origin: Origin): Example[] => {
    const question = readQuestion(topic.text, index);
    const units = rankUnits(question, index);
    const [best] = units;
    if (!best) return [];
    const { document } = best.passage;
    const quoted = slice(document.text, quotedSpan(best));
    const relevant = origin === 'answerable' && (topic.qrels.get(recordId(document)) ?? 0) > 0;
    const holds = topic.answers.length === 0 || topic.answers.some((answer) => holdsAnswer(quoted, answer));
    const seen = decisionFeatures(question, best);
    const features = ruledOut(question, units) ? null : DECISION_FEATURES.map((name) => seen[name]);
    return [{ corpus, origin, features, right: relevant && holds }];
  };
  const answerable = rankable(collection);
  const unanswerable = collection.topics.filter((topic) => !topic.answerable);
  return [
    ...spread(answerable, own).flatMap((topic) => ask(topic, 'answerable')),
    ...spread(unanswerable, own).flatMap((topic) => ask(topic, 'unanswerable')),
    ...others.flatMap((other) => spread(rankable(other), foreign).flatMap((topic) => ask(topic, 'foreign'))),
  ];
}

/** The articles of a collection, each with the questions about it. */
function articlesOf({ documents, topics }: Collection): Collection[] {
  const titles = [...new Set(documents.map(({ title }) => title))];
  return titles.map((name): Collection => {
    const own = documents.filter(({ title }) => title === name);
    const ids = new Set(own.map(recordId));
    return { name, documents: own, topics: topics.filter(({ qrels }) => [...qrels.keys()].some((id) => ids.has(id))) };
  });
}

/** All questions put to all corpora. */
function askAll(folder: string): Example[] {
  const folders = SOURCES.map((source) => source.folder).filter((name) => name !== ARTICLES);
  const collections = folders.map((name) => readCollection(join(folder, name)));
  const others = (than: Collection): Collection[] => collections.filter((other) => other !== than);
  const squad = collections[folders.indexOf(SQUAD)] as Collection;
  const articles = articlesOf(squad);
  const ofArticles = articles.flatMap((article, at) => {
    const next = articles[(at + 1) % articles.length] as Collection;
    return examplesOf(ARTICLES, article, [next, ...others(squad)], OF_ARTICLE);
  });
  return [
    ...collections.flatMap((collection) => examplesOf(collection.name, collection, others(collection), OF_COLLECTION)),
    ...ofArticles,
  ];
}

const RESULT = fileURLToPath(new URL('decision.json', import.meta.url));

/** SQuAD is one set, whether its articles are asked together or each alone. */
function sameSet(one: string, other: string): boolean {
  const setOf = (corpus: string): string => (corpus === ARTICLES ? SQUAD : corpus);
  return setOf(one) === setOf(other);
}

/**
 * Learns the weights that a quotation's probability is reckoned with, prints how well they tell in corpora that they were not
 * learned from, and writes decision.json, whose weights stand in src/answer/model.ts.
 */
export function trainDecision(folder: string): void {
  const examples = askAll(folder);
  const judged = SOURCES.flatMap(({ folder: tested }) => {
    const by = learn(examples.filter(({ corpus }) => !sameSet(corpus, tested)));
    return examples.filter(({ corpus }) => corpus === tested).map((example) => ({ example, by }));
  });
  const calibrated = calibration(judged);
  const models = new Map(judged.map(({ by }) => [by, calibrated(by)]));
  const held = judged.map(({ example, by }) => ({
    ...example,
    probability: probabilityBy(models.get(by) ?? by, example.features),
  }));
  const result: Result = resultOf(SOURCES, held, calibrated(learn(examples)));
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  printHeldOut(result);
}
