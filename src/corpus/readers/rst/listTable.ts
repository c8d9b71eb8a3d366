import { type Span, slice } from '../../../text/span.ts';
import type { Row } from '../../document.ts';
import { bareCell } from './cells.ts';
import { behind, type Line, type Stretch } from './lines.ts';
import { bulletWidth } from './markers.ts';
import type { Page } from './page.ts';
import { idOf } from './words.ts';

/** Over how many more columns and rows a cell reaches, as the kernel's tables say it in front of the cell's words. */
const REACH = /^(?::(?<way>[cr])span:`(?<count>\d{1,3})`\s*)/u;
const TARGET = /^\.\. _(?<name>[^:]+):$/u;

/** A cell with how many more columns and rows it takes. */
interface Cell {
  readonly span: Span | null;
  readonly columns: number;
  readonly rows: number;
}

/** The rows of a list whose items are lists of cells; null when it is none. */
export function listRows(page: Page, { from, to, base }: Stretch): Row[] | null {
  const rows: Row[] = [];
  // Rows below that each column is still taken for.
  const reaches: number[] = [];
  let at = from;
  while (at < to && page.lines[at]?.text === '') at++;
  while (at < to) {
    let end = at + 1;
    while (end < to && !(page.lines[end]?.text !== '' && (page.lines[end]?.indent ?? 0) <= base)) end++;
    const first = page.lines[at];
    const bullet = first ? bulletWidth(first) : 0;
    if (!first || bullet === 0) return null;
    const cells = cellsOf(page, [behind(first, bullet), ...page.lines.slice(at + 1, end)]);
    if (!cells) return null;
    const row = rowOf(cells, reaches);
    if (row) rows.push(row);
    at = end;
  }
  return rows;
}

/** The cells among the lines of one row; null when it has none. */
function cellsOf(page: Page, lines: readonly Line[]): Cell[] | null {
  const column = lines.find((line) => bulletWidth(line) > 0)?.indent;
  if (column === undefined) return null;
  const [first] = lines;
  const name = first && TARGET.exec(first.text)?.groups?.name;
  if (name && idOf(name) !== '') page.anchors.point(first.start, idOf(name));
  const starts = lines.flatMap((line, at) => (line.indent === column && bulletWidth(line) > 0 ? [at] : []));
  return starts.map((start, index) => {
    const part = lines.slice(start, starts[index + 1] ?? lines.length);
    const words = behind(part[0] as Line, 1);
    const last = part.findLast((line) => line.text !== '') as Line;
    const begin =
      words.text === '' ? (part.slice(1).find((line) => line.text !== '')?.start ?? words.end) : words.start;
    return reaching(page.text, { start: begin, end: Math.max(begin, last.end) });
  });
}

function reaching(text: string, cell: Span): Cell {
  const more = { c: 0, r: 0 };
  let { start } = cell;
  for (let found = REACH.exec(slice(text, cell)); found; found = REACH.exec(text.slice(start, cell.end))) {
    more[found.groups?.way === 'c' ? 'c' : 'r'] = Number(found.groups?.count);
    start += found[0].length;
  }
  return { span: bareCell(text, { start, end: cell.end }), columns: more.c, rows: more.r };
}

/** The row of `cells`, moved past the columns that cells from above reach into; null when nothing is written in it. */
function rowOf(cells: readonly Cell[], reaches: number[]): Row | null {
  const laid: (Span | null)[] = [];
  const pass = (): void => {
    for (let left = reaches[laid.length] ?? 0; left > 0; left = reaches[laid.length] ?? 0) {
      reaches[laid.length] = left - 1;
      laid.push(null);
    }
  };
  for (const { span, columns, rows } of cells) {
    pass();
    for (let count = 0; count <= columns; count++) {
      reaches[laid.length] = rows;
      laid.push(span);
    }
  }
  pass();
  const written = cells.flatMap(({ span }) => span ?? []);
  const [first] = written;
  const last = written.at(-1);
  return first && last ? { span: { start: first.start, end: last.end }, cells: laid } : null;
}
