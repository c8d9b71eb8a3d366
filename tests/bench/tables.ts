import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import type { Quoted } from '../../src/answer/answer.ts';
import type { Document } from '../../src/corpus/document.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { slice } from '../../src/text/span.ts';
import { replyTo } from './answering.ts';
import { type Bot, openBot } from './bot.ts';
import { folded } from './matching.ts';
import { estimate, mean } from './metrics/bootstrap.ts';
import { type Sampling, sampled, withSampling } from './options.ts';
import { overlapCell } from './plain/overlap.ts';
import { type CellQuestion, documentOf, type Grid, readTables } from './sets/tables.ts';
import { titlesOf } from './sets/titles.ts';
import { share, tableText } from './table.ts';
import { runFile, writeRun } from './trec.ts';

interface Options extends Sampling {
  readonly against: string;
  readonly oneCorpus?: boolean;
  readonly titled?: boolean;
  readonly run?: string;
}

/** What came of a question to a table. */
export interface Outcome {
  /** The answer is a cell, or one thing or the number of things that it lists, and the right one. */
  readonly cell: boolean;
  /** The first quotation is a row of the right table that has the right cell. */
  readonly row: boolean;
  /** As `row`; of a refusal, the quotation that was withheld. */
  readonly found: boolean;
  /** The first quotation is from the right table. */
  readonly table: boolean;
  readonly declined: boolean;
  /** Files that are quoted, best first. */
  readonly quoted: readonly string[];
}

/** The value of a cell as a file has it, without the doubling of its quotation marks. */
const unquoted = (written: string): string => folded(written.replaceAll('""', '"'));

function isAccepted(value: string, { answers }: CellQuestion): boolean {
  return answers.some((answer) => folded(answer.replace(/\s+/gu, ' ')) === value);
}

/** What an answer says in so many words: a cell, the thing that has the most of something, or how many things there are. */
function saidIn({ cell, tally }: Quoted): string | null {
  if (tally?.form === 'count') return String(tally.facts.length);
  const [thing, another] = tally?.facts ?? [];
  if (tally && thing) return another ? null : tally.by === 'aspect' ? thing.aspect : thing[tally.sought];
  return cell ? unquoted(cell.value) : null;
}

/** The cells of the row that a quotation is of; none for one of anything else. */
function cellsOf({ citation: { span } }: Quote, { text, blocks }: Document): string[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const row = rows.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  return (row?.cells ?? []).flatMap((cell) => (cell ? [unquoted(slice(text, cell))] : []));
}

/** What a bot over `document`, or over that among others, makes of a question. */
export function outcomeOf(bot: Bot, question: CellQuestion, document: Document): Outcome {
  const isRight = (quote: Quote): boolean =>
    quote.citation.path === document.path && cellsOf(quote, document).some((cell) => isAccepted(cell, question));
  const answer = bot.ask(question.question);
  if (answer.kind === 'declined') {
    const { quote } = replyTo(bot, question.question);
    const found = quote !== null && isRight(quote);
    return { cell: false, row: false, found, table: false, declined: true, quoted: [] };
  }
  const [first] = answer.quotes;
  const quoted = [...new Set(answer.quotes.map(({ citation }) => citation.path))];
  const table = first.citation.path === document.path;
  const row = isRight(first);
  const said = saidIn(answer);
  const isSaid = table && said !== null && isAccepted(folded(said), question);
  return { cell: isSaid, row, found: row, table, declined: false, quoted };
}

/** Asks each question of its own table, or of all tables at once. */
function askAll(
  grids: ReadonlyMap<string, Grid>,
  asked: readonly CellQuestion[],
  oneCorpus: boolean,
  titles: ReadonlyMap<string, string>,
): Outcome[] {
  const documents = new Map(
    [...grids].map(([id, grid]) => {
      const document = documentOf(grid);
      return [id, { ...document, title: titles.get(id) ?? document.title }];
    }),
  );
  const all = oneCorpus ? openBot([...documents.values()]) : null;
  const bots = new Map<string, Bot>();
  return asked.map((question) => {
    const document = documents.get(question.table) as Document;
    const bot = all ?? bots.get(question.table) ?? openBot([document]);
    bots.set(question.table, bot);
    return outcomeOf(bot, question, document);
  });
}

function rowsOf(folder: string, options: Options, folders: number): string[][] {
  const { grids, questions } = readTables(folder);
  const name = basename(resolve(folder));
  const asked = sampled(questions, options);
  const titles = options.titled ? titlesOf(questions) : new Map<string, string>();
  const outcomes = askAll(grids, asked, options.oneCorpus ?? false, titles);
  if (options.run !== undefined) {
    const ranked = asked.map(({ id }, at) => ({ question: id, documents: outcomes[at]?.quoted ?? [] }));
    writeRun(runFile(options.run, folders > 1 ? name : null), ranked, 'Footnote');
  }
  const of = (test: (outcome: Outcome) => boolean): string =>
    share(mean(outcomes.map((outcome) => (test(outcome) ? 1 : 0))));
  const { low, high } = estimate(outcomes.map(({ cell }) => (cell ? 1 : 0)));
  const cells = outcomes.map(({ cell }) => (cell ? 1 : 0));
  const rows = [
    [
      `${name}, ${asked.length} questions, ${grids.size} tables`,
      'Footnote',
      share(mean(cells)),
      `${share(low)}–${share(high)}`,
      of(({ row }) => row),
      of(({ found }) => found),
      of(({ table }) => table),
      of(({ declined }) => declined),
    ],
  ];
  if (options.against === 'overlap' && !options.oneCorpus) rows.push(overlapRow(grids, asked));
  return rows;
}

function overlapRow(grids: ReadonlyMap<string, Grid>, asked: readonly CellQuestion[]): string[] {
  const right = asked.map((question): number => {
    const grid = grids.get(question.table);
    return grid && isAccepted(folded(overlapCell(grid, question.question) ?? ''), question) ? 1 : 0;
  });
  const { low, high } = estimate(right);
  return ['', 'overlap', share(mean(right)), `${share(low)}–${share(high)}`];
}

const EXPLAINED = `
Cell: the answer is a cell, the right one. Row: the first quote is a row of the right table with the right cell in it;
or withheld: the quote behind a refusal counts as well. Table: it is from the right table. Each question is asked in its own words, without naming a row or a column.
`;

/** `tables DIR…`: questions whose answer is one cell of a table. */
export function tablesCommand(): Command {
  return withSampling(new Command('tables'))
    .description('whether the one cell of a table that answers is found, in its table or among all tables')
    .argument('<dir...>', 'folders with tables.jsonl and questions.jsonl')
    .option('--one-corpus', 'all tables of a set are one corpus, the right one has to be found')
    .option('--titled', 'each table has a title: the name that its questions give to whom it is of')
    .option('--against <names>', 'plain ways beside ours: overlap', '')
    .option('--run <file>', 'write the quoted tables in the format of TREC')
    .action((folders: readonly string[], options: Options) => {
      if (!['', 'overlap'].includes(options.against)) throw new Error('--against knows overlap here');
      const header = ['', 'found by', 'cell', '95 %', 'row', 'or withheld', 'table', 'declined'];
      const rows = folders.flatMap((folder) => rowsOf(folder, options, folders.length));
      process.stdout.write(tableText([header, ...rows], 2) + EXPLAINED);
    });
}
