import type { Language } from '../../language/language.ts';
import type { CardBlock } from '../../present/card.ts';
import { fitComparison, rowsIn } from '../comparison.ts';

export type ComparisonBlock = Extract<CardBlock, { kind: 'comparison' }>;

/** Characters for the rows of a page and their sources; the rest is for what is said above and below them. */
const PAGE_ROOM = 2_300;

/** The rows of a table that a page shows, 1-based, of how many. */
export interface TablePage {
  readonly block: ComparisonBlock;
  readonly first: number;
  readonly last: number;
  readonly rows: number;
}

/** A comparison in pages that each fit into a message, each with the numbers of the whole; one at least. */
export function tablePages(block: ComparisonBlock, language: Language): TablePage[] {
  const rows = rowsIn(block);
  const pages: TablePage[] = [];
  let from = 0;
  do {
    const rest = slice(block, from, rows);
    // A row that does not fit in whole has a page of its own, and its values are cut there.
    const shown = Math.max(1, rows - from - fitComparison(rest, { room: PAGE_ROOM, above: null, language }).leftOut);
    const to = Math.min(rows, from + shown);
    pages.push({ block: slice(block, from, to), first: from + 1, last: to, rows });
    from = to;
  } while (from < rows);
  return pages;
}

/** The rows from `from` up to `to`; those that were left out are counted on the first page. */
function slice(block: ComparisonBlock, from: number, to: number): ComparisonBlock {
  const { subjects, rows, only, alike } = block.comparison;
  const within = <T>(all: readonly T[], start: number): readonly T[] =>
    all.slice(Math.max(0, from - start), Math.max(0, to - start));
  const comparison = {
    subjects,
    rows: within(rows, 0),
    ...(only ? { only: within(only, rows.length) } : {}),
    ...(alike !== undefined && from === 0 ? { alike } : {}),
  };
  return { ...block, comparison };
}
