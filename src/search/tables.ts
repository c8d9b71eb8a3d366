import type { QueryTerm } from './index.ts';
import { isLive, type Living, passageOf, postingsOf } from './postings.ts';

/** The tables of a segment that live. */
export interface TablesOf {
  readonly living: Living;
  /** The table of each passage; -1 for none. */
  readonly tableOf: Int32Array;
  /** Numbers of the tables that live, of their rows, and of the words in these. */
  readonly size: number;
  readonly rows: number;
  readonly words: number;
  /** Words in the rows of each table. */
  readonly lengths: Uint32Array;
}

/** Scores by table for each segment, and how many tables hold each term. */
export interface ScoredTables {
  readonly scores: readonly ReadonlyMap<number, number>[];
  readonly holding: readonly number[];
  readonly size: number;
}

/** How many rows one word of the header, of a heading or of the title is worth. */
const OVER = 3;
/** How far a table's length counts, and how soon more rows with a word add nothing. */
const B = 0.3;
const K1 = 0.5;

/** Finds the tables of a segment; costs a look at each passage. */
export function tablesOf(living: Living): TablesOf {
  const { tables, lengths } = living.segment;
  const tableOf = new Int32Array(living.documentOf.length).fill(-1);
  const words = new Uint32Array(tables.length / 2);
  const sums = { size: 0, rows: 0, words: 0 };
  for (const table of words.keys()) {
    const [first = 0, after = 0] = tables.subarray(2 * table, 2 * table + 2);
    if (!isLive(living, first)) continue;
    tableOf.fill(table, first, after);
    const length = lengths.text.subarray(first, after).reduce((sum, one) => sum + one, 0);
    words[table] = length;
    sums.size++;
    sums.rows += after - first;
    sums.words += length;
  }
  return { living, tableOf, lengths: words, ...sums };
}

/** How telling a term is that `holding` of `size` tables have; 0 for one that none has. */
export function tellingness(size: number, holding: number): number {
  return holding === 0 ? 0 : Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}

/**
 * BM25 over tables: a term counts once for each row that holds it, and OVER times where it stands in the header, in a heading over the
 * table or in the title; of its forms, each by its trust.
 */
export function scoreTables(all: readonly TablesOf[], terms: readonly Pick<QueryTerm, 'forms'>[]): ScoredTables {
  const size = all.reduce((sum, one) => sum + one.size, 0);
  const mean = all.reduce((sum, one) => sum + one.words, 0) / (size || 1) || 1;
  const scores = all.map(() => new Map<number, number>());
  const holding = terms.map((term) => {
    const found = all.map((one) => frequencies(one, term));
    const count = found.reduce((sum, one) => sum + one.size, 0);
    const weight = tellingness(size, count);
    for (const [part, one] of found.entries())
      for (const [table, frequency] of one) {
        const length = (all[part]?.lengths[table] ?? 0) / mean;
        const gain = (weight * frequency) / (frequency + K1 * (1 - B + B * length));
        scores[part]?.set(table, (scores[part]?.get(table) ?? 0) + gain);
      }
    return count;
  });
  return { scores, holding, size };
}

/** How often the tables of a segment hold a term: rows, and what stands over them. */
function frequencies({ living, tableOf }: TablesOf, { forms }: Pick<QueryTerm, 'forms'>): Map<number, number> {
  const inRows = new Map<number, number>();
  const over = new Map<number, number>();
  const each = (postings: Uint32Array, take: (table: number) => void): void => {
    for (const posting of postings) {
      const table = tableOf[passageOf(posting)] ?? -1;
      if (table >= 0) take(table);
    }
  };
  for (const [form, trust] of forms) {
    const postings = postingsOf(living, form);
    if (!postings) continue;
    each(postings.text, (table) => inRows.set(table, (inRows.get(table) ?? 0) + trust));
    const most = (table: number): unknown => over.set(table, Math.max(over.get(table) ?? 0, trust));
    each(postings.headings, most);
    each(postings.title, most);
  }
  for (const [table, trust] of over) inRows.set(table, (inRows.get(table) ?? 0) + OVER * trust);
  return inRows;
}
