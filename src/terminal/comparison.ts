import type { CardBlock } from '../present/card.ts';
import { quoteNumber } from '../present/numbering.ts';
import type { Line, Piece } from './palette.ts';
import { visible } from './visible.ts';
import { columnsOf, lineColumns, wrap } from './wrap.ts';

type Block = Extract<CardBlock, { kind: 'comparison' }>;
type Cell = Block['comparison']['rows'][number]['cells'][number];

/** Spaces between two columns. */
const GAP = 2;

/** A column that is narrower, or a cell that is taller, reads worse than one value under another. */
const NARROWEST_COLUMN = 12;
const TALLEST_CELL = 6;

/** A comparison as an aligned table that fits into `columns`; as a list, aspect by aspect, where the table would be cramped. */
export function comparisonLines(block: Block, columns: number): Line[] {
  const { subjects, rows } = block.comparison;
  const head = ['', ...subjects].map((subject): Piece[][] => [[{ text: visible(subject), style: 'strong' }]]);
  const body = rows.map((row): Piece[][][] => [
    [[{ text: visible(row.aspect), style: 'plain' }]],
    ...row.cells.map((cell) => valuesOf(cell, block)),
  ]);
  return table(head, body, columns) ?? list(block, columns);
}

/** The values of a cell, one for each thing that the documents state, with the numbers of the quotations that they stand in. */
function valuesOf(cell: Cell, { quotes }: Block): Piece[][] {
  if (cell.kind === 'not-stated') return [[{ text: 'not stated', style: 'quiet' }]];
  return cell.facts.map(({ value, quote }): Piece[] => [
    { text: visible(value), style: 'plain' },
    { text: ` [${quoteNumber(quotes, quote)}]`, style: 'number' },
  ]);
}

/** Null where it would be cramped. A cell holds one or more values, each of which starts a line. */
function table(head: Piece[][][], body: Piece[][][][], columns: number): Line[] | null {
  const natural = head.map((_, column) =>
    Math.max(...[head, ...body].flatMap((row) => (row[column] ?? []).map((value) => flatColumns(value)))),
  );
  const widths = shares(natural, columns - GAP * (head.length - 1));
  if (widths.some((width, column) => width < Math.min(NARROWEST_COLUMN, natural[column] ?? 0))) return null;
  const wrapped = [head, ...body].map((row) =>
    row.map((values, column) => values.flatMap((value) => wrap(value, widths[column] ?? 1))),
  );
  if (wrapped.some((row) => row.some((lines) => lines.length > TALLEST_CELL))) return null;
  // Rows of one line need no rule between them; where a cell wraps, only a rule shows what belongs together.
  const ruled = wrapped.slice(1).some((row) => row.some((lines) => lines.length > 1));
  const rule: Line = [{ text: widths.map((width) => '─'.repeat(width)).join('─'.repeat(GAP)), style: 'quiet' }];
  return wrapped.flatMap((row, index) => {
    const lines = rowLines(row, widths);
    return index === 0 || (ruled && index < wrapped.length - 1) ? [...lines, rule] : lines;
  });
}

function rowLines(row: readonly Line[][], widths: readonly number[]): Line[] {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const line: Piece[] = [];
    let column = 0;
    let start = 0;
    for (const [number, lines] of row.entries()) {
      const cell = lines[index] ?? [];
      if (lineColumns(cell) > 0) {
        line.push({ text: ' '.repeat(start - column), style: 'plain' }, ...cell);
        column = start + lineColumns(cell);
      }
      start += (widths[number] ?? 0) + GAP;
    }
    return line;
  });
}

/** Column widths: what fits into an equal share gets what it needs, and leaves the rest to the others. */
function shares(natural: readonly number[], columns: number): number[] {
  const widths = natural.map(() => 0);
  const open = new Set(natural.keys());
  let left = columns;
  for (let settled = true; settled; ) {
    settled = false;
    const share = Math.floor(left / Math.max(1, open.size));
    for (const column of open) {
      const need = natural[column] ?? 0;
      if (need > share) continue;
      widths[column] = need;
      left -= need;
      open.delete(column);
      settled = true;
    }
  }
  const share = Math.floor(left / Math.max(1, open.size));
  for (const column of open) widths[column] = share;
  return widths;
}

function flatColumns(value: readonly Piece[]): number {
  return columnsOf(
    value
      .map((piece) => piece.text)
      .join('')
      .replace(/\s+/gu, ' '),
  );
}

function list(block: Block, columns: number): Line[] {
  const { subjects, rows } = block.comparison;
  return rows.flatMap((row, index): Line[] => [
    ...(index > 0 ? [[]] : []),
    ...wrap([{ text: visible(row.aspect), style: 'strong' }], columns),
    ...row.cells.flatMap((cell, column) =>
      valuesOf(cell, block).flatMap((value) =>
        wrap([{ text: `${visible(subjects[column] ?? '')}: `, style: 'quiet' }, ...value], columns - 2).map(
          (line): Line => [{ text: '  ', style: 'plain' }, ...line],
        ),
      ),
    ),
  ]);
}
