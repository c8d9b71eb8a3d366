import { type Span, trimSpan } from '../../../text/span.ts';
import type { Row } from '../../document.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import type { Element } from './tree.ts';
import { wordsOf } from './words.ts';

const BETWEEN_CELLS = ' | ';
/** Between a group of rows or columns and the name of one in it. */
const BELOW_GROUP = ' ';
/** Characters that the cells of one table may write again in the rows below that they reach into. */
const MOST_REPEATED = 1_000_000;

/** A table written out: one line for each row, and where in `text` its rows and cells stand. */
export interface TableText {
  readonly text: string;
  readonly header: Row | null;
  readonly rows: readonly Row[];
}

/**
 * Writes a table as lines of cells. A cell over several rows is written in each of them, so that each row can be quoted alone;
 * one over several columns is written once and stands in each of them. A column below a group of columns, and a row whose label
 * occurs in several groups of rows, is named by the group and its own name.
 */
export function tableText(grid: Grid): TableText {
  const lines: string[] = [];
  const cellWords = wordsOnce();
  let length = 0;
  const write = (cells: readonly Cell[]): Row | null => {
    const line = rowText(cells, length);
    if (!line) return null;
    lines.push(line.text);
    length += line.text.length + 1;
    return line.row;
  };
  for (const row of grid.above) write(cellsOf(row, cellWords));
  const header = grid.header && write(columnNames(grid.groups, grid.header, cellWords));
  const rows = labelled(grid.rows, cellWords)
    .map(write)
    .filter((row) => row !== null);
  return { text: lines.join('\n'), header, rows };
}

/** What is written in a column, and whether it is the same cell as in the column before. */
interface Cell {
  readonly words: string;
  readonly goesOn: boolean;
}

type CellWords = (cell: GridCell | null) => string;

/** The words of cells, each looked up once, and written again only while there is room. */
function wordsOnce(): CellWords {
  const known = new Map<Element, string>();
  let repeated = 0;
  return (cell) => {
    if (!cell) return '';
    const words = known.get(cell.element) ?? wordsOf(cell.element);
    known.set(cell.element, words);
    if (cell.carried) repeated += words.length;
    return cell.carried && repeated > MOST_REPEATED ? '' : words;
  };
}

function cellsOf(row: GridRow, cellWords: CellWords): Cell[] {
  return row.map((cell, column) => {
    const goesOn = cell !== null && cell.element === row[column - 1]?.element;
    return { words: goesOn ? '' : cellWords(cell), goesOn };
  });
}

/** The names of columns, each with those of the groups that it stands in, outermost first. */
function columnNames(groups: readonly GridRow[], header: GridRow, cellWords: CellWords): Cell[] {
  if (groups.length === 0) return cellsOf(header, cellWords);
  const width = [...groups, header].reduce((most, row) => Math.max(most, row.length), 0);
  const stacks = Array.from({ length: width }, (_, column) => [
    ...new Set([...groups, header].map((row) => row[column]?.element).filter((each) => each !== undefined)),
  ]);
  return stacks.map((stack, column) => {
    const before = stacks[column - 1];
    const goesOn =
      before?.length === stack.length && stack.length > 0 && stack.every((each, at) => each === before[at]);
    const names = stack.map((element) => cellWords({ element, carried: false })).filter((words) => words !== '');
    return { words: goesOn ? '' : names.join(BELOW_GROUP), goesOn };
  });
}

/** The cells of rows; where groups of rows have labels in common, the group's title is part of the label. */
function labelled(rows: readonly GridRow[], cellWords: CellWords): Cell[][] {
  const titles: string[] = [];
  const groupsOf = new Map<string, Set<number>>();
  const written = rows.map((row) => {
    const cells = cellsOf(row, cellWords);
    const label = cells[0]?.words ?? '';
    if (row.length === 1) titles.push(label);
    else groupsOf.set(label, (groupsOf.get(label) ?? new Set()).add(titles.length));
    return { cells, label, group: row.length === 1 ? '' : (titles.at(-1) ?? '') };
  });
  return written.map(({ cells, label, group }) => {
    const isShared = group !== '' && label !== '' && (groupsOf.get(label)?.size ?? 0) > 1;
    return isShared ? [{ words: group + BELOW_GROUP + label, goesOn: false }, ...cells.slice(1)] : cells;
  });
}

/** One row, written from `offset` on; null when none of its cells has words. */
function rowText(row: readonly Cell[], offset: number): { readonly text: string; readonly row: Row } | null {
  const pieces: string[] = [];
  let end = offset;
  const cells: (Span | null)[] = [];
  for (const [column, { words, goesOn }] of row.entries()) {
    if (goesOn) {
      cells.push(cells.at(-1) ?? null);
      continue;
    }
    if (column > 0) {
      pieces.push(BETWEEN_CELLS);
      end += BETWEEN_CELLS.length;
    }
    cells.push(words === '' ? null : { start: end, end: end + words.length });
    pieces.push(words);
    end += words.length;
  }
  const text = pieces.join('');
  const filled = trimSpan(text, { start: 0, end: text.length });
  const span = { start: offset + filled.start, end: offset + filled.end };
  return cells.some((cell) => cell !== null) ? { text, row: { span, cells } } : null;
}
