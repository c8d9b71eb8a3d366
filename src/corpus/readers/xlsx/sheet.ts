import type { Archive } from '../archive/open.ts';
import { child, type Element, eachElement, elementsIn, textIn } from '../archive/xml.ts';
import { unreadable } from '../reader.ts';
import type { Shown } from './values.ts';

/** A cell that has something in it. */
export interface Cell {
  /** 0-based. */
  readonly column: number;
  readonly text: string;
  /** Whether it is text that somebody wrote, and no number, date, or truth value. */
  readonly isText: boolean;
}

export interface SheetRow {
  /** 1-based, as the program shows it. */
  readonly number: number;
  /** In order of column. */
  readonly cells: readonly Cell[];
}

/** Columns and rows that one cell covers; both ends are part of it, columns 0-based, rows 1-based. */
export interface Merge {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Sheet {
  /** In order of number; those with something in them, and hidden ones, which have no cells here. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: number;
}

/** Of Excel since 2007. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Filled cells of one sheet, which are held all at once. */
const MOST_FILLED = 3_000_000;
/** Of columns that are hidden. */
const MOST_RANGES = 1000;
const MOST_MERGES = 20_000;
const PARTS = new Set(['row', 'mergeCell', 'col']);

/** Reads the cells of a sheet that are there; how large the sheet says that it is does not count. Hidden rows and columns are left out. */
export async function readSheet(
  archive: Archive,
  part: string,
  strings: readonly string[],
  shown: Shown,
): Promise<Sheet> {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const hidden = new Set<number>();
  let ranges = 0;
  let [hiddenRows, filled, last] = [0, 0, 0];
  const refuse = (problem: string): Error => unreadable(archive.path, null, `its part ${part} ${problem}`);
  await eachElement(archive, part, PARTS, (element) => {
    const { attributes } = element;
    if (element.name === 'col') {
      if (!isTrue(attributes.hidden) || ++ranges > MOST_RANGES) return;
      const to = Math.min(Number(attributes.max), MOST_COLUMNS);
      for (let column = Number(attributes.min); column <= to; column++) hidden.add(column - 1);
    } else if (element.name === 'mergeCell') {
      const merge = mergeOf(attributes.ref ?? '');
      if (merge && merges.length < MOST_MERGES) merges.push(merge);
    } else {
      const number = attributes.r === undefined ? last + 1 : Number(attributes.r);
      if (!(number > last && number <= MOST_ROWS))
        throw refuse(`has a row ${attributes.r} that cannot be there. Save it anew.`);
      last = number;
      const cells = cellsOf(element, strings, shown).filter(({ column }) => !hidden.has(column));
      if (cells.length === 0) return;
      filled += cells.length;
      if (filled > MOST_FILLED) throw refuse(`has more than ${MOST_FILLED} cells. Split it.`);
      const isHidden = isTrue(attributes.hidden);
      if (isHidden) hiddenRows++;
      rows.push({ number, cells: isHidden ? [] : cells });
    }
  });
  return { rows, merges, hiddenRows };

  function cellsOf(row: Element, texts: readonly string[], show: Shown): Cell[] {
    const cells: Cell[] = [];
    let column = -1;
    for (const cell of elementsIn(row)) {
      const at = cell.attributes.r === undefined ? column + 1 : columnOf(cell.attributes.r);
      if (at === null || at <= column || at >= MOST_COLUMNS)
        throw refuse(`has a cell ${cell.attributes.r ?? ''} that cannot be there. Save it anew.`);
      column = at;
      const { text, isText } = shownIn(cell, texts, show);
      const words = text.replace(/\s+/gu, ' ').trim();
      if (words !== '') cells.push({ column, text: words, isText });
    }
    return cells;
  }
}

function shownIn(cell: Element, strings: readonly string[], shown: Shown): Omit<Cell, 'column'> {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  if (type === 'inlineStr') return { text: stringIn(child(cell, 'is')), isText: true };
  const value = textIn(child(cell, 'v'));
  if (value === '') return { text: '', isText: true };
  if (type === 's') return { text: strings[Number(value)] ?? '', isText: true };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', isText: false };
  const number = Number(value);
  if (type === 'n' && Number.isFinite(number)) return { text: shown(number, Number(style)), isText: false };
  return { text: unescaped(value), isText: type === 'str' };
}

/** The words of a string that may be in pieces of their own look; how they are pronounced (`rPh`) is left out. */
export function stringIn(element: Element | null): string {
  const pieces = elementsIn(element).filter(({ name }) => name === 't' || name === 'r');
  return unescaped(pieces.map((piece) => (piece.name === 't' ? textIn(piece) : textIn(child(piece, 't')))).join(''));
}

/** Characters that XML does not have, and line ends, are written as `_x000D_` (ECMA-376, 22.9.2.19). */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The column of a reference such as `AB12`, 0-based; null when it is none. */
function columnOf(reference: string): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d{1,7}$/.exec(reference)?.[1];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function mergeOf(reference: string): Merge | null {
  const [first = '', last = first] = reference.split(':');
  const [left, right] = [columnOf(first), columnOf(last)];
  const [top, bottom] = [first, last].map((corner) => Number(/(?<!\d)\d+$/.exec(corner)?.[0]));
  return left === null || right === null || !top || !bottom ? null : { left, right, top, bottom };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
