import { type Span, trimSpan } from '../../../text/span.ts';
import type { Row, Table } from '../../document.ts';
import { markupTable } from '../markupTable.ts';
import { cellOf } from './cells.ts';
import { Columns } from './columns.ts';
import type { Line } from './lines.ts';

/** Whether a line is the upper border of a grid table. */
export function isGridTop(line: Line): boolean {
  return /^\+-[-+]+-\+$/u.test(line.text);
}

/** The end of the lines from `from` on that begin with the left edge of a grid. */
export function gridEnd(lines: readonly Line[], from: number, to: number): number {
  let at = from;
  while (at < to && /^[+|]/u.test(lines[at]?.text ?? '') && lines[at]?.indent === lines[from]?.indent) at++;
  return at;
}

/** The lines between two borders, and which edges between columns run through all of them. */
interface Band {
  /** The line of the border above, where that is not drawn over the whole width. */
  readonly seam: Line | null;
  readonly lines: Line[];
  readonly edges: boolean[];
  /** For each column, whether the border above it is drawn; where it is not, the cell goes on from above. */
  readonly closed: readonly boolean[];
}

/** A cell over the columns `left` to `right`, which is excluded. */
interface Cell {
  readonly left: number;
  readonly right: number;
  readonly lines: Span[];
  /** The band in which its words stand; null before the first, and -1 when they stand in several. */
  band: number | null;
}

/** The grid table that `lines` draw; null when the drawing is no grid, or one cell only, which is a box around text. */
export function gridTable(text: string, lines: readonly Line[]): Table | null {
  const [top] = lines;
  const bottom = lines.at(-1);
  if (!top || !bottom) return null;
  const laid = lines.map((line) => new Columns(line, top.indent));
  const width = top.text.length;
  if (laid.some((line) => line.count !== width)) return null;
  const edges = edgesOf(laid, width);
  const bands: Band[] = [];
  let headerBands = 0;
  let closed: readonly boolean[] = [];
  for (const [at, line] of lines.entries()) {
    const grid = laid[at];
    if (!grid) continue;
    const drawn = bordersOf(grid, edges);
    if (drawn.includes(true)) {
      if (line.text.startsWith('+=') && headerBands === 0) headerBands = bands.length;
      if (at < lines.length - 1 || drawn.every(Boolean)) closed = drawn;
      else return null;
      const fresh = bands.at(-1)?.lines.length !== 0;
      if (!fresh) bands.pop();
      bands.push({ seam: drawn.every(Boolean) ? null : line, lines: [], closed, edges: edges.map(() => true) });
    } else {
      const band = bands.at(-1);
      if (!band) return null;
      band.lines.push(line);
      for (const [index, edge] of edges.entries()) if (!/[|+]/u.test(grid.at(edge))) band.edges[index] = false;
    }
  }
  if (bands.at(-1)?.lines.length === 0) bands.pop();
  else return null;
  const rows = rowsOf(text, bands, edges, top.indent);
  if (!rows || (edges.length === 2 && bands.length === 1)) return null;
  const filled = (some: readonly (Row | null)[]): Row[] => some.filter((row) => row !== null);
  const span = trimSpan(text, { start: top.start, end: bottom.end });
  return markupTable(span, filled(rows.slice(0, headerBands)), filled(rows.slice(headerBands)));
}

/**
 * The columns at which edges between cells are drawn: crossings of a border with a line up or down. A border over a part of the
 * width has to begin and end at edges that are known; any other belongs to a drawing inside a cell.
 */
