import { basename, dirname } from 'node:path';
import { Command } from 'commander';
import MiniSearch from 'minisearch';
import { readQuestion } from '../../src/answer/question.ts';
import { rankUnits } from '../../src/answer/rank.ts';
import { indexAll } from '../../src/search/segments.ts';
import { type QuestionSet, retrievalSet } from './train/sets.ts';

/** Ids of the documents that a way of searching puts first, best first. */
type Search = (question: string) => readonly string[];

/** Depth to which a ranking is scored. */
const DEPTH = 10;

function plainMiniSearch(set: QuestionSet): Search {
  const engine = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'] });
  engine.addAll(set.corpus.documents.map(({ id, title, text }) => ({ id, title, text })));
  return (question) => engine.search(question).map((result) => String(result.id));
}

function ours(set: QuestionSet): Search {
  const index = indexAll(set.corpus.documents);
  return (question) => [
    ...new Set(rankUnits(readQuestion(question, index), index).map((unit) => unit.passage.document.id)),
  ];
}

/** Share of the questions whose first document is relevant, and the mean reciprocal rank of the first relevant of ten. */
function score(set: QuestionSet, search: Search): { success: number; reciprocal: number; milliseconds: number } {
  const questions = set.questions.filter(({ answerable, documents }) => answerable && documents.size > 0);
  const begin = performance.now();
  const ranks = questions.map(({ question, documents }) => {
    const rank = search(question)
      .slice(0, DEPTH)
      .findIndex((id) => documents.has(id));
    return rank < 0 ? 0 : 1 / (rank + 1);
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    success: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
    reciprocal: mean(ranks),
    milliseconds: (performance.now() - begin) / questions.length,
  };
}

/** `retrieval DIR…`: how often the right document comes first, beside plain MiniSearch in the same run. */
export function retrievalCommand(): Command {
  return new Command('retrieval')
    .description('how often the right document comes first, beside MiniSearch with its defaults')
    .argument('<dir...>', 'folders with corpus.jsonl, queries.jsonl and qrels.tsv')
    .action((folders: readonly string[]) => {
      console.log('set            searched by   success@1  MRR@10  ms a question');
      for (const folder of folders) {
        const set = retrievalSet(dirname(folder), basename(folder));
        for (const [name, make] of [
          ['MiniSearch', plainMiniSearch],
          ['Footnote', ours],
        ] as const) {
          const { success, reciprocal, milliseconds } = score(set, make(set));
          const figures = [
            success.toFixed(3).padStart(9),
            reciprocal.toFixed(3).padStart(7),
            milliseconds.toFixed(1).padStart(14),
          ];
          console.log(`${set.name.padEnd(15)}${name.padEnd(13)} ${figures.join(' ')}`);
        }
      }
    });
}
