import { type Span, trimSpan } from '../../../text/span.ts';
import type { Row, Table } from '../../document.ts';
import { MOST_CELLS, markupTable } from '../markupTable.ts';
import { cellOf } from './cells.ts';
import { Columns } from './columns.ts';
import type { Line } from './lines.ts';

const BORDER = /^=+(?:[ \t]+=+)*$/u;
const TOP = /^=+(?:[ \t]+=+)+$/u;
const UNDERLINE = /^-+(?:[ \t]+-+)*$/u;

/** Whether a line is the upper border of a simple table: runs of `=` with spaces between. */
export function isSimpleTop(line: Line): boolean {
  return TOP.test(line.text);
}

/** Whether a line is a border of the table that `top` begins, and not one of a table inside a cell, or under a title. */
function isBorder(line: Line | undefined, top: Line): boolean {
  if (!line || line.indent !== top.indent || !BORDER.test(line.text)) return false;
  return TOP.test(line.text) || line.text.length === top.text.length;
}

/** The end of the simple table that begins at `from`: behind its lower border; behind its first paragraph when it has none. */
export function simpleEnd(lines: readonly Line[], from: number, to: number): number {
  const top = lines[from];
  let borders = 0;
  for (let at = from + 1; top && at < to; at++) {
    if (!isBorder(lines[at], top)) continue;
    borders++;
    if (borders === 2 || at + 1 === to || lines[at + 1]?.text === '') return at + 1;
  }
  let at = from;
  while (at < to && lines[at]?.text !== '') at++;
  return at;
}

/** The columns that a line of runs marks, the last without an end. */
function columnsIn(line: Line, base: number): Span[] {
  const runs: { start: number; end: number }[] = [];
  const laid = new Columns(line, base);
  for (let column = line.indent - base; column < laid.count; column++) {
    if (!/[=-]/u.test(laid.at(column))) continue;
    const last = runs.at(-1);
    if (last?.end === column) last.end++;
    else runs.push({ start: column, end: column + 1 });
  }
  const last = runs.at(-1);
  if (last) last.end = Number.POSITIVE_INFINITY;
  return runs;
}

/** The simple table that `lines` hold, from border to border; null when its text does not keep to its columns. */
export function simpleTable(text: string, lines: readonly Line[]): Table | null {
  const [top] = lines;
  const bottom = lines.at(-1);
  if (!top || !bottom || !isBorder(bottom, top) || lines.length < 3) return null;
  const base = top.indent;
  const columns = columnsIn(top, base);
  if (columns.length * lines.length > MOST_CELLS) return null;
  const headers: Row[] = [];
  const rows: Row[] = [];
  let open: Line[] = [];
  let fits = true;
  const endRow = (spans: readonly Span[]): void => {
    const row = rowOf(text, open, columns, spans, base);
    if (row === null) fits = false;
    else if (row.cells.length > 0) rows.push(row);
    open = [];
  };
  for (const line of lines.slice(1)) {
    const border = isBorder(line, top);
    if (border || (line.indent === base && UNDERLINE.test(line.text) && open.length > 0)) {
      endRow(border ? columns : columnsIn(line, base));
      if (border && line !== bottom) headers.push(...rows.splice(0));
      continue;
    }
    if (line.text === '') continue;
    const begins = new Columns(line, base).words(text, columns[0]?.start ?? 0, columns[0]?.end ?? 0) !== null;
    if (begins && open.length > 0) endRow(columns);
    open.push(line);
  }
  const span = trimSpan(text, { start: top.start, end: bottom.end });
  return fits ? markupTable(span, headers, rows) : null;
}

/** The row that `lines` make, its text under `spans`, each over one or more of `columns`; null when text crosses a margin. */
function rowOf(
  text: string,
  lines: readonly Line[],
  columns: readonly Span[],
  spans: readonly Span[],
  base: number,
): Row | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return { span: { start: 0, end: 0 }, cells: [] };
  const pieces = spans.map((): Span[] => []);
  for (const line of lines) {
    const laid = new Columns(line, base);
    for (const [index, span] of spans.entries()) {
      if (span.start >= laid.count) break;
      const next = spans[index + 1]?.start ?? span.end;
      if (Number.isFinite(next) && laid.words(text, span.end, next) !== null) return null;
      const piece = laid.words(text, span.start, span.end);
      if (piece) pieces[index]?.push(piece);
    }
  }
  let index = 0;
  const words = pieces.map((each) => cellOf(text, each));
  const cells = columns.map((column) => {
    while ((spans[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= column.start) index++;
    return words[index] ?? null;
  });
  return { span: { start: first.start, end: last.end }, cells };
}