function edgesOf(laid: readonly Columns[], width: number): number[] {
  const edges = new Set([0, width - 1]);
  const whole = laid.map((line) => strokesIn(line, width).some(({ start, end }) => end - start === width));
  for (const isWhole of [true, false])
    for (const [at, line] of laid.entries()) {
      if (whole[at] !== isWhole) continue;
      for (const { start, end } of strokesIn(line, width)) {
        if (!edges.has(start) || !edges.has(end - 1)) continue;
        for (let column = start; column < end; column++) {
          const across = (laid[at - 1]?.at(column) ?? '') + (laid[at + 1]?.at(column) ?? '');
          if (line.at(column) === '+' && /[|+]/u.test(across)) edges.add(column);
        }
      }
    }
  return [...edges].sort((a, b) => a - b);
}

/** The runs of border in a line. */
function strokesIn(line: Columns, width: number): Span[] {
  const strokes: Span[] = [];
  let start = -1;
  for (let column = 0; column <= width; column++) {
    if (column < width && /[-=+]/u.test(line.at(column))) start = start < 0 ? column : start;
    else if (start >= 0) {
      if (column - start > 2) strokes.push({ start, end: column });
      start = -1;
    }
  }
  return strokes;
}

/** For each column of the grid, whether a line draws a border over all of its width. */
function bordersOf(line: Columns, edges: readonly number[]): boolean[] {
  return edges.slice(1).map((right, index) => {
    const left = edges[index] ?? 0;
    const stroke = line.at(left + 1);
    if (line.at(left) === '|' && line.at(right) === '|') return false;
    if (right - left < 2 || (stroke !== '-' && stroke !== '=')) return false;
    for (let column = left + 1; column < right; column++) if (!/[-=+]/u.test(line.at(column))) return false;
    return true;
  });
}

/** A row for each band, null where nothing is written; null when the cells are not rectangles. */
function rowsOf(text: string, bands: readonly Band[], edges: readonly number[], base: number): (Row | null)[] | null {
  const cellsOfBands: Cell[][] = [];
  const isWritten: boolean[] = [];
  for (const [index, band] of bands.entries()) {
    const cells = cellsIn(band, edges.length - 1, cellsOfBands[index - 1] ?? []);
    if (!cells) return null;
    for (const line of band.seam ? [band.seam, ...band.lines] : band.lines) {
      const laid = new Columns(line, base);
      for (const cell of cells) {
        if (line === band.seam && band.closed[cell.left]) continue;
        const span = laid.words(text, (edges[cell.left] ?? 0) + 1, edges[cell.right] ?? 0);
        if (!span) continue;
        cell.lines.push(span);
        cell.band = line !== band.seam && (cell.band ?? index) === index ? index : -1;
        isWritten[index] = true;
      }
    }
    cellsOfBands.push(cells);
  }
  return bands.map(({ lines }, index) => {
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last || !isWritten[index]) return null;
    const cells = columnsOf(text, cellsOfBands[index] ?? [], index, edges.length - 1);
    return { span: { start: first.start, end: last.end }, cells };
  });
}

/** The cells of a band, those that go on from the band above being the same; null when one begins or ends in the middle of another. */
function cellsIn(band: Band, columns: number, above: readonly Cell[]): Cell[] | null {
  const cellsAbove = new Map(above.map((cell) => [cell.left, cell]));
  const cells: Cell[] = [];
  for (let left = 0; left < columns; ) {
    let right = left + 1;
    while (right < columns && band.edges[right] === false) right++;
    const closed = band.closed.slice(left, right);
    const same = cellsAbove.get(left);
    if (closed.every(Boolean)) cells.push({ left, right, lines: [], band: null });
    else if (!closed.includes(true) && same?.right === right) cells.push(same);
    else return null;
    left = right;
  }
  return cells;
}

/** The cells by column. What is written in several bands belongs to none of them; a cell over the whole width stands first only. */
function columnsOf(text: string, cells: readonly Cell[], index: number, columns: number): (Span | null)[] {
  return cells.flatMap(({ left, right, lines, band }) => {
    const cell = band === index ? cellOf(text, lines) : null;
    const isWhole = right - left === columns;
    return Array.from({ length: right - left }, (_, at) => (isWhole && at > 0 ? null : cell));
  });
}
