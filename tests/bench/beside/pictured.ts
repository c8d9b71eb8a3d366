import { writeFile } from 'node:fs/promises';
import { renderAsync } from '@resvg/resvg-js';
import { FAMILY, fontFiles } from '../../../src/export/picture/font.ts';
import { percentile } from '../percentile.ts';
import { FOOTNOTE } from './engines/engines.ts';
import { type Panel, plotOf } from './plot.ts';
import type { Measured } from './turns.ts';

/** Dots of a PNG for one of the SVG. */
const ZOOM = 1.5;
const PANELS: readonly (readonly [string, number])[] = [
  ['Median', 50],
  ['95th percentile', 95],
];

/** What is plotted of the measurements: for each engine the latency at each size, its median and its 95th percentile. */
export function panelsOf(all: readonly Measured[]): Panel[] {
  const engines = [...new Set(all.map(({ engine }) => engine))];
  return PANELS.map(([title, percent]) => ({
    title,
    curves: engines.map((name) => ({
      name,
      points: all
        .filter(({ engine, times }) => engine === name && times.length > 0)
        .map(({ stage, times }) => [stage.passages, percentile(times, percent)] as const),
    })),
  }));
}

/** Writes the plot of the measurements to a file: as PNG when its name ends so, else as SVG. */
export async function writePlot(file: string, all: readonly Measured[]): Promise<void> {
  const svg = plotOf(panelsOf(all), {
    title: 'What a question costs, against the size of the corpus',
    across: 'passages',
    up: `milliseconds: of ${FOOTNOTE} for a whole answer, of the others for their ten best passages`,
  });
  await writeFile(file, file.toLowerCase().endsWith('.png') ? await pngOf(svg) : svg);
}

async function pngOf(svg: string): Promise<Uint8Array> {
  const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FAMILY };
  const image = await renderAsync(svg, { font, fitTo: { mode: 'zoom', value: ZOOM }, logLevel: 'off' });
  return image.asPng();
}
