import { Command } from 'commander';
import { openBot, rankDocuments } from './bot.ts';
import { estimate } from './metrics/bootstrap.ts';
import { ndcgAt, recallAt, reciprocalRank, successAt } from './metrics/ranking.ts';
import { type Sampling, sampled, withSampling } from './options.ts';
import { plainSearches } from './plain/searches.ts';
import { type Collection, rankable, readCollection, recordId, type Topic } from './sets/collection.ts';
import { share, tableText } from './table.ts';
import { type Ranked, runFile, writeRun } from './trec.ts';

interface Options extends Sampling {
  readonly against: string;
  readonly lastTurn?: boolean;
  readonly run?: string;
}

/** Depth of a ranking, and of the measures that look at its top. */
const DEPTH = 100;
const TOP = 10;

const COLUMNS: readonly (readonly [string, (ranking: readonly string[], topic: Topic) => number])[] = [
  ['success@1', (ranking, { qrels }) => successAt(ranking, qrels, 1)],
  ['MRR@10', (ranking, { qrels }) => reciprocalRank(ranking, qrels, TOP)],
  ['nDCG@10', (ranking, { qrels }) => ndcgAt(ranking, qrels, TOP)],
  ['recall@10', (ranking, { qrels }) => recallAt(ranking, qrels, TOP)],
  ['recall@100', (ranking, { qrels }) => recallAt(ranking, qrels, DEPTH)],
];

/** A way to rank the documents of a collection for one of its questions. */
interface Ranker {
  readonly name: string;
  readonly rank: (topic: Topic) => readonly string[];
}

/** Ours, with what was said before a question unless only its last turn counts. */
function ours({ documents }: Collection, lastTurn: boolean): Ranker {
  const bot = openBot(documents);
  return {
    name: 'Footnote',
    rank({ text, history }) {
      const earlier = lastTurn ? [] : bot.conversation(history.map((turn) => turn.question));
      return rankDocuments(bot, bot.read(text, earlier)).map(recordId);
    },
  };
}

function plain({ documents }: Collection, names: string): Ranker[] {
  return plainSearches(names, documents).map(({ name, search }) => ({ name, rank: ({ text }) => search(text) }));
}

/** The lines of one collection: what each way of searching scores, with the bounds below. */
function rowsOf(collection: Collection, options: Options, write: Write): string[][] {
  const topics = sampled(rankable(collection), options);
  if (topics.length === 0) throw new Error(`${collection.name}: no answerable question has a relevant document`);
  return [ours(collection, options.lastTurn ?? false), ...plain(collection, options.against)].flatMap(
    ({ name, rank }, at) => {
      const begin = performance.now();
      const rankings = topics.map((topic) => rank(topic).slice(0, DEPTH));
      const time = (performance.now() - begin) / topics.length;
      const ranked = topics.map(({ id }, index) => ({ question: id, documents: rankings[index] ?? [] }));
      write(ranked, name);
      const estimates = COLUMNS.map(([, measure]) =>
        estimate(topics.map((topic, index) => measure(rankings[index] ?? [], topic))),
      );
      const label = at === 0 ? `${collection.name}, ${topics.length} questions` : '';
      return [
        [label, name, ...estimates.map(({ mean }) => share(mean)), time.toFixed(1)],
        ['', '', ...estimates.map(({ low, high }) => `${share(low)}–${share(high)}`), ''],
      ];
    },
  );
}

type Write = (ranked: readonly Ranked[], name: string) => void;

/** Writes the rankings of a command to files, where that is wanted: one for each set and way of searching. */
function writer({ run, against }: Options, set: string, sets: number): Write {
  return (ranked, name) => {
    if (run === undefined) return;
    const tag = name.replaceAll(' ', '-');
    const parts = [...(sets > 1 ? [set] : []), ...(against === '' ? [] : [tag])];
    writeRun(runFile(run, parts.length > 0 ? parts.join('.') : null), ranked, tag);
  };
}

/** `retrieval DIR…`: how high the documents that answer are ranked. */
export function retrievalCommand(): Command {
  return withSampling(new Command('retrieval'))
    .description('how high the documents that answer are ranked, of answerable questions; 95 % intervals by bootstrap')
    .argument('<dir...>', 'folders with corpus.jsonl, queries.jsonl and qrels.tsv')
    .option(
      '--against <names>',
      'plain ways to search beside ours: minisearch,bm25, and for text without blanks segmented,bigrams',
      '',
    )
    .option('--last-turn', 'leave out what was said before a question')
    .option('--run <file>', 'write the rankings in the format of TREC')
    .action((folders: readonly string[], options: Options) => {
      const header = ['of answerable questions', 'searched by', ...COLUMNS.map(([name]) => name), 'ms a question'];
      const rows = folders.flatMap((folder) => {
        const collection = readCollection(folder);
        return rowsOf(collection, options, writer(options, collection.name, folders.length));
      });
      process.stdout.write(tableText([header, ...rows], 2));
    });
}
