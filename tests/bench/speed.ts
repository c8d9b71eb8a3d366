import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { positive } from './options.ts';
import type { Order, Speed } from './speed/order.ts';

const ASKED = fileURLToPath(new URL('./speed/asked.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const PASSAGES = 10_000;
const SAMPLE = 100;

interface Options {
  readonly passages: number;
  readonly sample: number;
  readonly write?: string;
}

/** `speed`: how long whole answers take over many passages. */
export function speedCommand(): Command {
  return new Command('speed')
    .description(
      'time of whole answers, from the question to the JSON, over collections and folders joined to one corpus',
    )
    .argument('<dir...>', 'collections, whose questions are asked, and folders of documents')
    .option('--passages <number>', 'how many passages the corpus has', positive, PASSAGES)
    .option('--sample <number>', 'about so many questions of each collection', positive, SAMPLE)
    .option('--write <file>', 'write the answers to a file, a line each, to compare them with those of another version')
    .action(async (folders: string[], { passages, sample, write }: Options) => {
      const order: Order = { folders, passages, sample, file: write ?? null };
      const run = promisify(execFile);
      const { stdout } = await run(process.execPath, ['--import', TSX, ASKED, JSON.stringify(order)]);
      const { documents, questions, median, high, highest, processor, ...speed } = JSON.parse(stdout) as Speed;
      process.stdout.write(
        `${questions} questions over ${speed.passages} passages of ${documents} documents: ` +
          `median ${median.toFixed(2)} ms, 95th percentile ${high.toFixed(2)} ms, 99th ${highest.toFixed(2)} ms; ` +
          `${processor.toFixed(2)} ms of the processor for one\n`,
      );
    });
}
