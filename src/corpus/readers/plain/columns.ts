import type { Line } from '../../../text/lines.ts';
import { type Span, slice, trimSpan } from '../../../text/span.ts';
import type { Row, Table } from '../../document.ts';
import { makeTable } from '../table.ts';
import { isDrawing } from './figures.ts';
import { isSuspect } from './furniture.ts';
import { MARKER } from './paragraphs.ts';
import { see } from './signals.ts';

/** Fewest lines that make a table: two may line up by chance. */
const FEWEST = 3;
/** Widest line, in characters, that is looked at: nobody lines up wider ones by hand. */
const WIDEST = 400;
/** Between two columns. */
const GAP = /\t| {2,}/;
/** Most words that cells have on average: a column of prose has more. Only the last column may tell a little. */
const CELL_WORDS = 4;
const LAST_CELL_WORDS = 12;
/** Share of the cells of a column that begin, or end, at the same character. */
const ALIGNED = 0.7;
/** Share of the rows that may be labels over others. */
const MOST_ALONE = 0.4;
/** Share of lines that look like code, or like links, from which on the lines are such. */
const MANY = 0.3;

const CODE = /[;{}]\s*$|^\s*(?:#|\/\/|\/\*|[$>]\s)|\/\/|\/\*|[:=]=|[-=]>|\(\)|^\s*[\w.[\]]+\s*[+-]?=/;

/** Whether a line is the ruler of a table: strokes under or over its columns, and nothing else. */
function isRuler(line: Line): boolean {
  return /^\s*(?:-{3,}|={3,})(?:\s+[-=]{2,})*\s*$/.test(line.text);
}

/** Whether a line has its words in columns, or rules them. */
export function isColumned(line: Line): boolean {
  const text = line.text.trim();
  return text.length <= WIDEST && !text.includes('|') && (GAP.test(text) || isRuler(line));
}

/** Whether a line may be a label that stands over rows of a table: a few words, and no sentence. */
export function isGroupLabel(line: Line): boolean {
  return /^\p{L}/u.test(line.text) && wordsOf(line.text) <= CELL_WORDS && !/[.!?;,:]\s*$/u.test(line.text);
}

/** Cells of lines that tabs part, all with as many; null where they have not, or have no tabs. */
function tabbed(lines: readonly Line[]): (Span | null)[][] | null {
  const rows = lines.map((line) => {
    let at = line.start;
    return line.text.split('\t').map((cell): Span => {
      const start = at;
      at += cell.length + 1;
      return { start, end: start + cell.length };
    });
  });
  const columns = rows[0]?.length ?? 0;
  return columns > 1 && rows.every((row) => row.length === columns) ? rows : null;
}

/** The columns of lines: stretches between gaps, of two blanks and more, that run through all of them. */
function columnsOf(lines: readonly Line[]): Span[] {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const columns: Span[] = [];
  let start = -1;
  let blanks = 0;
  for (let at = 0; at <= width; at++) {
    const isBlank = lines.every(({ text }) => at >= text.length || text.charAt(at) === ' ');
    blanks = isBlank ? blanks + 1 : 0;
    if (!isBlank && start < 0) start = at;
    if (start >= 0 && (blanks === 2 || at === width)) {
      columns.push({ start, end: at - blanks + 1 });
      start = -1;
    }
  }
  return columns;
}

function spaced(lines: readonly Line[], rows: readonly Line[]): (Span | null)[][] {
  // A ruler that is broken between the columns parts them; one that is not says nothing of them.
  const columns = columnsOf(lines.filter((line) => !isRuler(line) || /\S\s+\S/.test(line.text)));
  return rows.map((line) =>
    columns.map(({ start, end }) => ({
      start: Math.min(line.start + start, line.end),
      end: Math.min(line.start + end, line.end),
    })),
  );
}

const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** The words of a header's cell, of which one may name several things: "OpenVZ / LXC / Zones". */
const namesIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
/** Numbers that name columns. */
const YEAR = /^(?:19|20)\d\d$/;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function mostShare(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, values.length);
}

/** Whether the cells of a column begin or end below each other. */
function isAligned(rows: readonly Line[], cells: readonly (Span | null)[]): boolean {
  const placed = cells.flatMap((cell, row) => {
    const line = rows[row];
    return cell && line ? [{ start: cell.start - line.start, end: cell.end - line.start }] : [];
  });
  return mostShare(placed.map(({ start }) => start)) >= ALIGNED || mostShare(placed.map(({ end }) => end)) >= ALIGNED;
}

