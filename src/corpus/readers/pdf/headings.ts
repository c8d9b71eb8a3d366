import { textOf } from './furniture.ts';
import type { TextLine } from './lines.ts';
import type { Piece } from './pieces.ts';
import type { Row } from './rows.ts';
import type { Typography } from './typography.ts';

/** Sizes nearer than this factor are one: programs round them differently from page to page. */
const SAME_SIZE = 1.04;
const DEEPEST = 6;
/** The largest words of the first page are a title from this size on, as a multiple of the text's, and up to this length. */
const TITLE = 1.15;
const LONGEST_TITLE = 200;

/** The level of a heading by its first line: sizes rank from the largest, and headings of the text's own size come last. */
export function levelsOf(pieces: Iterable<Piece>, { size }: Typography): (line: TextLine) => number {
  const sizes: number[] = [];
  for (const piece of pieces) if (piece.kind === 'heading') sizes.push(Math.max(piece.lines[0].size, size));
  const ranks: { size: number; times: number }[] = [];
  for (const one of sizes.sort((a, b) => b - a)) {
    const last = ranks.at(-1);
    if (last && one * SAME_SIZE >= last.size) last.times++;
    else ranks.push({ size: one, times: 1 });
  }
  // A poster's worth of sizes: those that are used most are the headings', the others are decoration.
  const most = [...ranks].sort((a, b) => b.times - a.times || b.size - a.size).slice(0, DEEPEST);
  const levels = ranks.filter((rank) => most.includes(rank)).map((rank) => rank.size);
  return (line) => {
    const level = levels.findIndex((one) => one <= Math.max(line.size, size) * SAME_SIZE);
    return level < 0 ? Math.max(1, levels.length) : level + 1;
  };
}

/** The title that a first page shows by its size: the first of its largest rows and those of the same size right under it. */
export function titleOf(rows: readonly Row[], { size }: Typography): string | null {
  const sizeOf = (row: Row): number => Math.max(...row.segments.map((segment) => segment.size));
  const named = rows.filter((row) => /\p{L}{2}|\p{Lo}/u.test(textOf(row)));
  const largest = named.reduce((most, row) => Math.max(most, sizeOf(row)), 0);
  if (largest < TITLE * size) return null;
  const first = named.findIndex((row) => sizeOf(row) * SAME_SIZE >= largest);
  const others = named.slice(first).findIndex((row) => sizeOf(row) * SAME_SIZE < largest);
  const title = named
    .slice(first, others < 0 ? undefined : first + others)
    .map(textOf)
    .join(' ')
    .replace(/\s+/g, ' ');
  return title.length <= LONGEST_TITLE ? title : null;
}
