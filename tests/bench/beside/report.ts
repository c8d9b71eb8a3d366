import { percentile } from '../percentile.ts';
import type { Measured } from './turns.ts';

const MEGABYTE = 1024 * 1024;

const COLUMNS: readonly (readonly [string, (measured: Measured) => string])[] = [
  ['build, s', ({ built }) => seconds(built?.build)],
  ['its memory, MB', ({ built }) => megabytes(built?.memory)],
  ['snapshot, MB', ({ built }) => megabytes(built?.bytes)],
  ['written in s', ({ built }) => seconds(built?.write)],
  ['warm start, s', ({ opened }) => seconds(opened?.seconds)],
  ['its memory, MB', ({ memory }) => megabytes(memory)],
  ['finds', ({ found, times }) => (times.length > 0 ? `${((100 * found) / times.length).toFixed(0)} %` : NONE)],
  ['median, ms', ({ times }) => milliseconds(times, 50)],
  ['95 %, ms', ({ times }) => milliseconds(times, 95)],
  ['99 %, ms', ({ times }) => milliseconds(times, 99)],
  ['of the processor, ms', ({ processor, times }) => (times.length > 0 ? figure(processor / times.length) : NONE)],
];

/** The last columns, which tell of latencies. */
const LATENCIES = 4;
const NONE = '–';

/**
 * The table of one stage in Markdown; an engine that broke down says so in the place of its latencies, one whose time was up below the
 * table.
 */
export function tableOf(all: readonly Measured[]): string {
  const rows = all.map((measured) => {
    const cells = COLUMNS.map(([, cell]) => cell(measured));
    const { engine, reason, times } = measured;
    return [
      engine,
      ...(reason !== null && times.length === 0
        ? [...cells.slice(0, -LATENCIES), reason, ...Array<string>(LATENCIES - 1).fill('')]
        : cells),
    ];
  });
  const lines = [['', ...COLUMNS.map(([name]) => name)], ['---', ...COLUMNS.map(() => '---:')], ...rows];
  const notes = all.flatMap(({ engine, reason, times }) =>
    reason !== null && times.length > 0 ? [`\n${engine}: ${reason}\n`] : [],
  );
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('') + notes.join('');
}

function seconds(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : value.toFixed(2);
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined || bytes === 0 ? NONE : (bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0);
}

function milliseconds(times: readonly number[], percent: number): string {
  return times.length === 0 ? NONE : figure(percentile(times, percent));
}

function figure(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
