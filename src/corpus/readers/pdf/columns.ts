import type { Row, Segment } from './rows.ts';

/**
 * Reading order by the recursive X-Y cut (G. Nagy and S. Seth, "Hierarchical representation of optically scanned documents",
 * 1984), with one change: a vertical cut is made only where a gutter between columns of running text was found, and a horizontal
 * one only to part such columns from what stands across them. So a full heading is read before the columns under it, and no gap
 * between paragraphs that happens to cross the page tears the columns apart.
 */

/** A column has at least this many lines. */
const FEWEST_LINES = 3;
/** Running text has this many characters in the middle one of its lines, ordered by length; the cells of a table have fewer. */
const SHORTEST_LINE = 18;
/** Running text fills its lines: this part of them reaches this part of the column's width. */
const FULL_LINES = 0.45;
const FULL_WIDTH = 0.7;
/** Narrowest gutter and widest misalignment of a column's lines, in letter heights. */
const GUTTER = 0.6;
const ALIGNED = 0.3;
/** Places at which columns may begin that are tried out; on a page of print there are about ten. */
const MOST_EDGES = 50;
/** Cuts inside cuts; no real page goes beyond three. */
const DEEPEST = 8;

interface Gutter {
  readonly x: number;
  /** Rows that it goes through, from `first` up to and without `end`. */
  readonly first: number;
  readonly end: number;
}

/** The parts of a page that are one column wide, in reading order, each with its rows from top to bottom. */
export function columnsOf(rows: readonly Row[], depth = 0): (readonly Row[])[] {
  if (rows.length === 0) return [];
  const gutter = depth < DEEPEST ? widestGutter(rows) : null;
  if (!gutter) return [rows];
  const { x, first, end } = gutter;
  const across = rows.slice(first, end);
  return [
    ...columnsOf(rows.slice(0, first), depth + 1),
    ...columnsOf(
      side(across, (segment) => segment.right <= x),
      depth + 1,
    ),
    ...columnsOf(
      side(across, (segment) => segment.right > x),
      depth + 1,
    ),
    ...columnsOf(rows.slice(end), depth + 1),
  ];
}

function side(rows: readonly Row[], belongs: (segment: Segment) => boolean): Row[] {
  return rows.flatMap(({ segments }) => {
    const [first, ...others] = segments.filter(belongs);
    return first ? [{ y: first.y, segments: [first, ...others] as const }] : [];
  });
}

/** The gutter that runs along most rows, the leftmost of several; null where the rows are one column. */
function widestGutter(rows: readonly Row[]): Gutter | null {
  let best: Gutter | null = null;
  for (const edge of leftEdges(rows))
    for (const gutter of guttersAt(rows, edge))
      if (!best || gutter.end - gutter.first > best.end - best.first) best = gutter;
  return best;
}

/** Where the lines of a column may begin: places at which many segments do, from left to right. */
function leftEdges(rows: readonly Row[]): number[] {
  const segments = rows.flatMap((row) => row.segments).sort((a, b) => a.x - b.x);
  const edges: { x: number; times: number }[] = [];
  let at = 0;
  while (at < segments.length) {
    const first = segments[at];
    let next = at;
    while (first && (segments[next]?.x ?? Number.POSITIVE_INFINITY) - first.x <= ALIGNED * first.size) next++;
    if (first && at > 0 && next - at >= FEWEST_LINES) edges.push({ x: first.x, times: next - at });
    at = next;
  }
  const most = edges.sort((a, b) => b.times - a.times || a.x - b.x).slice(0, MOST_EDGES);
  return most.map(({ x }) => x).sort((a, b) => a - b);
}

/** The stretches of rows in which nothing crosses the white strip at the left of `edge`, and both sides are running text. */
function guttersAt(rows: readonly Row[], edge: number): Gutter[] {
  const found: Gutter[] = [];
  let first = 0;
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at];
    if (row && !crosses(row, edge)) continue;
    const gutter = { x: edge - 1, first, end: at };
    const between = rows.slice(gutter.first, gutter.end).flatMap(({ segments }) => segments);
    const left = between.filter((segment) => segment.right <= gutter.x);
    const right = between.filter((segment) => segment.right > gutter.x);
    if (isRunningText(left) && isRunningText(right)) found.push(gutter);
    first = at + 1;
  }
  return found;
}

function crosses({ segments }: Row, edge: number): boolean {
  return segments.some(({ x, right, size }) => x < edge - 1 && right > edge - GUTTER * size);
}

function isRunningText(segments: readonly Segment[]): boolean {
  if (segments.length < FEWEST_LINES) return false;
  const lengths = segments.map(({ text }) => text.length).sort((a, b) => a - b);
  if ((lengths[lengths.length >> 1] ?? 0) < SHORTEST_LINE) return false;
  const left = segments.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const width = segments.reduce((most, { right }) => Math.max(most, right), 0) - left;
  const full = segments.filter(({ right }) => right - left >= FULL_WIDTH * width);
  return full.length >= FULL_LINES * segments.length;
}
