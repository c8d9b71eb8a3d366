import type { Document, Table } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { labelAt, labelKey } from './labels.ts';
import { groupColumn, groupedRows } from './rowGroups.ts';
import { isAspectHead, isAspectTerm, isOpenHead, isValueHead } from './synonyms.ts';
import { isBlank, valueKind } from './values.ts';

/**
 * How a table reads. `columns`: its header names the subjects. `rows`: its label column does. `above`: it lists the
 * properties of one thing, which is named above it.
 */
export type Orientation = 'columns' | 'rows' | 'above';

/** What a table by itself says of how it reads. `labels` is the column that says what each row is about. */
export type Reading = {
  readonly labels: number;
  /** Set where the first column groups the rows; see `groupColumn`. */
  readonly grouped?: true;
} & (
  | { readonly subjects: Orientation }
  | {
      /** Only the names that the corpus gives to subjects elsewhere decide. */
      readonly subjects: 'open';
      /** What speaks for the columns, less what speaks for the rows. */
      readonly score: number;
      /** What might be the names of subjects, as `labelKey`: in the header, and in the label column. */
      readonly header: readonly string[];
      readonly column: readonly string[];
    }
);

/** Rows that are looked at to decide; a longer table goes on as it began. */
const SAMPLE = 40;
/** The label column is looked for among the first columns; further right stand values. */
const LABEL_COLUMNS = 3;
/** Share of cells that is most of them. */
const MOSTLY = 0.8;
const RUNNING_NUMBER = /^(?:#|no|nr|num|number|rank|pos|position|place|s\.? ?no|id|index|row)\.?$/i;

/** What each piece of evidence weighs, tried on the tables of two public sets; above 0 in sum, the columns are subjects. */
const WEIGHTS = {
  /** The cell over the labels is empty, or says neither. */
  openCorner: 0.75,
  /** It says that respects stand below it. */
  aspectCorner: 3,
  /** It names a kind of thing. */
  otherCorner: -2,
  /** The cells of a row are alike, and those of a column are not. */
  uniformRows: 4,
  /** The labels are made of words for respects, and the header's cells are not. */
  aspectWords: 2,
  /** The header's cells are names of subjects elsewhere in the corpus. */
  knownNames: 3,
  /** The header's cells are designations. */
  designations: 1,
  /** The header's cells are periods: figures over time belong to the things that the rows name. */
  periods: -2,
};
const PERIOD = /\b(?:1[89]|20)\d\d\b|\bquarters?\b|\bq[1-4]\b/i;
/** Letters and digits in one word name a thing ("B-717", "EN57", "i7"), hardly ever a respect. */
const DESIGNATION = /\p{L}-?\p{N}|\p{N}\p{Lu}/u;

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share<T>(values: readonly T[], test: (value: T) => boolean): number {
  return mean(values.map((value) => (test(value) ? 1 : 0)));
}

/** Share of labels that have a word of the vocabulary of respects. */
export function aspectShare(labels: readonly string[]): number {
  return share(labels, (label) => tokenize(label).some((token) => isAspectTerm(token.term)));
}

function isDesignation(label: string): boolean {
  return DESIGNATION.test(label) && !PERIOD.test(label);
}

/** The share of the most frequent kind of value, on average over lines of cells that have at least two. */
function uniformity(lines: readonly (readonly string[])[]): number {
  const filled = lines.map((cells) => cells.filter((cell) => !isBlank(cell))).filter((cells) => cells.length > 1);
  return mean(
    filled.map((cells) => {
      const counts = new Map<string, number>();
      for (const kind of cells.map(valueKind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return Math.max(...counts.values()) / cells.length;
    }),
  );
}

/** Whether a column counts its rows: 1, 2, 3, with a tie ("3=", "T1") or a gap here and there. */
function counts(column: readonly string[]): boolean {
  const numbers = column.map((cell) => Number.parseInt(cell.replace(/^t(?=\d)/i, ''), 10));
  return (
    numbers[0] === 1 && share([...numbers.entries()], ([row, number]) => number >= 1 && number <= row + 1) >= MOSTLY
  );
}

/** The column whose cells say what their rows are about: the first, unless that only counts or repeats itself. */
function labelColumn(header: readonly string[], columns: readonly (readonly string[])[]): number {
  const distinct = (cells: readonly string[]): number => new Set(cells).size / Math.max(1, cells.length);
  const [first = []] = columns;
  if (!counts(first) && !RUNNING_NUMBER.test(header[0] ?? '') && distinct(first) >= MOSTLY) return 0;
  const other = columns.slice(0, -1).findIndex((column, index) => {
    const cells = column.filter((cell) => !isBlank(cell));
    if (index === 0 || index >= LABEL_COLUMNS || cells.length === 0) return false;
    return distinct(cells) >= MOSTLY && share(cells, (cell) => /^(?:words|sentence)/.test(valueKind(cell))) >= MOSTLY;
  });
  return Math.max(0, other);
}

/** The column of `table` whose cells say what its rows are about. */
export function labelColumnOf(document: Document, table: Table): number {
  const word = (cell: Span | null | undefined): string => (cell ? labelAt(document.text, cell) : '');
  const width = table.header?.cells.length ?? 0;
  const rows = table.rows.slice(0, SAMPLE);
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => word(row.cells[column])));
  return labelColumn((table.header?.cells ?? []).map(word), columns);
}

/** How `table` reads by itself; null when nothing says what its cells are about. */
export function readingOf(document: Document, table: Table): Reading | null {
  const word = (cell: Span | null): string => (cell ? labelAt(document.text, cell) : '');
  const all = groupedRows(document, table);
  const rows = all
    .slice(0, SAMPLE)
    .map(({ row, over }) => row.cells.map((cell, at) => (at === 0 && over ? `${over}: ${word(cell)}` : word(cell))));
  const width = Math.max(table.header?.cells.length ?? 0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width < 2) return null;
  if (!table.header) return width === 2 ? { subjects: 'above', labels: 0 } : null;

  const header = table.header.cells.map(word);
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
  const isGrouped = groupColumn(document, all) !== null;
  const labels = isGrouped ? 1 : labelColumn(header, columns);
  const place = isGrouped ? { labels, grouped: true as const } : { labels };
  const isBeside = (column: number): boolean => column !== labels && !(isGrouped && column === 0);
  const names = header.filter((label, column) => isBeside(column) && label !== '');
  const terms = (label: string): string[] => tokenize(label).map((token) => token.term);
  if (width === 2 && names.every((name) => terms(name).every(isValueHead))) return { subjects: 'above', ...place };

  const aspects = rows.map((row) => row[labels] ?? '').filter((label) => label !== '');
  const corner = terms(header[labels] ?? '');
  const says = (test: (term: string) => boolean): boolean => corner.length <= 2 && corner.some(test);
  const values = rows.map((row) => row.filter((_, column) => isBeside(column)));
  const byColumn = columns.filter((_, column) => isBeside(column));
  let score = corner.length === 0 || says(isOpenHead) ? WEIGHTS.openCorner : WEIGHTS.otherCorner;
  if (says(isAspectHead)) score = WEIGHTS.aspectCorner;
  if (rows.length > 1 && byColumn.length > 1)
    score += WEIGHTS.uniformRows * (uniformity(values) - uniformity(byColumn));
  score += WEIGHTS.aspectWords * (aspectShare(aspects) - aspectShare(names));
  score += WEIGHTS.designations * (share(names, isDesignation) - share(aspects, isDesignation));
  if (share(names, (name) => PERIOD.test(name)) >= 0.5) score += WEIGHTS.periods;
  if (Math.abs(score) > WEIGHTS.knownNames) return { subjects: score > 0 ? 'columns' : 'rows', ...place };
  return { subjects: 'open', ...place, score, header: names.map(labelKey), column: aspects.map(labelKey) };
}

/** How a table reads, now that the corpus is known: `isSubject` knows the keys of the names that it gives to subjects elsewhere. */
export function orientationOf(reading: Reading, isSubject: (labelKey: string) => boolean): Orientation {
  if (reading.subjects !== 'open') return reading.subjects;
  const { score, header, column } = reading;
  const known = share(header, isSubject) - share(column, isSubject);
  return score + WEIGHTS.knownNames * known > 0 ? 'columns' : 'rows';
}
