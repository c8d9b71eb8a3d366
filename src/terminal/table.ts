import type { Line, Piece } from './palette.ts';
import { columnsOf, lineColumns, wrap } from './wrap.ts';

/** What stands in a cell: one or more entries, each of which starts a line. */
export type Entries = readonly (readonly Piece[])[];

/** Spaces between two columns. */
const GAP = 2;

/** Spaces before the further lines of an entry, so that they are not taken for another. */
export const HANG = 2;

/** A column that is narrower, or a cell that is taller, reads worse than one entry under another. */
const NARROWEST_COLUMN = 12;
const TALLEST_CELL = 6;

/** An aligned table under a head with a rule; cells wrap. Null where it would be cramped in `columns`. */
export function tableLines(
  head: readonly Entries[],
  body: readonly (readonly Entries[])[],
  columns: number,
): Line[] | null {
  const natural = head.map((_, column) =>
    Math.max(...[head, ...body].flatMap((row) => (row[column] ?? []).map((entry) => flatColumns(entry)))),
  );
  const widths = shares(natural, columns - GAP * (head.length - 1));
  if (widths.some((width, column) => width < Math.min(NARROWEST_COLUMN, natural[column] ?? 0))) return null;
  const wrapped = [head, ...body].map((row) =>
    row.map((entries, column) => entries.flatMap((entry) => wrap(entry, widths[column] ?? 1, HANG))),
  );
  if (wrapped.some((row) => row.some((lines) => lines.length > TALLEST_CELL))) return null;
  const rule: Line = [{ text: widths.map((width) => '─'.repeat(width)).join('─'.repeat(GAP)), style: 'quiet' }];
  return wrapped.flatMap((row, index) => (index === 0 ? [...rowLines(row, widths), rule] : rowLines(row, widths)));
}

/** The columns that an entry takes when nothing makes it wrap. */
function flatColumns(entry: readonly Piece[]): number {
  const text = entry.map((piece) => piece.text).join('');
  return columnsOf(text.replace(/\s+/gu, ' '));
}

/** Column widths: what fits into an equal share gets what it needs, and leaves the rest to the others. */
function shares(natural: readonly number[], columns: number): number[] {
  const widths = natural.map(() => 0);
  const open = new Set(natural.keys());
  let left = columns;
  const share = (): number => Math.floor(left / Math.max(1, open.size));
  for (let settled = true; settled; ) {
    const fitting = [...open].filter((column) => (natural[column] ?? 0) <= share());
    for (const column of fitting) {
      widths[column] = natural[column] ?? 0;
      left -= natural[column] ?? 0;
      open.delete(column);
    }
    settled = fitting.length > 0;
  }
  for (const column of open) widths[column] = share();
  return widths;
}

/** The lines of a row, given those of each of its cells. */
function rowLines(row: readonly Line[][], widths: readonly number[]): Line[] {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const line: Piece[] = [];
    let written = 0;
    let start = 0;
    for (const [column, lines] of row.entries()) {
      const cell = lines[index] ?? [];
      if (lineColumns(cell) > 0) {
        line.push({ text: ' '.repeat(start - written), style: 'plain' }, ...cell);
        written = start + lineColumns(cell);
      }
      start += (widths[column] ?? 0) + GAP;
    }
    return line;
  });
}
