import { accented } from './accents.ts';
import type { Run } from './runs.ts';

/** Text without wide gaps on one baseline: a line of a column, or a cell of a table. Lengths in points. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  /** Its fonts; the first is that of most of its letters. */
  readonly fonts: readonly [string, ...string[]];
}

/** What stands on one baseline, in the order of reading. */
export interface Row {
  readonly y: number;
  readonly segments: readonly [Segment, ...Segment[]];
}

/** Baselines that differ by less than this part of the letters' height are one: superscripts and subscripts. */
const ONE_BASELINE = 0.55;
/** A gap of this many letter heights separates columns or cells; LaTeX sets columns as near as 1. */
const WIDE = 0.9;
/** A gap of this many letter heights is a space. */
const SPACE = 0.15;
/** The same words again within this many letter heights: bold letters are drawn by printing twice. */
const REPRINT = 0.2;
/** Superscripts and subscripts are so much smaller than the text; the letters of another column may be still smaller. */
const SMALL = 0.85;
const SMALLEST = 0.5;
/** Digits this much higher, in letter heights, refer to a note or are an exponent. */
const RAISED = 0.15;

/** The rows of a page from top to bottom, whatever the order in which it draws them. */
export function rowsOf(runs: readonly Run[]): Row[] {
  return baselines(runs).flatMap((line) => {
    const [first, ...others] = segmentsOf(line);
    return first ? [{ y: first.y, segments: [first, ...others] as const }] : [];
  });
}

/** Runs by baseline; that of the largest letters counts. */
function baselines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  let largest: Run | undefined;
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && largest && run.y - largest.y < ONE_BASELINE * scale(run.size, largest.size)) {
      line.push(run);
      if (run.size > largest.size) largest = run;
    } else {
      lines.push([run]);
      largest = run;
    }
  }
  return lines;
}

/** The height that tells how far two baselines may be apart: that of the text for its superscripts, else that of the smaller. */
function scale(one: number, other: number): number {
  const ratio = Math.min(one, other) / Math.max(one, other);
  return ratio >= SMALLEST && ratio <= SMALL ? Math.max(one, other) : Math.min(one, other);
}

function segmentsOf(line: readonly Run[]): Segment[] {
  const rtl = line.filter((run) => run.rtl).length * 2 > line.length;
  const ordered = [...line].sort((a, b) => (rtl ? b.right - a.right : a.x - b.x));
  const groups: Run[][] = [];
  let before: Run | undefined;
  for (const run of ordered) {
    if (before && before.text === run.text && Math.abs(before.x - run.x) < REPRINT * run.size) continue;
    const group = groups.at(-1);
    if (before && group && gapBetween(before, run, rtl) <= WIDE * Math.max(before.size, run.size)) group.push(run);
    else groups.push([run]);
    before = run;
  }
  return groups.map((group) => segmentOf(group, rtl));
}

function gapBetween(before: Run, run: Run, rtl: boolean): number {
  return rtl ? before.x - run.right : run.x - before.right;
}

function segmentOf(runs: readonly Run[], rtl: boolean): Segment {
  const main = runs.reduce((most, run) => (run.text.length > most.text.length ? run : most));
  const letters = new Map<string, number>();
  let text = '';
  let before: Run | undefined;
  for (const run of runs) {
    const gap = before ? gapBetween(before, run, rtl) : 0;
    const spaced = before && (gap > SPACE * run.size || isRaised(run, before) || isRaised(before, run));
    const composed = gap < -SPACE * run.size ? accented(text, run.text) : null;
    if (spaced && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' ';
    text = composed ?? text + run.text;
    letters.set(run.font, (letters.get(run.font) ?? 0) + run.text.length);
    before = run;
  }
  const [font = main.font, ...others] = [...letters].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return {
    text: text.trim(),
    x: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.right)),
    y: main.y,
    size: main.size,
    fonts: [font, ...others],
  };
}

function isRaised(run: Run, before: Run): boolean {
  return run.size < SMALL * before.size && before.y - run.y > RAISED * before.size && /^\d/.test(run.text);
}
