import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Answer } from '../../src/answer/answer.ts';
import type { Question } from '../../src/answer/question.ts';
import type { Document } from '../../src/corpus/document.ts';
import { type Bot, openBot, rankDocuments } from './bot.ts';
import { mean } from './metrics/bootstrap.ts';
import { nearnessOf, type Understanding } from './metrics/meaning.ts';
import { ndcgAt, reciprocalRank, successAt } from './metrics/ranking.ts';
import { type Sampling, sampled, withSampling } from './options.ts';
import { plainTerms } from './plain/bm25.ts';
import { rankable, readCollection, recordId, type Topic, type Turn } from './sets/collection.ts';
import { answeredAs, articlesOf, type Rewrite, readRewrites } from './sets/rewrites.ts';
import { share, tableText } from './table.ts';
import { runFile, writeRun } from './trec.ts';

interface Options extends Sampling {
  readonly own?: boolean;
  readonly run?: string;
  readonly show?: boolean;
}

const REWRITES = 'rewrites.jsonl';
const TOP = 10;

/** The words that a question is understood to have, those included that it carries over without writing them. */
function wordsOf({ text, terms }: Question): Set<string> {
  return new Set([...plainTerms(text), ...terms.flatMap(({ word }) => plainTerms(word))]);
}

/** The answers to the turns of a conversation: the bot's own reading of each, with the answers that the set gives. */
function asGiven(bot: Bot, history: readonly Turn[], document: Document | undefined): Answer[] {
  const answers: Answer[] = [];
  for (const turn of history) answers.push(answeredAs(bot.ask(turn.question, answers), turn, document));
  return answers;
}

function rewriteRows(folder: string, options: Options): string[][] {
  const all = readRewrites(join(folder, REWRITES));
  const documents = articlesOf(all);
  const byTitle = new Map(documents.map((document) => [document.title, document]));
  const bot = openBot(documents);
  const followups = all.filter(({ history, rewrite }) => history.length > 0 && plainTerms(rewrite).length > 0);
  const asked = sampled(followups, options);
  const earlierOf = ({ history, article }: Rewrite): readonly Answer[] =>
    options.own ? bot.conversation(history.map((turn) => turn.question)) : asGiven(bot, history, byTitle.get(article));
  const before = ({ history }: Rewrite): string[] => history.map((turn) => turn.question);
  const ways: [string, (one: Rewrite) => ReadonlySet<string>][] = [
    [
      'Footnote',
      (one) => {
        const read = bot.read(one.question, earlierOf(one));
        if (options.show) process.stdout.write(`${one.question} | ${read.text} | ${one.rewrite}\n`);
        return wordsOf(read);
      },
    ],
    ['last turn alone', (one) => new Set(plainTerms(one.question))],
    ['with the turn before', (one) => new Set(plainTerms([before(one).at(-1), one.question].join('\n')))],
    ['all turns', (one) => new Set(plainTerms([...before(one), one.question].join('\n')))],
  ];
  return ways.map(([name, understand], way) => {
    const near = nearnessOf(
      asked.map(
        (one): Understanding => ({
          asked: new Set(plainTerms(one.question)),
          understood: understand(one),
          meant: new Set(plainTerms(one.rewrite)),
        }),
      ),
    );
    const { recall, precision, f1, added, addedPrecision, same, leftAlone } = near;
    const label = way === 0 ? `${basename(resolve(folder))}, ${asked.length} follow-ups` : '';
    return [label, name, ...[recall, precision, f1, added, addedPrecision, same, leftAlone].map(share)];
  });
}

function rankingRows(folder: string, options: Options): string[][] {
  const collection = readCollection(folder);
  const bot = openBot(collection.documents);
  const asked = sampled(
    rankable(collection).filter(({ history }) => history.length > 0),
    options,
  );
  if (asked.length === 0) throw new Error(`${folder}: no answerable question has a history`);
  const before = ({ history }: Topic): string[] => history.map((turn) => turn.question);
  const ways: [string, (topic: Topic) => Question][] = [
    ['Footnote', (topic) => bot.read(topic.text, bot.conversation(before(topic)))],
    ['last turn alone', (topic) => bot.read(topic.text)],
    ['with the turn before', (topic) => bot.read([before(topic).at(-1), topic.text].join('\n'))],
    ['all turns', (topic) => bot.read([...before(topic), topic.text].join('\n'))],
  ];
  return ways.map(([name, read], way) => {
    const rankings = asked.map((topic) => rankDocuments(bot, read(topic)).map(recordId));
    if (options.run !== undefined) {
      const ranked = asked.map(({ id }, at) => ({ question: id, documents: rankings[at] ?? [] }));
      writeRun(
        runFile(options.run, `${collection.name}.${name.replaceAll(' ', '-')}`),
        ranked,
        name.replaceAll(' ', '-'),
      );
    }
    const of = (measure: (ranking: readonly string[], topic: Topic) => number): string =>
      share(mean(asked.map((topic, at) => measure(rankings[at] ?? [], topic))));
    return [
      way === 0 ? `${collection.name}, ${asked.length} follow-ups` : '',
      name,
      of((ranking, { qrels }) => successAt(ranking, qrels, 1)),
      of((ranking, { qrels }) => reciprocalRank(ranking, qrels, TOP)),
      of((ranking, { qrels }) => ndcgAt(ranking, qrels, TOP)),
    ];
  });
}

const EXPLAINED = `
Content words of what was understood against those of the rewrite. Found: of the words that a question leaves out. Rightly added: of
all the words that were added. Same: just the words of the rewrite. Left alone: of the questions that leave out nothing.
`;

/** `followups DIR…`: how well a question is understood after those before it. */
export function followupsCommand(): Command {
  return withSampling(new Command('followups'))
    .description('how near the bot comes to what a follow-up means, beside its last turn alone')
    .argument('<dir...>', `folders with ${REWRITES}, or with corpus.jsonl, queries.jsonl with a history, and qrels.tsv`)
    .option('--own', "after the bot's own answers to the earlier turns, not those that the rewrites were made for")
    .option('--show', 'print each question of rewrites: as asked, as understood, and its rewrite')
    .option('--run <file>', 'write the rankings in the format of TREC')
    .action((folders: readonly string[], options: Options) => {
      const rewrites = folders.filter((folder) => existsSync(join(folder, REWRITES)));
      const rankings = folders.filter((folder) => !rewrites.includes(folder));
      const tables = [
        ...(rewrites.length > 0
          ? [
              tableText(
                [
                  ['', 'understood by', 'recall', 'precision', 'F1', 'found', 'rightly added', 'same', 'left alone'],
                  ...rewrites.flatMap((folder) => rewriteRows(folder, options)),
                ],
                2,
              ) + EXPLAINED,
            ]
          : []),
        ...(rankings.length > 0
          ? [
              tableText(
                [
                  ['', 'searched by', 'success@1', 'MRR@10', 'nDCG@10'],
                  ...rankings.flatMap((folder) => rankingRows(folder, options)),
                ],
                2,
              ),
            ]
          : []),
      ];
      process.stdout.write(tables.join('\n'));
    });
}
