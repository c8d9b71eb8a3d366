import { Command, InvalidArgumentError } from 'commander';
import { FAULTS } from './faults.ts';
import { killed } from './kills.ts';
import { Place } from './place.ts';

const TIMES = 200;
const DOCUMENTS = 150;
/** How often each other fault is tried, with other random numbers. */
const EACH = 3;
const SHOWN = 20;

function whole(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

async function crash({ times, documents }: { times: number; documents: number }): Promise<boolean> {
  const place = await Place.open(documents);
  const told = (text: string): void => void process.stdout.write(text);
  try {
    const { moments, problems } = await killed(place, times, Math.random);
    told('| what happened | times | |\n|---|---|---|\n');
    for (const [moment, count] of moments) told(`| killed ${moment} | ${count} | |\n`);
    for (const fault of FAULTS) {
      const found: string[] = [];
      for (let at = 0; at < EACH && fault.skipped === null; at++)
        found.push(...(await fault.problems(place, Math.random)));
      const outcome = fault.skipped ? `skipped: ${fault.skipped}` : found.length === 0 ? 'survived' : (found[0] ?? '');
      told(`| ${fault.name} | ${fault.skipped ? 0 : EACH} | ${outcome} |\n`);
      if (found.length > 0) process.exitCode = 1;
    }
    told(`\n${problems.length} of ${times} kills not survived\n`);
    for (const problem of problems.slice(0, SHOWN)) told(`  ${problem}\n`);
    return problems.length === 0;
  } finally {
    await place.close();
  }
}

const program = new Command('crash')
  .description('Kills Footnote at random moments, damages what it keeps, and takes its disk and its clock away.')
  .option('--times <number>', 'how often it is killed', whole, TIMES)
  .option('--documents <number>', 'how many documents it reads', whole, DOCUMENTS)
  .action(async (options: { times: number; documents: number }) => {
    if (!(await crash(options))) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
