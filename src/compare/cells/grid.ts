import type { Document, Row, Table } from '../../corpus/document.ts';
import type { Span } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import { tokenize } from '../../text/tokens.ts';
import { isHeadless } from '../headless.ts';
import { bareSpan, labelAt, plainLabel } from '../labels.ts';
import { labelColumnOf } from '../orientation.ts';
import { groupedRows } from '../rowGroups.ts';
import { isBlank } from '../values.ts';
import { isChange } from './likeness.ts';
import { type Measure, measureOf } from './measure.ts';

/** A filled cell. */
export interface GridCell {
  /** In the document, without marks around it. */
  readonly span: Span;
  readonly text: string;
  readonly terms: readonly string[];
  /** The first letters of its words, function words aside: what an abbreviation of it is made of. */
  readonly initials: string;
  readonly measure: Measure | null;
}

export interface GridColumn {
  readonly label: string;
  readonly terms: readonly string[];
  readonly initials: string;
  /** All words of the label's last part as terms, in order, without what stands in brackets. */
  readonly words: readonly string[];
  /** Terms of the label's last part, where the parts before it stand over several columns: "Year ended / 2019". */
  readonly leaf: readonly string[];
  /** Whether it states how much something changed. */
  readonly saysChange: boolean;
  /** Whether its values count what the header names: "Seats", "Number of employees", "Total". */
  readonly isCount: boolean;
  /** What most of its filled cells measure; null for words. */
  readonly kind: Measure['kind'] | null;
}

export interface GridRow {
  readonly row: Row;
  /** By column; null where nothing is stated. */
  readonly cells: readonly (GridCell | null)[];
  /** Terms of what stands over a group of rows: a row of its own, or the parts of the label that several rows share. */
  readonly group: readonly string[];
  /** Terms of what the row itself is called. */
  readonly leaf: readonly string[];
  /** All words of that as terms, in order, without what stands in brackets. */
  readonly words: readonly string[];
  /** The same by each name of it: all of the label, without what stands in brackets, what stands in them. */
  readonly names: readonly (readonly string[])[];
}

/** A table as questions are put to it. */
export interface Grid {
  readonly document: Document;
  readonly table: Table;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The column that says what each row is about. */
  readonly labels: number;
  /** Terms of the rows' labels. */
  readonly labelTerms: ReadonlySet<string>;
  /** Terms of the title and the headings over it. */
  readonly above: ReadonlySet<string>;
  /** Whether it tells rows or columns apart by years. */
  readonly hasYears: boolean;
}

/** Share of a column's cells that must measure something for the column to do. */
const MOSTLY = 0.6;

/** A header that says that its column counts. */
const COUNT_HEAD = /(?:^|\s)(?:number|no\.|total|count|amount)\b|[^s]s$|\bpeople$/i;

const BLANK_HEAD = /^\W*(?:row\W*)?$/i;

const YEAR = /^(?:19|20)\d\d$/;

/** Whether a term is a year of our time. */
export function isYear(term: string): boolean {
  return YEAR.test(term);
}

const grids = new WeakMap<Table, Grid>();

function termsOf(text: string): string[] {
  return [...new Set(tokenize(text).map((token) => token.term))];
}

function initialsOf(text: string): string {
  const content = tokenize(text).filter((token) => !isStopWord(token) && /^\p{L}/u.test(token.word));
  return content.map(({ word }) => word.charAt(0)).join('');
}

const BETWEEN_PARTS = /(?<!\s)\s+\/\s+/u;

/**
 * Labels in several parts, "Memory / Loss": `leaf` are the parts that no other label has in the same place, or the last one;
 * `over` are the others.
 */
function partsOf(labels: readonly string[]): { over: string; leaf: string }[] {
  const split = labels.map((label) => label.split(BETWEEN_PARTS).map((part) => part.trim()));
  const counts = new Map<string, number>();
  for (const parts of split)
    for (const [at, part] of parts.entries()) counts.set(`${at} ${part}`, (counts.get(`${at} ${part}`) ?? 0) + 1);
  return split.map((parts, label) => {
    const isShared = (part: string, at: number): boolean => parts.length > 1 && (counts.get(`${at} ${part}`) ?? 0) > 1;
    const own = parts.filter((part, at) => part !== '' && !isShared(part, at));
    if (own.length === parts.length) return { over: '', leaf: labels[label] ?? '' };
    const leaf = own.length > 0 ? own : parts.slice(-1);
    return { over: parts.filter((part) => !leaf.includes(part)).join(' / '), leaf: leaf.join(' / ') };
  });
}

/** Words that tell no label from another. */
const LINKING = /^(?:a|an|the|of|in|on|for|to|and|or|by|as|at|per|with|from)$/;

