import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { gridOf } from '../../src/export/grid.ts';
import { picturesOf } from '../../src/export/picture/picture.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { openLibrary } from '../../src/library.ts';
import { loadCorpus } from '../support/corpus.ts';
import { positive } from './options.ts';
import { percentile } from './percentile.ts';

const RUNS = 20;
const ROWS = 12;

interface Options {
  readonly corpus: string;
  readonly runs: number;
  readonly out?: string;
}

/** `picture`: how long it takes to draw a comparison of 12 rows, for the first time and again. */
export function pictureCommand(): Command {
  return new Command('picture')
    .description(
      'time to draw a comparison of 12 rows as a PNG: the first, with the renderer and the font, and further ones',
    )
    .argument('[subjects...]', 'what to compare', ['KVM', 'LXC'])
    .option('--corpus <dir>', 'folder of documents', 'corpus')
    .option('--runs <number>', 'how many further ones; the median counts', positive, RUNS)
    .option('--out <file>', 'where to write the picture, to look at it')
    .action(async (subjects: string[], { corpus, runs, out }: Options) => {
      const answer = openLibrary(await loadCorpus([corpus])).compare(subjects);
      if (answer.kind === 'declined' || !answer.comparison) throw new Error('these cannot be compared');
      const { comparison } = answer;
      const grid = gridOf({ ...comparison, rows: comparison.rows.slice(0, ROWS), only: [] }, ENGLISH);
      const times: number[] = [];
      const work: number[] = [];
      let bytes = 0;
      let pages = 0;
      for (let run = 0; run <= runs; run++) {
        const begin = performance.now();
        const used = process.cpuUsage();
        const { pictures } = (await picturesOf(grid, ENGLISH)) ?? { pictures: [] };
        times.push(performance.now() - begin);
        work.push(process.cpuUsage(used).user / 1_000);
        bytes = pictures.reduce((sum, { png }) => sum + png.length, 0);
        pages = pictures.length;
        if (out && pictures[0]) await writeFile(out, pictures[0].png);
      }
      const [cold = Number.NaN, ...warm] = times;
      const figures = `cold ${cold.toFixed(0)} ms, warm ${percentile(warm, 50).toFixed(0)} ms (median of ${runs}; p95 ${percentile(warm, 95).toFixed(0)} ms, of the processor ${percentile(work.slice(1), 50).toFixed(0)} ms)`;
      process.stdout.write(
        `${grid.rows.length} rows, ${subjects.length} subjects, ${pages} picture(s), ${(bytes / 1_024).toFixed(0)} KiB: ${figures}\n`,
      );
    });
}
