import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { compareWithPeers } from './beside/beside.ts';
import { type Size, sizesIn } from './beside/sizes.ts';
import { positive } from './options.ts';
import type { Order, Speed } from './speed/order.ts';

const ASKED = fileURLToPath(new URL('./speed/asked.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const PASSAGES = 10_000;
const SAMPLE = 100;
const SIZES = '1000,10000,100000,all';
const DRAWN = 200;
/** What a peer may take: seconds for each step, and MB of JavaScript's heap. */
const SECONDS = 300;
const HEAP = 4_096;

interface Options {
  readonly passages: number;
  readonly sample: number;
  readonly write?: string;
  readonly against: string;
  readonly sizes: readonly Size[];
  readonly questions?: string;
  readonly drawn: number;
  readonly rounds: number;
  readonly plot?: string;
  readonly seconds: number;
  readonly heap: number;
}

/** `speed`: how long whole answers take over many passages, beside what other engines take to find any. */
export function speedCommand(): Command {
  return new Command('speed')
    .description(
      'time of whole answers, from the question to the JSON: over a folder of documents in several sizes, beside the bare retrieval of ' +
        'other engines; or over collections and folders joined to one corpus',
    )
    .argument('<dir...>', 'one folder of documents; or collections, whose questions are asked, and folders')
    .option('--against <names>', 'of a folder: engines beside ours: minisearch,fts5,flexsearch,lunr,orama', '')
    .option('--sizes <numbers>', 'of a folder: how many passages, about', sizesIn, sizesIn(SIZES))
    .option('--questions <file>', 'of a folder: what to ask, as lines of text or a queries.jsonl')
    .option(
      '--drawn <number>',
      'of a folder, without a file: so many questions drawn from its headings',
      positive,
      DRAWN,
    )
    .option('--rounds <number>', 'of a folder: how often each question is asked', positive, 1)
    .option('--plot <file>', 'of a folder: where to draw the time against the size, as .svg or .png')
    .option(
      '--seconds <number>',
      'of a folder: what an engine may take to build, to open, and to answer in all',
      positive,
      SECONDS,
    )
    .option('--heap <MB>', 'of a folder: how large the heap of each engine may become', positive, HEAP)
    .option('--passages <number>', 'of collections: how many passages the corpus has', positive, PASSAGES)
    .option('--sample <number>', 'of collections: about so many questions of each', positive, SAMPLE)
    .option(
      '--write <file>',
      'of collections: write the answers, a line each, to compare them with those of another version',
    )
    .action(async (folders: string[], options: Options) => {
      const [folder = ''] = folders;
      const isJoined = folders.length > 1 || existsSync(join(folder, 'queries.jsonl'));
      if (isJoined) return await askJoined(folders, options);
      const { against, sizes, drawn, rounds, seconds, heap } = options;
      const file = options.questions ?? null;
      const bounds = { seconds, memory: heap };
      await compareWithPeers({ folder, against, sizes, file, drawn, rounds, plot: options.plot ?? null, bounds });
    });
}

async function askJoined(folders: readonly string[], { passages, sample, write, against }: Options): Promise<void> {
  if (against !== '') throw new Error('--against compares over one folder of documents');
  const order: Order = { folders, passages, sample, file: write ?? null };
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--import', TSX, ASKED, JSON.stringify(order)]);
  const { documents, questions, median, high, highest, processor, ...speed } = JSON.parse(stdout) as Speed;
  process.stdout.write(
    `${questions} questions over ${speed.passages} passages of ${documents} documents: ` +
      `median ${median.toFixed(2)} ms, 95th percentile ${high.toFixed(2)} ms, 99th ${highest.toFixed(2)} ms; ` +
      `${processor.toFixed(2)} ms of the processor for one\n`,
  );
}
