import { slice } from '../../../text/span.ts';
import type { Row } from '../../document.ts';

/** The index of the row that heads the table: the first to fill more than half of the columns that most rows fill. */
export function headerAt(rows: readonly Row[]): number {
  const columns = mostFrequent(rows.map(filled));
  return Math.max(
    0,
    rows.findIndex((row) => filled(row) * 2 > columns),
  );
}

function filled({ cells }: Row): number {
  return cells.reduce((count, cell) => (cell === null ? count : count + 1), 0);
}

/** Of equally frequent ones the greatest. */
function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0])[0];
}

/** A number with its sign, unit or currency, as values are written and columns are not named. */
const NUMBER = /^[-+~<>]?\s*(?:[$€£¥]\s*)?\d[\d.,'\s]*(?:%|[$€£¥])?$/u;
/** Numbers that name columns in the way words do. */
const YEAR = /^(?:19|20)\d\d$/;

/** Whether the first row names the columns: not where it has a number over a column of numbers. */
export function hasHeader(text: string, [first, ...rest]: readonly Row[]): boolean {
  if (!first || rest.length === 0) return first !== undefined;
  const isNumber = (row: Row, column: number): boolean => {
    const cell = row.cells[column];
    const words = cell ? slice(text, cell) : '';
    return NUMBER.test(words) && !(row === first && YEAR.test(words));
  };
  return !first.cells.some(
    (_, column) =>
      isNumber(first, column) &&
      rest.filter((row) => row.cells[column] && isNumber(row, column)).length * 2 > rest.length,
  );
}

/**
 * The rows under `header`. One that has more cells than the header, where most have not, holds a delimiter that should have been
 * quoted: nobody can tell which of its cells stand where, so that it keeps its words and its first cell only.
 */
export function trusted(header: Row, rows: readonly Row[]): readonly Row[] {
  const isWide = ({ cells }: Row): boolean => cells.findLastIndex((cell) => cell !== null) >= header.cells.length;
  if (rows.filter(isWide).length * 2 > rows.length) return rows;
  return rows.map((row) => (isWide(row) ? { ...row, cells: row.cells.slice(0, 1) } : row));
}
