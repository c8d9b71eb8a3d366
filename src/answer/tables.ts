import { readTableQuestion, type TableQuestion } from '../compare/cells/asked.ts';
import { type Grid, gridOf } from '../compare/cells/grid.ts';
import { type Picked, pickCell } from '../compare/cells/pick.ts';
import { type Standing, standingOf, type Telling } from '../compare/cells/standing.ts';
import { TABLE_FEATURES } from '../compare/cells/tableFeatures.ts';
import { TABLE_WEIGHTS } from '../compare/cells/tableModel.ts';
import type { Document, Table } from '../corpus/document.ts';
import { headingsAt } from '../corpus/quote.ts';
import type { PassageIndex } from '../search/index.ts';
import { tellingness } from '../search/tables.ts';
import { opensSentence } from '../text/sentences.ts';
import { contains, slice } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Unit } from './evidence.ts';
import type { Question } from './question.ts';

/** A table that may answer, with the best that it has to say. */
export interface StandingTable {
  readonly document: Document;
  readonly table: Table;
  readonly grid: Grid;
  readonly asked: TableQuestion;
  readonly picked: Picked;
  readonly standing: Standing;
  /** Compares the tables of one question; a natural logarithm of odds. */
  readonly score: number;
}

/** Tables that may answer a question, best first. */
export interface StandingTables<Table = StandingTable> {
  readonly tables: readonly Table[];
  /** Share of the question's words, those for operations aside, that no table has. */
  readonly unknown: number;
  /** The question's words that are written as somebody's name, by their positions. */
  readonly names: readonly number[];
}

/** Tables that are looked at: those that match best. */
const MOST_TABLES = 16;
/** A word for an operation ("most", "last") may stand in a table, and seldom does. */
const CUE = 0.3;

interface Found {
  readonly document: Document;
  readonly table: Table;
  readonly score: number;
}

/** A word that is written as somebody's name: with a capital, then small letters, where no sentence begins. */
export function isProper(text: string, token: Token): boolean {
  return /^\p{Lu}\P{Lu}*\p{Ll}/u.test(slice(text, token)) && !opensSentence(text, token.start);
}

const known = new WeakMap<Document, readonly Table[]>();

/** The tables of a document; a long one has many blocks, and is asked again and again. */
function tablesIn(document: Document): readonly Table[] {
  const before = known.get(document);
  if (before) return before;
  const tables: Table[] = [];
  for (const block of document.blocks) if (block.kind === 'table') tables.push(block);
  known.set(document, tables);
  return tables;
}

/** The tables that match best, then those of the best rows, then those of the only document there is. */
function foundTables(
  hits: readonly { readonly document: Document; readonly table: number; readonly score: number }[],
  units: readonly Unit[],
  only: Document | null,
): Found[] {
  const found = new Map<Table, Found>();
  const add = (document: Document, table: Table | undefined, score: number): void => {
    if (table && !found.has(table) && found.size < MOST_TABLES) found.set(table, { document, table, score });
  };
  for (const { document, table, score } of hits) add(document, tablesIn(document)[table], score);
  for (const { passage } of units)
    if (passage.kind === 'row') {
      const { document, span } = passage;
      add(
        document,
        tablesIn(document).find((table) => contains(table.span, span)),
        0,
      );
    }
  for (const table of only ? tablesIn(only) : []) if (only) add(only, table, 0);
  return [...found.values()];
}

/** The tables that may answer a question, each with its best cell or count; those without one are left out. */
export function standingTables(
  question: Question,
  units: readonly Unit[],
  only: Document | null,
  index: PassageIndex,
): StandingTables {
  const asked = readTableQuestion(question.text);
  const forms = new Map(question.terms.map((term) => [term.term, term.forms]));
  const terms = asked.terms.map(({ term }) => ({ forms: forms.get(term) ?? new Map([[term, 1]]) }));
  const { hits, holding, size } = index.tables(terms, MOST_TABLES);
  const picked = foundTables(hits, units, only).flatMap(({ document, table, score }) => {
    const above = [document.title, document.path, ...headingsAt(document, table.span.start)];
    const grid = gridOf(document, table, above);
    const best = grid && pickCell(asked, grid);
    return grid && best ? [{ document, table, grid, asked, picked: best, score }] : [];
  });
  // A word may stand in a table by another form than the search knows.
  const holders = asked.terms.map((_, at) => {
    const seen = picked.filter(({ picked: { looked } }) => (looked.matches.weights[at] ?? 0) > 0).length;
    return Math.max(holding[at] ?? 0, seen);
  });
  const telling = asked.terms.map((term, at): Telling => {
    const isName = isProper(asked.text, term);
    // A name that no table has counts as one that a single table has: it is asked for, and it is missing.
    const weight = tellingness(size, Math.max(holders[at] ?? 0, isName ? 1 : 0));
    return { weight: term.isCue ? weight * CUE : weight, isName };
  });
  const best = hits[0]?.score ?? 0;
  const tables = picked.map(({ score, ...one }): StandingTable => {
    const standing = standingOf(one.picked, telling, best > 0 ? score / best : 0);
    return {
      ...one,
      standing,
      score: TABLE_FEATURES.reduce((sum, name) => sum + standing[name] * TABLE_WEIGHTS[name], 0),
    };
  });
  const plain = asked.terms.filter(({ isCue }) => !isCue).length;
  const unknown = asked.terms.filter(({ isCue }, at) => !isCue && holders[at] === 0).length;
  return {
    tables: tables.sort((a, b) => b.score - a.score),
    unknown: unknown / Math.max(1, plain),
    names: telling.flatMap(({ isName }, at) => (isName ? [at] : [])),
  };
}
