import { cover, type Span, trimSpan } from '../../../text/span.ts';
import type { Row, Table } from '../../document.ts';
import { MOST_CELLS, markupTable } from '../markupTable.ts';
import { separatedRows } from '../separated.ts';
import type { BlockAttributes } from './attributes.ts';
import { type Cell, cellsIn } from './cells.ts';
import type { Line } from './lines.ts';

const DELIMITERS: Readonly<Record<string, string>> = { ',': ',', ':': ':' };
const FORMATS: Readonly<Record<string, string>> = { csv: ',', tsv: '\t', dsv: ':' };
const MOST_COLUMNS = 1_000;

/** The table whose rows stand between two delimiters, `mark` being what those begin with; null when nothing stands there. */
export function tableOf(text: string, lines: readonly Line[], mark: string, attributes: BlockAttributes): Table | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const within = { start: first.start, end: last.end };
  const { named, options } = attributes;
  const format = FORMATS[named.get('format') ?? ''] ?? DELIMITERS[mark];
  const separator = named.get('separator')?.replace(/^\\t$/u, '\t') || format || mark;
  const rows =
    format !== undefined
      ? separatedRows(text, within, separator)
      : rowsOf(cellsIn(text, within, separator), columnsOf(named.get('cols')), lines);
  const [head] = rows;
  if (!head) return null;
  const isHeader = options.has('header') || (!options.has('noheader') && standsAlone(head, lines));
  const span = rows.map((row) => row.span).reduce(cover);
  return markupTable(trimSpan(text, span), isHeader ? [head] : [], isHeader ? rows.slice(1) : rows);
}

/** Whether a first row takes the first line, with a blank line below: then it is the header, even if nothing says so. */
function standsAlone(head: Row, [first, second]: readonly Line[]): boolean {
  return first !== undefined && first.text !== '' && second?.text === '' && head.span.end <= first.end;
}

/** How many columns the attribute `cols` names, as in `1,2*,<.^3a`; 0 when it names none. */
function columnsOf(cols: string | undefined): number {
  if (!cols) return 0;
  const count = cols
    .split(/[,;]/u)
    .map((column) => Number(/^\s*(\d{1,3})\*/u.exec(column)?.[1] ?? 1))
    .reduce((sum, times) => sum + times, 0);
  return Math.min(count, MOST_COLUMNS);
}

/** Cells laid out over `columns` columns, or as many as the first line has cells, one row after the other. */
function rowsOf(cells: readonly Cell[], columns: number, lines: readonly Line[]): Row[] {
  const firstLine = lines.find((line) => line.text !== '');
  const onFirstLine = cells.filter((cell) => cell.mark < (firstLine?.end ?? 0));
  const counted = onFirstLine.reduce((sum, cell) => sum + cell.columns * cell.times, 0);
  const width = columns || Math.min(Math.max(counted, 1), MOST_COLUMNS);
  const rows: Row[] = [];
  // Rows below that each column is still taken for.
  const reaches: number[] = Array.from({ length: width }, () => 0);
  let laid: (Span | null)[] = [];
  let span: Span | null = null;
  let count = 0;
  const pass = (): void => {
    while (laid.length < width && (reaches[laid.length] ?? 0) > 0) {
      reaches[laid.length] = (reaches[laid.length] ?? 0) - 1;
      laid.push(null);
    }
  };
  const end = (): void => {
    if (span && laid.some((cell) => cell !== null)) rows.push({ span, cells: laid });
    laid = [];
    span = null;
  };
  for (const cell of cells)
    for (let time = 0; time < cell.times && count < MOST_CELLS; time++) {
      pass();
      if (laid.length >= width) end();
      pass();
      const own = { start: cell.mark, end: Math.max(cell.span?.end ?? 0, cell.mark + 1) };
      // Of a cell that is repeated over several rows, the words stand in the first of them.
      const repeated = span === null && time > 0;
      if (!repeated) span = span ? cover(span, own) : own;
      for (let column = 0; column < cell.columns && laid.length < width; column++, count++) {
        reaches[laid.length] = cell.rows - 1;
        laid.push(repeated ? null : cell.span);
      }
      if (laid.length >= width) end();
    }
  end();
  return rows;
}
