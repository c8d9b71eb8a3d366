import type { Line } from '../../../text/lines.ts';
import type { Table } from '../../document.ts';
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

/** The pieces of a group of lines, in order; they hold each of its lines once. */
export function piecesOf(text: string, group: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let running: Line[] = [];
  const add = (piece: Piece): void => {
    if (running.length > 0) pieces.push({ kind: 'text', lines: running });
    running = [];
    pieces.push(piece);
  };
  for (let at = 0; at < group.length; ) {
    const drawn = figureAt(group, at);
    const rows = drawn > 0 ? [] : group.slice(at, at + countFrom(group, at, isRowLike));
    const table = pipeTable(text, rows);
    if (drawn > 0) add({ kind: 'figure', lines: group.slice(at, at + drawn) });
    else if (table) add({ kind: 'table', lines: rows, table });
    // Rows that are no table are not looked at again: they are text, bars and all.
    else for (const line of group.slice(at, at + Math.max(1, rows.length))) running.push(line);
    at += drawn || Math.max(1, rows.length);
  }
  if (running.length > 0) pieces.push({ kind: 'text', lines: running });
  return pieces;
}
