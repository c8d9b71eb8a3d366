import type { Line } from '../../../text/lines.ts';
import { type Span, trimSpan } from '../../../text/span.ts';
import type { Row, Table } from '../../document.ts';

/** Whether a line is the ruler under a header: bars and dashes only. */
function isRuler(line: Line): boolean {
  return /^[\s|:+-]+$/.test(line.text) && line.text.includes('--') && line.text.includes('|');
}

/** Whether a line could be a row: it has a bar between words, or is the ruler under a header. */
export function isRowLike(line: Line): boolean {
  return /\S\s*\|/.test(line.text) || isRuler(line);
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

function width(cells: readonly (Span | null)[]): number {
  return cells.findLastIndex((cell) => cell !== null) + 1;
}

/**
 * The pasted pipe table that `lines` hold: a header, a ruler, rows. Null when they are no table. Text that was copied from a
 * page often lacks the empty first header cell; the header is then one cell short and is moved over the columns it names.
 */
export function pipeTable(text: string, lines: readonly Line[]): Table | null {
  const ruler = lines.findIndex(isRuler);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last || lines.length < 3 || (ruler > 1 && lines.length > 0)) return null;
  const body = lines.filter((_, index) => index > ruler);
  const bordered = body.every((line) => /^\s*\|/.test(line.text));
  const rows: Row[] = body.map((line) => ({ span: trimSpan(text, line), cells: cellsOf(text, line, bordered) }));
  const columns = rows.reduce((most, row) => Math.max(most, width(row.cells)), 0);
  if (columns < 2 || rows.length < 1) return null;
  if (ruler < 0 && !rows.every((row) => row.cells.length === rows[0]?.cells.length)) return null;

  const padded = (cells: readonly (Span | null)[]): (Span | null)[] =>
    Array.from({ length: columns }, (_, index) => cells[index] ?? null);
  let header: Row | null = null;
  if (ruler === 1) {
    const named = cellsOf(text, first, bordered);
    const shifted = width(named) === columns - 1 && named[0] !== null ? [null, ...named] : named;
    header = { span: trimSpan(text, first), cells: padded(shifted) };
  }
  return {
    kind: 'table',
    span: trimSpan(text, { start: first.start, end: last.end }),
    header,
    rows: rows.map((row) => ({ span: row.span, cells: padded(row.cells) })),
  };
}
