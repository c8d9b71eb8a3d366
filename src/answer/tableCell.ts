import type { Catalogue } from '../compare/catalogue.ts';
import { readTableQuestion, type TableQuestion } from '../compare/cells/asked.ts';
import { type Grid, gridOf } from '../compare/cells/grid.ts';
import { type Picked, pickCell } from '../compare/cells/pick.ts';
import type { Fact } from '../compare/fact.ts';
import type { Document, Table } from '../corpus/document.ts';
import { headingsAt, quote } from '../corpus/quote.ts';
import { contains, slice } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { Unit } from './evidence.ts';
import type { Question, QuestionTerm } from './question.ts';

/** A cell that answers a question in plain words. */
export interface AnsweringCell {
  readonly fact: Fact;
  /** That it answers, 0 to 1. */
  readonly probability: number;
}

/** Tables that are looked at: those of the best rows. */
const MOST_TABLES = 8;
/** Rows that a cell was chosen from whose words count as held with it. */
const MOST_SOURCE_ROWS = 5;
/** Share of what a question asks for, by weight, that a table has to hold to be the one that is meant. */
const HELD = 0.6;
/** How much the share of the question that a table holds counts when tables are compared, beside the score of its cell. */
const SHARE_WEIGHT = 20;
/** A table whose cell is this much better than that of the next is the one that is meant. */
const CLEARLY = 1;

/** Words beside an "or" that may name what it puts side by side. */
const NEAR = 3;
/** Least probability of a cell where other documents may answer as well. */
const SURE = 0.5;
/** A name that no document has may be that of the only one when the table knows this share of the question's words. */
const ENOUGH = 0.3;

interface Tabled {
  readonly document: Document;
  readonly table: Table;
}

interface Weighed extends Tabled {
  readonly picked: Picked;
  /** Share of the question's weight that stands in the cell's row, over its column or over the table. */
  readonly share: number;
  /** Names of the question that the corpus knows, and that this table, its headings and its document do not have. */
  readonly missing: readonly QuestionTerm[];
  readonly fact: Fact;
}

/** The tables of the best rows, in order; those of the only document there is after them. */
function tablesOf(units: readonly Unit[], only: Document | null): Tabled[] {
  const found = new Map<Table, Tabled>();
  for (const { passage } of units) {
    if (found.size >= MOST_TABLES) break;
    if (passage.kind !== 'row') continue;
    const { document, span } = passage;
    const table = document.blocks.find((block) => block.kind === 'table' && contains(block.span, span));
    if (table?.kind === 'table') found.set(table, { document, table });
  }
  for (const block of only?.blocks ?? [])
    if (only && block.kind === 'table' && found.size < MOST_TABLES) found.set(block, { document: only, table: block });
  return [...found.values()];
}

/** "With A or with B?", where one of them has a column: its value alone would be no answer. A label may have an "or" of its own. */
function choosesColumn({ either }: TableQuestion, { columns, rows }: Grid): boolean {
  if (!either) return false;
  const [left, right] = [either[0].slice(-NEAR), either[1].slice(0, NEAR)];
  const isOneName = (terms: readonly string[]): boolean =>
    terms.includes(left.at(-1) ?? '') && right.some((term) => terms.includes(term));
  if (columns.some(({ terms }) => isOneName(terms)) || rows.some(({ leaf }) => isOneName(leaf))) return false;
  const hasColumn = (terms: readonly string[], others: readonly string[]): boolean =>
    columns.some((column) => column.terms.some((term) => terms.includes(term) && !others.includes(term)));
  return hasColumn(left, either[1]) || hasColumn(right, either[0]);
}

function weigh(question: Question, { document, table }: Tabled): Weighed | null {
  const above = [document.title, document.path, ...headingsAt(document, table.span.start)];
  const grid = gridOf(document, table, above);
  const asksFor = readTableQuestion(question.text);
  const picked = grid && pickCell(asksFor, grid);
  if (
    !grid ||
    !picked ||
    picked.candidate.count !== null ||
    (picked.candidate.way !== 'either' && choosesColumn(asksFor, grid))
  )
    return null;
  if (!picked.isLed && grid.rows.length > 1) return null;
  const { row, column } = picked.candidate;
  const at = grid.rows[row];
  const cell = at?.cells[column];
  if (!at || !cell) return null;
  const label = at.cells[grid.labels];
  const fact: Fact = {
    subject: column === grid.labels || !label ? (grid.columns[column]?.label ?? '') : label.text,
    aspect: grid.columns[column]?.label ?? '',
    value: slice(document.text, cell.span),
    quote: quote(document, at.row.span, { matches: [cell.span], header: table.header?.span ?? null, form: 'row' }),
    origin: 'table',
  };
  const { key, rows } = picked.candidate;
  const held = new Set(above.flatMap((text) => tokenize(text).map(({ term }) => term)));
  for (const place of [column, key]) for (const term of grid.columns[place]?.terms ?? []) held.add(term);
  for (const one of new Set([row, ...rows.slice(0, MOST_SOURCE_ROWS)])) {
    const of = grid.rows[one];
    for (const term of [...(of?.group ?? []), ...(of?.cells.flatMap((cell) => cell?.terms ?? []) ?? [])])
      held.add(term);
  }
  for (const { term, isCue } of asksFor.terms) if (isCue) held.add(term);
  const has = ({ forms }: QuestionTerm): boolean => [...forms.keys()].some((form) => held.has(form));
  const weightOf = (terms: readonly QuestionTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);
  const asked = question.terms.filter((term) => term.known || !term.name);
  return {
    document,
    table,
    picked,
    share: weightOf(asked.filter(has)) / (weightOf(asked) || 1),
    missing: question.terms.filter((term) => term.name && term.known && !has(term)),
    fact,
  };
}

/**
 * The cell that answers, when the best of `units` (sorted, best first) is a row of a table; null when none does clearly enough. A
 * name that no document has may be that of the one document there is; among several documents nobody knows what it names.
 */
export function answeringCell(
  question: Question,
  units: readonly Unit[],
  catalogue: Catalogue,
  least: number,
): AnsweringCell | null {
  const { only } = catalogue;
  const [first] = units;
  if (first ? first.passage.kind !== 'row' : only === null) return null;
  const isUnknown = question.terms.some(({ name, known, forms }) => name && !known && forms.size === 1);
  if (!only && isUnknown) return null;
  const weighed = tablesOf(units, only)
    .flatMap((tabled) => weigh(question, tabled) ?? [])
    .map((one) => ({ ...one, score: one.picked.score + SHARE_WEIGHT * one.share }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = weighed;
  if (!best || best.picked.probability < least || (isUnknown && best.picked.known < ENOUGH)) return null;
  if (!only && best.picked.probability < Math.max(least, SURE)) return null;
  if (!only && (best.missing.length > 0 || best.share < HELD)) return null;
  const isClear = !next || best.score - next.score >= CLEARLY || next.fact.value === best.fact.value;
  return isClear ? { fact: best.fact, probability: best.picked.probability } : null;
}
