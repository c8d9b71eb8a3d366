import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { positive } from './options.ts';
import { percentile } from './percentile.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUNS = 5;
const QUESTION = 'Which Linux version is the domain 0 kernel of Xen?';

/** `startup`: how long it takes from the start of the program in a shell to the printed answer. */
export function startupCommand(): Command {
  return new Command('startup')
    .description('time from starting the program to its first answer')
    .argument('[question]', 'what to ask', QUESTION)
    .option('--runs <number>', 'how often to start it; the median counts', positive, RUNS)
    .action(async (question: string, { runs }: { runs: number }) => {
      const times: number[] = [];
      // One after the other: two starts at once would slow each other down.
      for (let run = 0; run < runs; run++) times.push(await timeToAnswer(question));
      const all = times.map((time) => time.toFixed(0)).join(', ');
      process.stdout.write(`start to answer: ${percentile(times, 50).toFixed(0)} ms (median of ${runs}: ${all})\n`);
    });
}

/** Milliseconds from starting `npm start`, with the question piped in, to its end. Rejects when it fails or prints nothing. */
function timeToAnswer(question: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const program = spawn('npm', ['start', '--silent'], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
    program.stdin.end(`${question}\n`);
    let printed = 0;
    program.stdout.on('data', (bytes: Buffer) => {
      printed += bytes.length;
    });
    program.on('error', reject);
    program.on('close', (code) => {
      if (code === 0 && printed > 0) resolve(performance.now() - begin);
      else reject(new Error(`the program ended with code ${code} and printed ${printed} bytes`));
    });
  });
}