/** The terms of a label without footnote marks and function words; all when it has no others. */
function contentOf(label: string): string[] {
  if (label.trim() === '') return [];
  const content = tokenize(plainLabel(label)).filter(
    (token) => !LINKING.test(token.word) && (token.word.length > 1 || /\p{N}/u.test(token.word)),
  );
  return content.length > 0 ? [...new Set(content.map(({ term }) => term))] : termsOf(label);
}

function withoutBrackets(label: string): string {
  return label.replace(/[([][^()[\]]*[)\]]/gu, ' ');
}

function wordsOf(label: string): string[] {
  return tokenize(withoutBrackets(label)).map(({ term }) => term);
}

/** Whether a part of a header says that something changed, and not all headers say the same. */
function tellsChange(label: string, heads: readonly string[]): boolean {
  const others = heads.filter((head) => head !== label && head !== '' && !BLANK_HEAD.test(head));
  return label
    .split(BETWEEN_PARTS)
    .some(
      (part) => termsOf(part).some(isChange) && !(others.length > 1 && others.every((other) => other.includes(part))),
    );
}

/** What a label may be called, as terms: as a whole, without its brackets, and by what stands in them. */
function namesIn(label: string): string[][] {
  const outside = withoutBrackets(label);
  const inside = [...label.matchAll(/[([“"]([^()[\]“”"]+)[)\]”"]/gu)].map((found) => found[1] ?? '');
  return [...new Set([label, outside, ...inside])].filter((name) => /\p{L}{2}/u.test(name)).map(contentOf);
}

function cellAt(document: Document, cell: Span | null): GridCell | null {
  if (!cell) return null;
  const span = bareSpan(document.text, cell);
  const text = labelAt(document.text, cell);
  return isBlank(text)
    ? null
    : { span, text, terms: termsOf(text), initials: initialsOf(text), measure: measureOf(text) };
}

function kindOf(cells: readonly GridCell[]): Measure['kind'] | null {
  const counts = new Map<Measure['kind'], number>();
  let measured = 0;
  for (const { measure } of cells) {
    if (!measure) continue;
    measured++;
    counts.set(measure.kind, (counts.get(measure.kind) ?? 0) + 1);
  }
  if (measured < MOSTLY * cells.length) return null;
  // A column of amounts has the sign of its currency at its first and last one only.
  if ((counts.get('money') ?? 0) > 0 && (counts.get('number') ?? 0) > 0) return 'money';
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** `table` of `document` as questions are put to it; `above` are the title and the headings over it. Null without a header. */
export function gridOf(document: Document, table: Table, above: readonly string[]): Grid | null {
  if (!table.header || table.rows.length === 0) return null;
  const known = grids.get(table);
  if (known) return known;
  if (isHeadless(document, table)) return null;
  const labels = labelColumnOf(document, table);
  const filled = groupedRows(document, table).map(({ row, over }) => ({
    row,
    cells: row.cells.map((cell) => cellAt(document, cell)),
    over: over ?? '',
  }));
  const parts = partsOf(filled.map(({ cells }) => cells[labels]?.text ?? ''));
  const rows = filled.map(({ row, cells, over: above }, at): GridRow => {
    const own = parts[at] ?? { over: '', leaf: '' };
    return {
      row,
      cells,
      group: contentOf(`${above} ${own.over}`),
      leaf: contentOf(own.leaf),
      words: wordsOf(own.leaf),
      names: namesIn(own.leaf),
    };
  });
  const heads = table.header.cells.map((cell) => (cell ? labelAt(document.text, cell) : ''));
  const headParts = partsOf(heads);
  const columns = heads.map((label, at): GridColumn => {
    const own = headParts[at]?.leaf ?? label;
    const kind = kindOf(rows.flatMap((row) => row.cells[at] ?? []));
    const isCount = kind === 'number' && COUNT_HEAD.test(plainLabel(label));
    const saysChange = at !== labels && tellsChange(label, heads);
    return {
      label,
      terms: termsOf(label),
      initials: initialsOf(label),
      leaf: contentOf(own),
      words: wordsOf(own),
      kind,
      isCount,
      saysChange,
    };
  });
  const labelTerms = new Set(rows.flatMap(({ leaf, group }) => [...leaf, ...group]));
  const grid: Grid = {
    document,
    table,
    columns,
    rows,
    labels,
    labelTerms,
    above: new Set(above.flatMap(termsOf)),
    hasYears: [...labelTerms, ...columns.flatMap(({ terms }) => terms)].some(isYear),
  };
  grids.set(table, grid);
  return grid;
}
