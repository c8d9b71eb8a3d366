import type { Line } from '../../../text/lines.ts';
import type { Table } from '../../document.ts';
import { columnTable, isColumned, isGroupLabel } from './columns.ts';
import { continuesDrawing, isCaption, isDrawing } from './figures.ts';
import { isRowLike, pipeTable } from './tables.ts';

/** Neighbouring lines that are of one kind: a drawing, a table, or text. */
export type Piece =
  | { readonly kind: 'figure' | 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly lines: readonly Line[]; readonly table: Table };

/** Groups of lines that no blank line interrupts. */
export function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** How many lines from `start` on pass a test, one after the other, at most `most`. */
export function countFrom(
  lines: readonly Line[],
  start: number,
  test: (line: Line) => boolean,
  most = lines.length,
): number {
  let at = start;
  for (let line = lines[at]; line && at - start < most && test(line); line = lines[at]) at++;
  return at - start;
}

/** How many lines from `start` on are one drawing with its caption; 0 when there is none. */
function figureAt(lines: readonly Line[], start: number): number {
  const first = lines[start];
  if (!first || !isDrawing(first)) return 0;
  const drawn = countFrom(lines, start, continuesDrawing);
  return drawn + countFrom(lines, start + drawn, isCaption, 1);
}

function drawingAt(group: readonly Line[], at: number): Piece | null {
  const drawn = figureAt(group, at);
  return drawn > 0 ? { kind: 'figure', lines: group.slice(at, at + drawn) } : null;
}

/** A pasted table, or its rows as text: rows that are no table are not looked at again. Else the one line. */
function rowsAt(text: string, group: readonly Line[], at: number): Piece {
  const lines = group.slice(at, at + Math.max(1, countFrom(group, at, isRowLike)));
  const table = pipeTable(text, lines);
  return table ? { kind: 'table', lines, table } : { kind: 'text', lines };
}

/** How many lines from `at` on are in columns, with single labels between them that stand over those below: "Memory". */
function countGrouped(group: readonly Line[], at: number): number {
  let end = at;
  while (end < group.length) {
    const [line, next] = [group[end], group[end + 1]];
    if (line && isColumned(line)) end++;
    else if (line && next && isGroupLabel(line) && isColumned(next)) end += 2;
    else break;
  }
  return end - at;
}

/** The pieces of a group of lines, in order; they hold each of its lines once. */
export function piecesOf(text: string, group: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let running: Line[] = [];
  const add = (piece: Piece): void => {
    if (running.length > 0) pieces.push({ kind: 'text', lines: running });
    running = [];
    pieces.push(piece);
  };
  let looked = 0;
  let together = 0;
  /** Lines in columns; lines that were looked at together and are no table are not tried again. */
  const columnsAt = (at: number): Piece | null => {
    const count = at < looked ? 0 : countFrom(group, at, isColumned);
    looked = Math.max(looked, at + count);
    const grouped = count === 0 || at < together ? 0 : countGrouped(group, at);
    together = Math.max(together, at + grouped);
    for (const many of grouped > count ? [grouped, count] : [count]) {
      const lines = group.slice(at, at + many);
      const table = columnTable(text, lines);
      if (table) return { kind: 'table', lines, table };
    }
    return null;
  };
  for (let at = 0; at < group.length; ) {
    const found = columnsAt(at) ?? drawingAt(group, at) ?? rowsAt(text, group, at);
    if (found.kind === 'text') for (const line of found.lines) running.push(line);
    else add(found);
    at += found.lines.length;
  }
  if (running.length > 0) pieces.push({ kind: 'text', lines: running });
  return pieces;
}
