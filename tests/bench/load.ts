import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { type Load, underLoad } from './load/underLoad.ts';
import { positive } from './options.ts';
import { percentile } from './percentile.ts';

const OWN_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const RATE = 200;
const SECONDS = 60;

/** `load`: how soon the bot answers while many ask at once, and what memory it takes meanwhile. */
export function loadCommand(): Command {
  return new Command('load')
    .description(
      'time to the first response to interactions that come at a steady rate, and the memory of the bot meanwhile',
    )
    .argument('[dir...]', 'folders of documents; corpus/ when none is named')
    .option('--rate <number>', 'interactions a second', positive, RATE)
    .option('--seconds <number>', 'for how long', positive, SECONDS)
    .action(async (folders: string[], { rate, seconds }: { rate: number; seconds: number }) => {
      const load = await underLoad(folders.length > 0 ? folders : [OWN_CORPUS], rate, seconds);
      process.stdout.write(tableOf(load));
    });
}

function tableOf({ kinds, memory, unanswered, seconds, processor }: Load): string {
  const all = ['all together', [...kinds.values()].flat()] as const;
  const rows = [...kinds, all].map(([kind, times]) => {
    const at = (percent: number): string => percentile(times, percent).toFixed(0);
    return `| ${kind} | ${times.length} | ${at(50)} | ${at(95)} | ${at(99)} | ${at(100)} |\n`;
  });
  const resident = memory.map((megabytes) => megabytes.toFixed(0)).join(', ');
  return [
    '| | responses | median, ms | 95th percentile | 99th | longest |\n|---|---|---|---|---|---|\n',
    ...rows,
    `\n${unanswered} without a response; sent within ${seconds.toFixed(1)} s; the bot had the processor for ${processor} s; `,
    `resident memory, MB, at equal times: ${resident}\n`,
  ].join('');
}
