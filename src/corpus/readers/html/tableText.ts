import { type Span, trimSpan } from '../../../text/span.ts';
import type { Row } from '../../document.ts';
import type { Grid, GridRow } from './grid.ts';
import { wordsOf } from './words.ts';

const BETWEEN_CELLS = ' | ';

/** A table written out: one line for each row, and where in `text` its rows and cells stand. */
export interface TableText {
  readonly text: string;
  readonly header: Row | null;
  readonly rows: readonly Row[];
}

/**
 * Writes a table as lines of cells. A cell over several rows is written in each of them, so that each row can be quoted alone;
 * one over several columns is written once and stands in each of them.
 */
export function tableText(grid: Grid): TableText {
  const lines: string[] = [];
  let length = 0;
  const write = (row: GridRow): Row | null => {
    const line = rowText(row, length);
    if (!line) return null;
    lines.push(line.text);
    length += line.text.length + 1;
    return line.row;
  };
  for (const row of grid.above) write(row);
  const header = grid.header && write(grid.header);
  const rows = grid.rows.map(write).filter((row) => row !== null);
  return { text: lines.join('\n'), header, rows };
}

/** One row, written from `offset` on; null when none of its cells has words. */
function rowText(row: GridRow, offset: number): { readonly text: string; readonly row: Row } | null {
  let text = '';
  const cells: (Span | null)[] = [];
  for (const [column, cell] of row.entries()) {
    const before = row[column - 1];
    if (cell && before?.element === cell.element) {
      cells.push(cells.at(-1) ?? null);
      continue;
    }
    if (column > 0) text += BETWEEN_CELLS;
    const words = cell ? wordsOf(cell.element) : '';
    const start = offset + text.length;
    cells.push(words === '' ? null : { start, end: start + words.length });
    text += words;
  }
  const filled = trimSpan(text, { start: 0, end: text.length });
  const span = { start: offset + filled.start, end: offset + filled.end };
  return cells.some((cell) => cell !== null) ? { text, row: { span, cells } } : null;
}
