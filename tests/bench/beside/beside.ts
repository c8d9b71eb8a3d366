import { fork } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineNames } from './engines/engines.ts';
import { howToInstall } from './engines/installed.ts';
import { writePlot } from './pictured.ts';
import { questionLines } from './questionLines.ts';
import { tableOf } from './report.ts';
import type { Bounds } from './running.ts';
import type { Size } from './sizes.ts';
import type { LaidOut, Layout } from './stages.ts';
import { type Measured, measure, WARM } from './turns.ts';

const STAGES = fileURLToPath(new URL('./stages.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

/** What is to be measured, and how. */
export interface Comparison {
  readonly folder: string;
  /** Peers, as `--against` names them. */
  readonly against: string;
  readonly sizes: readonly Size[];
  /** A file of questions; null to draw `drawn` of them from the corpus. */
  readonly file: string | null;
  readonly drawn: number;
  readonly rounds: number;
  readonly plot: string | null;
  readonly bounds: Bounds;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Measures Footnote and its peers over a folder in several sizes, and prints a table for each as soon as it is there. */
export async function compareWithPeers(comparison: Comparison): Promise<void> {
  const { folder, file, drawn, rounds, plot, bounds } = comparison;
  const engines = engineNames(comparison.against);
  const problem = engines.length > 1 ? howToInstall() : null;
  if (problem) throw new Error(problem);
  if (!existsSync(folder)) throw new Error(`${folder} is not there`);
  const asked = file === null ? null : questionLines(await readFile(file, 'utf8'), file);
  const scratch = await mkdtemp(join(tmpdir(), 'footnote-speed-'));
  // Who loses patience shall not be left with a copy of the corpus; the engines end when nobody listens any more.
  const interrupted = (): void => {
    rmSync(scratch, { recursive: true, force: true });
    process.exit(1);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  const tell = (line: string): unknown => process.stderr.write(`${line}\n`);
  try {
    tell('laying out the passages');
    const sizes = comparison.sizes.map((size) => (Number.isFinite(size) ? size : null));
    const laidOut = await layOut({ folder, scratch, sizes, questions: WARM + (asked ? 0 : drawn) });
    // None of them is asked again. A small corpus has fewer.
    const warmUp = laidOut.questions.slice(0, asked ? WARM : Math.min(WARM, laidOut.questions.length / 5));
    const questions = asked ?? laidOut.questions.slice(warmUp.length);
    if (questions.length === 0) throw new Error('there are no questions: no heading of the corpus can be asked for');
    const asking = { questions, warmUp, rounds, patience: bounds.seconds, bounds };
    process.stdout.write(
      `${questions.length} questions, ${rounds === 1 ? 'once' : `${rounds} times`} each, on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node.js ${process.version}\n`,
    );
    const all: Measured[] = [];
    let left = engines;
    for (const stage of laidOut.stages) {
      const measured = await measure(left, stage, await mkdtemp(join(scratch, 'indexes-')), asking, tell);
      all.push(...measured);
      process.stdout.write(
        `\n${stage.passages.toLocaleString('en-US')} passages of ${stage.documents.toLocaleString('en-US')} documents\n\n${tableOf(measured)}`,
      );
      // More passages would only take longer.
      left = left.filter((name) => measured.find(({ engine }) => engine === name)?.reason === null);
    }
    if (plot !== null) await writePlot(plot, all);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await rm(scratch, { recursive: true, force: true });
  }
}

async function layOut(layout: Layout): Promise<LaidOut> {
  await new Promise<void>((resolve, reject) => {
    const program = fork(STAGES, [JSON.stringify(layout)], { execArgv: ['--import', TSX], stdio: 'inherit' });
    program.on('error', reject);
    program.on('close', (code) => (code === 0 ? resolve() : reject(new Error('the passages could not be laid out'))));
  });
  return JSON.parse(await readFile(join(layout.scratch, 'stages.json'), 'utf8')) as LaidOut;
}
