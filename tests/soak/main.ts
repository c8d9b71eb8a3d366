import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { isFlat, lineThrough } from './slope.ts';
import { type Soak, soak } from './soak.ts';

const OWN_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const INTERACTIONS = 100_000;
const READINGS = 20;
const SHOWN = 10;

function whole(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

function report({ done, memory, ended, seconds, processor, ...rest }: Soak): string {
  const all = [...done.values()].reduce((sum, times) => sum + times, 0);
  const kinds = [...done].map(([name, times]) => `| ${name} | ${times} |\n`);
  const grown = (name: string, values: readonly number[]): string => {
    const { growth, first } = lineThrough(values);
    return `${name}: ${first.toFixed(0)} MB, and ${growth.toFixed(2)} MB more from one reading to the next\n`;
  };
  const listed = (name: string, lines: readonly string[]): string =>
    `${lines.length} ${name}\n${lines
      .slice(0, SHOWN)
      .map((line) => `  ${line}\n`)
      .join('')}`;
  return [
    '\n| what was done | times |\n|---|---|\n',
    ...kinds,
    `\n${all} in ${seconds.toFixed(0)} s, for which the bot had the processor for ${processor} s; ${rest.changes} changes of a document, ${rest.drops} lost connections `,
    `(${rest.resumed} resumed), ${rest.faults} failures of Discord’s own\n`,
    grown(
      'resident memory',
      memory.map(({ resident }) => resident),
    ),
    grown(
      'heap after a collection',
      memory.map(({ afterCollection }) => afterCollection),
    ),
    listed('lost', rest.lost),
    listed('answered twice', rest.twice),
    listed('refused by Discord', rest.refused),
    listed('complaints of the bot', rest.complaints),
    `the bot: ${ended}\n`,
  ].join('');
}

interface Options {
  readonly interactions: number;
  readonly readings: number;
  readonly collect?: boolean;
  readonly jump?: boolean;
}

const program = new Command('soak')
  .description('Lets a crowd use the bot for a long time while documents change and connections break.')
  .argument('[dir]', 'folder of documents', OWN_CORPUS)
  .option('--interactions <number>', 'how much is done', whole, INTERACTIONS)
  .option('--readings <number>', 'how often memory is read', whole, READINGS)
  .option('--collect', 'collect the whole heap for each reading')
  .option('--jump', 'let the clock of the bot jump by years, each time that it is read')
  .action(async (folder: string, { interactions, readings, collect = false, jump = false }: Options) => {
    const tell = (text: string): void => void process.stdout.write(text);
    tell(
      '| done | resident, MB | heap after a collection | heap in use | heap reserved | buffers |\n|---|---|---|---|---|---|\n',
    );
    const came = await soak({
      folder,
      interactions,
      readings,
      collects: collect,
      jumps: jump,
      tell: (done, { resident, afterCollection, heap, heapTotal, buffers }) =>
        tell(
          `| ${[done, ...[resident, afterCollection, heap, heapTotal, buffers].map((mb) => mb.toFixed(0))].join(' | ')} |\n`,
        ),
    });
    tell(report(came));
    const problems = [...came.lost, ...came.twice, ...came.refused, ...came.complaints];
    const flat = isFlat(came.memory.map(({ resident }) => resident));
    tell(`memory is ${flat ? '' : 'not '}flat\n`);
    if (problems.length > 0 || came.ended !== 'exit code 0' || !flat) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
