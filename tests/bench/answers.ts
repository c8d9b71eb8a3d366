import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { type Judgement, judge, type Reply, replyTo, sourceOf } from './answering.ts';
import { type Bot, openBot } from './bot.ts';
import { mean } from './metrics/bootstrap.ts';
import { thresholdDeclining } from './metrics/decisions.ts';
import { areaUnder, type Point, riskAt, riskCoverage } from './metrics/risk.ts';
import { type Sampling, sampled, withSampling } from './options.ts';
import { percentile } from './percentile.ts';
import { type Collection, readCollection, type Topic } from './sets/collection.ts';
import { share, tableText } from './table.ts';
import { runFile, writeRun } from './trec.ts';

interface Options extends Sampling {
  readonly foreign: readonly string[];
  readonly curve?: string;
  readonly run?: string;
}

interface Asked {
  readonly topic: Topic;
  readonly reply: Reply;
  readonly judgement: Judgement;
}

/** By what the answers are put in order for a curve. */
const ORDERS = [
  ['probability', ({ reply }: Asked) => reply.confidence],
  ['retrieval score', ({ reply }: Asked) => reply.retrieval],
] as const;
const COVERAGES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

function askAll(bot: Bot, topics: readonly Topic[]): Asked[] {
  return topics.map((topic) => {
    const earlier = bot.conversation(topic.history.map((turn) => turn.question));
    const reply = replyTo(bot, topic.text, earlier);
    return { topic, reply, judgement: judge(reply, topic) };
  });
}

const HEADER = [
  '',
  'answerable',
  'right',
  'of answered',
  'document',
  'word F1',
  'characters',
  'words',
  'declined',
  'unanswerable',
  'declined',
];

function answersRow(name: string, asked: readonly Asked[]): string[] {
  const answerable = asked.filter(({ topic }) => topic.answerable);
  const unanswerable = asked.filter(({ topic }) => !topic.answerable);
  const shareOf = (of: readonly Asked[], test: (one: Asked) => boolean): string =>
    share(mean(of.map((one) => (test(one) ? 1 : 0))));
  const declined = ({ reply }: Asked): boolean => reply.declined;
  const answered = answerable.filter((one) => !declined(one));
  const shown = asked.flatMap(({ reply }) => (reply.declined || !reply.quote ? [] : [reply.quote.text]));
  const hasWords = answerable.some(({ topic }) => topic.answers.length > 0);
  return [
    name,
    String(answerable.length),
    shareOf(answerable, (one) => !declined(one) && one.judgement.right),
    shareOf(answered, ({ judgement }) => judgement.right),
    shareOf(answerable, (one) => !declined(one) && one.judgement.relevant),
    hasWords ? share(mean(answerable.map((one) => (declined(one) ? 0 : one.judgement.f1)))) : '–',
    String(
      percentile(
        shown.map((text) => text.length),
        50,
      ),
    ),
    String(
      percentile(
        shown.map((text) => text.trim().split(/\s+/u).length),
        50,
      ),
    ),
    shareOf(answerable, declined),
    String(unanswerable.length),
    shareOf(unanswerable, declined),
  ];
}

function curvesOf(asked: readonly Asked[]): { readonly name: string; readonly points: readonly Point[] }[] {
  return ORDERS.map(([name, confidenceOf]) => ({
    name,
    points: riskCoverage(asked.map((one) => ({ confidence: confidenceOf(one), right: one.judgement.right }))),
  }));
}

/** The areas and some points of the curves of a set, and at which share of all points ours is no higher. */
function curveRows(set: string, asked: readonly Asked[]): string[][] {
  const curves = curvesOf(asked);
  const [ours, other] = curves;
  const under = ours?.points.map(({ risk }, at) => (risk <= (other?.points[at]?.risk ?? 0) + 1e-9 ? 1 : 0)) ?? [];
  return curves.map(({ name, points }, at) => [
    at === 0 ? set : '',
    name,
    share(areaUnder(points)),
    ...COVERAGES.map((coverage) => share(riskAt(points, coverage))),
    at === 0 ? share(mean(under)) : '',
  ]);
}

function curveLines(set: string, asked: readonly Asked[]): string {
  const line = (name: string, { coverage, risk }: Point): string =>
    `${set},${name},${coverage.toFixed(6)},${risk.toFixed(6)}\n`;
  return curvesOf(asked)
    .map(({ name, points }) => points.map((point) => line(name, point)).join(''))
    .join('');
}