/** Whether lines are code, a drawing, a list or links, which are lined up as well. */
function isOther(lines: readonly Line[]): boolean {
  const share = (test: (line: Line) => boolean): number => lines.filter(test).length / lines.length;
  if (share((line) => CODE.test(line.text)) >= MANY || share((line) => isSuspect(see(line.text))) >= MANY) return true;
  return lines.some((line) => isDrawing(line)) || lines.every((line) => MARKER.test(line.text));
}

const startsLikeNumber = (text: string): boolean => /^[\p{Sc}+−<>~≈-]?\d/u.test(text);
/** What is left of a value without its digits: its unit. */
const unitOf = (text: string): string => text.replace(/[\d.,\s]+/g, '');

/** Whether the first of rows of words names the columns of the others. Null stands for an empty cell. */
function isHeader([first, ...rows]: readonly (readonly (string | null)[])[]): boolean {
  if (!first || rows.length < 2) return false;
  const named = first.filter((cell) => cell !== null);
  const columns = first.map((_, column) => rows.flatMap((row) => row[column] ?? []));
  // A year names a column in the way that words do, unless years stand below it.
  const isValue = (cell: string, column: number): boolean =>
    startsLikeNumber(cell) && !(YEAR.test(cell) && !columns[column]?.some((below) => YEAR.test(below)));
  const isOdd = first.some((cell, column) => cell !== null && (isValue(cell, column) || namesIn(cell) > CELL_WORDS));
  if (named.length < first.length - 1 || isOdd) return false;
  if (first[0] === null) return true;
  const isNumeric = (cells: readonly string[]): boolean => cells.length > 0 && cells.every(startsLikeNumber);
  const values = columns.slice(1);
  // In two columns, a number under a word may be the next value in a list of them, unless all are of one kind.
  if (first.length === 2) return values.every((cells) => isNumeric(cells) && new Set(cells.map(unitOf)).size === 1);
  if (values.some(isNumeric)) return true;
  const isCapital = (cell: string): boolean => /^\p{Lu}/u.test(cell);
  return named.every(isCapital) && values.some((cells) => cells.some((cell) => !isCapital(cell)));
}

/** Whether a row is a label over others: it has its first cell and no other. */
function isAlone(row: readonly (string | null)[]): boolean {
  return row.length > 2 && row[0] !== null && row.slice(1).every((cell) => cell === null);
}

/**
 * The table that `lines` hold when their words stand in columns, parted by tabs or by two and more blanks; null when they are
 * something else that has gaps, as justified prose has.
 */
export function columnTable(text: string, lines: readonly Line[]): Table | null {
  const rows = lines.filter((line) => !isRuler(line));
  const [first] = rows;
  const [top] = lines;
  const last = lines.at(-1);
  if (!first || !top || !last || rows.length < FEWEST || isOther(rows)) return null;
  const cells = (tabbed(rows) ?? (rows.some((line) => line.text.includes('\t')) ? [] : spaced(lines, rows))).map(
    (row) =>
      row.map((cell) => {
        const trimmed = cell && trimSpan(text, cell);
        return trimmed && trimmed.end > trimmed.start ? trimmed : null;
      }),
  );
  const width = cells[0]?.length ?? 0;
  const words = cells.map((row) => row.map((cell) => cell && slice(text, cell)));
  if (width < 2 || !words.every((row) => row.filter((cell) => cell !== null).length > 1 || isAlone(row))) return null;
  if (words.filter(isAlone).length > MOST_ALONE * words.length) return null;
  if (words.flat().some((cell) => cell !== null && GAP.test(cell))) return null;
  const columns = Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? null));
  const isNarrow = columns.every((_, column) => {
    const counts = words.flatMap((row) => (row[column] ? [wordsOf(row[column])] : []));
    return mean(counts) <= (column === width - 1 ? LAST_CELL_WORDS : CELL_WORDS);
  });
  const isTabbed = first.text.includes('\t');
  if (!isNarrow || !(isTabbed || columns.every((column) => isAligned(rows, column)))) return null;
  const made = rows.map((line, row): Row => ({ span: trimSpan(text, line), cells: cells[row] ?? [] }));
  const [head = null, ...body] = made;
  const under = lines[lines.indexOf(first) + 1];
  const isHeaded = (under !== undefined && isRuler(under)) || isHeader(words);
  const span = trimSpan(text, { start: top.start, end: last.end });
  return isHeaded ? makeTable(span, head, body) : makeTable(span, null, made);
}
