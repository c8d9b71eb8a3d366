import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Command } from 'commander';
import type { Hits, Order, Report } from './completions/report.ts';
import { LETTERS } from './completions/typing.ts';
import { positive } from './options.ts';
import { tableText } from './table.ts';

const MEASURED = fileURLToPath(new URL('./completions/measured.ts', import.meta.url));
const OWN_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const TSX = import.meta.resolve('tsx');
const SAMPLE = 100;
const ASKED = 200;
const MEGABYTE = 1_000_000;
/** Characters that the report may have. */
const MOST_OUTPUT = 64 * MEGABYTE;

interface Options {
  readonly passages: number;
  readonly sample: number;
  readonly asked: number;
}

/** `completions`: how soon what somebody wants to ask is among what is offered while they type, and how long that takes. */
export function completionsCommand(): Command {
  return new Command('completions')
    .description(
      'how soon a wished option is among the completions of what was typed so far, what they take, and whether questions that ' +
        'are offered are answered; beside the options that hold what was typed, and what it was before there was an index',
    )
    .argument('[dir...]', 'collections and folders of documents, joined to one corpus; corpus/ when none is named')
    .option('--passages <number>', 'how many passages the corpus has at most', positive, Number.MAX_SAFE_INTEGER)
    .option('--sample <number>', 'so many wishes of each kind, spread evenly over its options', positive, SAMPLE)
    .option('--asked <number>', 'so many offered questions of each kind are asked', positive, ASKED)
    .action(async (folders: string[], { passages, sample, asked }: Options) => {
      const order: Order = { folders: folders.length > 0 ? folders : [OWN_CORPUS], passages, sample, asked };
      const args = ['--expose-gc', '--import', TSX, MEASURED, JSON.stringify(order)];
      const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: MOST_OUTPUT });
      process.stdout.write(told(JSON.parse(stdout) as Report));
    });
}

function told({ documents, passages, built, rows, times, asked }: Report): string {
  const ms = (value: number): string => value.toFixed(value < 1 ? 3 : 1);
  const percent = (part: number, of: number): string => (of > 0 ? Math.round((100 * part) / of).toString() : '–');
  const cell = (hits: Hits | undefined): string =>
    hits ? `${percent(hits.among5, hits.wishes)}/${percent(hits.among25, hits.wishes)}` : '';
  const shares = rows.map(({ what, way, by, hits }) => {
    const byLetters = new Map(hits);
    return [what, way, by, ...[0, ...LETTERS].map((letters) => cell(byLetters.get(letters)))];
  });
  return [
    `${passages} passages of ${documents} documents\n\n`,
    tableText([
      ['index', 'options', 'words', 'built in, ms', 'longest step, ms', 'memory, MB'],
      ...built.map(({ what, options, words, took, longest, bytes }) => [
        what,
        `${options}`,
        `${words}`,
        ms(took),
        ms(longest),
        (bytes / MEGABYTE).toFixed(1),
      ]),
    ]),
    '\nThe wished option is among the first 5 and 25, in percent, by the letters typed\n\n',
    tableText([['wished', 'typed', 'by', '0', ...LETTERS.map(String)], ...shares], 3),
    '\nOne completion, in ms\n\n',
    tableText(
      [
        ['wished', 'by', 'median', '95th', '99th', 'longest', 'processor'],
        ...times.map(({ what, by, median, high, highest, longest, processor }) => [
          what,
          by,
          ...[median, high, highest, longest, processor].map(ms),
        ]),
      ],
      2,
    ),
    '\nOffered questions that were asked\n\n',
    tableText([
      ['offered', 'asked', 'answered with a quote', 'from where it stands'],
      ...asked.map(({ what, asked: all, quoted, inPlace }) => [
        what,
        `${all}`,
        `${percent(quoted, all)} %`,
        `${percent(inPlace, all)} %`,
      ]),
    ]),
  ].join('');
}
