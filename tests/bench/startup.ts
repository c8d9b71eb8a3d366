import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { positive } from './options.ts';
import { percentile } from './percentile.ts';
import { memoryOf } from './startup/running.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUNS = 9;
const ANSWERS = 100;
const QUESTION = 'Which Linux version is the domain 0 kernel of Xen?';

/** Milliseconds from starting a program until it has printed something, and until it has ended. */
interface Times {
  readonly answer: number;
  readonly end: number;
}

interface Options {
  readonly runs: number;
  readonly answers: number;
  readonly corpus?: string;
}

/** What is set in the environment besides. */
type Environment = Readonly<Record<string, string>>;

/** `startup`: how long it takes from the start of the program in a shell to the printed answer, and what memory the bot takes. */
export function startupCommand(): Command {
  return new Command('startup')
    .description('time from starting the program to its first answer, and the memory of the running bot')
    .argument('[question]', 'what to ask', QUESTION)
    .option('--runs <number>', 'how often to start it; the median counts', positive, RUNS)
    .option('--answers <number>', 'how many answers the bot gives before its memory is read again', positive, ANSWERS)
    .option('--corpus <dir>', 'documents to start over instead of those that the program comes with')
    .action(async (question: string, { runs, answers, corpus }: Options) => {
      const env = corpus === undefined ? {} : { CORPUS_DIR: resolve(corpus) };
      process.stdout.write(await startTable(question, runs, env));
      process.stdout.write(await memoryTable(answers, env));
    });
}

async function startTable(question: string, runs: number, env: Environment): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'footnote-startup-'));
  try {
    // What npm and Node.js take by themselves: the same command, with a program that prints its input.
    const script = 'node plain.mjs';
    await writeFile(join(scratch, 'package.json'), JSON.stringify({ scripts: { start: script } }));
    await writeFile(join(scratch, 'plain.mjs'), 'process.stdin.pipe(process.stdout);\n');
    const ways: { name: string; command: string; cwd: string; times: Times[] }[] = [
      { name: script, command: script, cwd: scratch, times: [] },
      { name: `npm start, of ${script}`, command: 'npm start --silent', cwd: scratch, times: [] },
      { name: manifest.scripts.start, command: manifest.scripts.start, cwd: ROOT, times: [] },
      { name: 'npm start', command: 'npm start --silent', cwd: ROOT, times: [] },
    ];
    // The first start after a change puts the program together and reads what is new; and all take turns, for machines drift.
    for (const { command, cwd } of ways) await timesOf(command, cwd, question, env);
    for (let run = 0; run < runs; run++)
      for (const { command, cwd, times } of ways) times.push(await timesOf(command, cwd, question, env));
    const median = (times: readonly Times[], of: keyof Times): string =>
      percentile(
        times.map((each) => each[of]),
        50,
      ).toFixed(0);
    const rows = ways.map(({ name, times }) => `| ${name} | ${median(times, 'answer')} | ${median(times, 'end')} |\n`);
    return `| median of ${runs} starts | to the answer, ms | to the end, ms |\n|---|---|---|\n${rows.join('')}\n`;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Runs a program, with the question piped in, to its end. Rejects when it fails or prints nothing. */
function timesOf(command: string, cwd: string, question: string, env: Environment): Promise<Times> {
  return new Promise((resolve, reject) => {
    const [name = '', ...args] = command.split(' ');
    const begin = performance.now();
    const program = spawn(name, args, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
    program.stdin.end(`${question}\n`);
    let answer = 0;
    program.stdout.on('data', () => {
      answer ||= performance.now() - begin;
    });
    program.on('error', reject);
    program.on('close', (code) => {
      if (code === 0 && answer > 0) resolve({ answer, end: performance.now() - begin });
      else reject(new Error(`${command} ended with code ${code}${answer > 0 ? '' : ', and printed nothing'}`));
    });
  });
}

async function memoryTable(answers: number, env: Environment): Promise<string> {
  const [command = '', ...args] = manifest.scripts.start.split(' ');
  const { plain, afterFirst, afterMany } = await memoryOf(command, args, ROOT, answers, env);
  const row = (name: string, memory: number): string =>
    `| ${name} | ${memory.toFixed(0)} | ${(memory - plain).toFixed(0)} |\n`;
  return [
    '| | resident memory, MB | above plain Node.js |\n|---|---|---|\n',
    row('plain Node.js', plain),
    row('the bot after its first answer', afterFirst),
    row(`the bot after ${answers} answers`, afterMany),
  ].join('');
}
