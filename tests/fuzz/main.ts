import { Command, InvalidArgumentError } from 'commander';
import { fuzz } from './fuzz.ts';
import { TARGETS } from './targets/index.ts';
import { Trials } from './trials.ts';

const SECONDS = 300;
const LARGEST_SEED = 1_000_000_000;

interface Options {
  readonly seconds: number;
  readonly seed?: number;
  readonly target?: string;
}

function whole(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

async function run({ seconds, seed = Math.floor(Math.random() * LARGEST_SEED), target }: Options): Promise<boolean> {
  const targets = TARGETS.filter(({ name }) => name.includes(target ?? ''));
  if (targets.length === 0) throw new Error(`there is no target “${target}”`);
  process.stdout.write(`seed ${seed}; ${seconds} s over ${targets.length} targets\n\n`);
  process.stdout.write('| what was tried | inputs | slowest, ms | |\n|---|---|---|---|\n');
  const trials = new Trials();
  await trials.ready();
  let all = 0;
  let failed = 0;
  for (const one of targets) {
    trials.slowest = 0;
    const { tried, failure } = await fuzz(one, trials, seed, { time: (seconds * 1_000) / targets.length });
    all += tried;
    if (failure) failed++;
    const said = failure
      ? `${failure.faults[0]?.split('\n')[0] ?? 'failed, and not when tried again'} (seed ${failure.seed}: ${failure.file})`
      : 'held';
    process.stdout.write(`| ${one.name} | ${tried} | ${trials.slowest.toFixed(0)} | ${said} |\n`);
  }
  await trials.close();
  process.stdout.write(`\n${all} inputs, ${failed} of ${targets.length} targets failed\n`);
  return failed === 0;
}

const program = new Command('fuzz')
  .description('Gives every part of Footnote that takes input whatever there is, and tells what does not hold.')
  .option('--seconds <number>', 'for how long, over all targets', whole, SECONDS)
  .option('--seed <number>', 'of which the inputs are made; any when left out', whole)
  .option('--target <name>', 'only those whose names hold this')
  .action(async (options: Options) => {
    if (!(await run(options))) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
