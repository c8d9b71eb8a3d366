import type { Line } from '../../../text/lines.ts';
import { type Span, trimSpan } from '../../../text/span.ts';
import type { Row, Table } from '../../document.ts';
import { makeTable } from '../table.ts';

/** Whether a line is the ruler under a header: bars and dashes only. */
function isRuler(line: Line): boolean {
  return /^[\s|:+-]+$/.test(line.text) && line.text.includes('--') && line.text.includes('|');
}

/** Whether a line could be a row: it has a bar between words, or is the ruler under a header. */
export function isRowLike(line: Line): boolean {
  return /\S\s*\|/.test(line.text) || isRuler(line);
}

function isBordered(line: Line): boolean {
  return /^\s*\|/.test(line.text);
}

/** The pieces between the bars of a line, trimmed; null where there is nothing. A border bar on the left is no cell. */
function cellsOf(text: string, line: Line, bordered: boolean): (Span | null)[] {
  const cells: (Span | null)[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && (text.charAt(at) !== '|' || text.charAt(at - 1) === '\\')) continue;
    const cell = trimSpan(text, { start, end: at });
    cells.push(cell.end > cell.start ? cell : null);
    start = at + 1;
  }
  return bordered ? cells.slice(1) : cells;
}

/** The pasted pipe table that `lines` hold: a header, a ruler, rows; or rows alone. Null when they are no table. */
export function pipeTable(text: string, lines: readonly Line[]): Table | null {
  const ruler = lines.findIndex(isRuler);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last || lines.length < 3 || ruler > 1) return null;
  const body = lines.filter((_, index) => index > ruler);
  const bordered = body.every(isBordered);
  const rows: Row[] = body.map((line) => ({ span: trimSpan(text, line), cells: cellsOf(text, line, bordered) }));
  if (!rows.some((row) => row.cells.findLastIndex((cell) => cell !== null) > 0)) return null;
  if (ruler < 0 && !rows.every((row) => row.cells.length === rows[0]?.cells.length)) return null;
  const header =
    ruler === 1 ? { span: trimSpan(text, first), cells: cellsOf(text, first, bordered && isBordered(first)) } : null;
  return makeTable(trimSpan(text, { start: first.start, end: last.end }), header, rows);
}
