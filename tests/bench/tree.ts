import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Reading } from './tree/reading.ts';

const TSX = fileURLToPath(new URL('../../node_modules/.bin/tsx', import.meta.url));
const OURS = fileURLToPath(new URL('./tree/ours.ts', import.meta.url));
const PLAIN = fileURLToPath(new URL('./tree/plain.ts', import.meta.url));

/** A start takes a second or two, of which a busy machine makes more: one alone says little. */
const WARM_STARTS = 5;

/** `tree`: how long a large folder takes to be read, to be opened again, and to take in one changed file. */
export function treeCommand(): Command {
  return new Command('tree')
    .description('first build, warm start and one change over a folder, beside the plain way')
    .argument('<dir>', 'a folder of documents; it is copied first')
    .option('--only <extension>', 'leave out files that do not end so', '')
    .option('--without-plain', 'leave the plain way out')
    .action(async (folder: string, { only, withoutPlain }: { only: string; withoutPlain?: boolean }) => {
      const scratch = await mkdtemp(join(tmpdir(), 'footnote-tree-'));
      try {
        const copy = join(scratch, 'documents');
        await cp(folder, copy, { recursive: true, filter: (path) => isWanted(path, only) });
        const runs: [string, string, string, number][] = [
          ['first build', OURS, 'build', 1],
          [`warm start, median of ${WARM_STARTS}`, OURS, 'warm', WARM_STARTS],
          ['one file changed', OURS, 'change', 1],
          ['the same file gone', OURS, 'delete', 1],
        ];
        const plain: [string, string, string, number][] = [
          ['plain: first build', PLAIN, 'build', 1],
          ['plain: load its JSON', PLAIN, 'warm', 1],
        ];
        process.stdout.write(
          '| | s | longest pause of the event loop, ms | resident memory, MB | |\n|---|---|---|---|---|\n',
        );
        for (const [name, program, phase, times] of [...runs, ...(withoutPlain ? [] : plain)]) {
          const readings: Reading[] = [];
          for (let done = 0; done < times; done++)
            readings.push(await run(program, [phase, copy, join(scratch, 'cache')]));
          process.stdout.write(line(name, median(readings)));
        }
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    });
}

/** The reading that took neither the longest nor the shortest. */
function median(readings: readonly Reading[]): Reading {
  const sorted = [...readings].sort((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

async function isWanted(path: string, only: string): Promise<boolean> {
  return only === '' || extname(path) === only || (await stat(path)).isDirectory();
}

function line(name: string, { seconds, pause, memory, note }: Reading): string {
  return `| ${name} | ${seconds.toFixed(2)} | ${pause.toFixed(0)} | ${memory.toFixed(0)} | ${note} |\n`;
}

/** Runs a phase in a process of its own, so that each has a memory of its own. */
function run(program: string, args: readonly string[]): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const child = spawn(TSX, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (bytes: Buffer) => {
      printed += bytes.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Reading);
      else reject(new Error(`${args[0]} ended with code ${code}`));
    });
  });
}
