import type { Question } from '../../../src/answer/question.ts';
import { openBot, rankDocuments } from '../bot.ts';
import { mean } from '../metrics/bootstrap.ts';
import { ndcgAt, reciprocalRank, successAt } from '../metrics/ranking.ts';
import { sampled } from '../options.ts';
import { rankable, readCollection, recordId, type Topic } from '../sets/collection.ts';
import { share, tableText } from '../table.ts';
import { runFile, writeRun } from '../trec.ts';
import { type FollowupOptions, PLAIN_WAYS } from './options.ts';

const TOP = 10;

function questionsBefore({ history }: Topic): string[] {
  return history.map((turn) => turn.question);
}

function rowsOf(folder: string, options: FollowupOptions): string[][] {
  const collection = readCollection(folder);
  const followups = rankable(collection).filter(({ history }) => history.length > 0);
  if (followups.length === 0) throw new Error(`${folder}: no answerable question has a history`);
  const asked = sampled(followups, options);
  const bot = openBot(collection.documents);
  const ours = (topic: Topic): Question => bot.read(topic.text, bot.conversation(questionsBefore(topic)));
  const plain = PLAIN_WAYS.map(
    ([name, join]) => [name, (topic: Topic) => bot.read(join(questionsBefore(topic), topic.text))] as const,
  );
  return [['Footnote', ours] as const, ...plain].map(([name, read], way) => {
    const rankings = asked.map((topic) => rankDocuments(bot, read(topic)).map(recordId));
    if (options.run !== undefined) {
      const tag = name.replaceAll(' ', '-');
      const ranked = asked.map(({ id }, at) => ({ question: id, documents: rankings[at] ?? [] }));
      writeRun(runFile(options.run, `${collection.name}.${tag}`), ranked, tag);
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

/** How high documents are ranked for follow-ups in some folders, as a table; empty for no folders. */
export function rankingsReport(folders: readonly string[], options: FollowupOptions): string {
  if (folders.length === 0) return '';
  const header = ['', 'searched by', 'success@1', 'MRR@10', 'nDCG@10'];
  return tableText([header, ...folders.flatMap((folder) => rowsOf(folder, options))], 2);
}