/** Share of the answerable questions that may be declined for no good reason. */
const WRONGLY_DECLINED = 0.05;

/** The shares of some questions, to which a corpus has no answer, that are declined: as it is, and by the threshold on confidence. */
function refusalRow(name: string, of: string, replies: readonly Reply[], threshold: number): string[] {
  const shareOf = (test: (reply: Reply) => boolean): string =>
    share(mean(replies.map((reply) => (test(reply) ? 1 : 0))));
  const below = shareOf(({ confidence }) => confidence < threshold);
  return [name, of, String(replies.length), shareOf(({ declined }) => declined), below];
}

/** How well a corpus declines its own unanswerable questions, and all those of other sets, which are asked without history. */
function refusalRows(
  name: string,
  bot: Bot,
  asked: readonly Asked[],
  others: readonly Collection[],
  options: Options,
): string[][] {
  const answerable = asked.filter(({ topic }) => topic.answerable).map(({ reply }) => reply.confidence);
  const threshold = thresholdDeclining(answerable, WRONGLY_DECLINED);
  const own = asked.filter(({ topic }) => !topic.answerable).map(({ reply }) => reply);
  const foreign = others
    .filter((other) => other.name !== name)
    .map((other) => {
      const replies = sampled(other.topics, options).map(({ text }) => replyTo(bot, text));
      return refusalRow(name, other.name, replies, threshold);
    });
  return own.length > 0 ? [refusalRow(name, 'its own, unanswerable', own, threshold), ...foreign] : foreign;
}

function report(folders: readonly string[], options: Options): string {
  const answers: string[][] = [HEADER];
  const curves: string[][] = [['', 'by', 'area', ...COVERAGES.map((coverage) => `at ${coverage}`), 'not above']];
  const foreign: string[][] = [['documents of', 'questions of', 'questions', 'declined', 'at 5 %']];
  const others = options.foreign.map(readCollection);
  let lines = 'set,by,coverage,risk\n';
  for (const folder of folders) {
    const collection = readCollection(folder);
    const { name, documents } = collection;
    const bot = openBot(documents);
    const asked = askAll(bot, sampled(collection.topics, options));
    answers.push(answersRow(name, asked));
    curves.push(...curveRows(name, asked));
    foreign.push(...refusalRows(name, bot, asked, others, options));
    lines += curveLines(name, asked);
    if (options.run !== undefined) writeAnswers(options.run, folders.length > 1 ? name : null, asked);
  }
  if (options.curve !== undefined) writeFileSync(options.curve, lines);
  return [
    tableText(answers),
    EXPLAINED,
    tableText(curves, 2),
    foreign.length > 1 ? REFUSED + tableText(foreign, 2) : '',
  ].join('');
}

function writeAnswers(file: string, part: string | null, asked: readonly Asked[]): void {
  const ranked = asked.map(({ topic, reply }) => ({
    question: topic.id,
    documents: [...new Set(reply.quotes.map(sourceOf))],
  }));
  writeRun(runFile(file, part), ranked, 'Footnote');
}

const EXPLAINED = `
Right: the first quote is from a relevant document and holds an accepted answer, where the set has any; a refusal is not right.
Document: it is from a relevant one. Lengths are medians of the first quotes.

Risk, the share of wrong answers, among the share of all questions that is answered; what is unanswerable is wrong. A refusal
counts with the quote that it withheld. “Not above”: the share of all points at which ours is no higher.
`;

const REFUSED = `
Questions without an answer. At 5 %: the share declined by the threshold on the probability that declines 5 % of the answerable ones.
`;

/** `answers DIR…`: the whole bot: whether its first quote answers, how long it is, and when it declines. */
export function answersCommand(): Command {
  return withSampling(new Command('answers'))
    .description('whether the first quote answers, how long it is, and how well the bot knows when to decline')
    .argument('<dir...>', 'folders with corpus.jsonl, queries.jsonl and qrels.tsv')
    .option(
      '--foreign <dir>',
      'ask the questions of this folder, too; all should be declined; may be repeated',
      add,
      [],
    )
    .option('--curve <file>', 'write all points of the risk-coverage curves as CSV')
    .option('--run <file>', 'write the quoted documents in the format of TREC')
    .action((folders: readonly string[], options: Options) => {
      process.stdout.write(report(folders, options));
    });
}

function add(folder: string, folders: readonly string[]): string[] {
  return [...folders, folder];
}
