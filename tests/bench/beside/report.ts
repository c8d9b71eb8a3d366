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
  ['finds', ({ found, times }) => (times.length > 0 ? `${(100 * found).toFixed(0)} %` : NONE)],
  ['median, ms', ({ times }) => milliseconds(times, 50)],
  ['95 %, ms', ({ times }) => milliseconds(times, 95)],
  ['99 %, ms', ({ times }) => milliseconds(times, 99)],
];

const NONE = '–';

/** The table of one stage in Markdown; an engine that gave up says so in the place of its latencies. */
export function tableOf(all: readonly Measured[]): string {
  const rows = all.map((measured) => {
    const cells = COLUMNS.map(([, cell]) => cell(measured));
    const reason = measured.reason === null ? [] : [measured.reason];
    return [measured.engine, ...(reason.length > 0 ? [...cells.slice(0, -3), ...reason, '', ''] : cells)];
  });
  const lines = [['', ...COLUMNS.map(([name]) => name)], ['---', ...COLUMNS.map(() => '---:')], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function seconds(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : value.toFixed(2);
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined || bytes === 0 ? NONE : (bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0);
}

function milliseconds(times: readonly number[], percent: number): string {
  if (times.length === 0) return NONE;
  const value = percentile(times, percent);
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
