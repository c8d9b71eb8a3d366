import type { TableQuestion } from '../compare/cells/asked.ts';
import { CUES } from '../compare/cells/cues.ts';
import type { Grid } from '../compare/cells/grid.ts';
import { isTime } from '../compare/cells/look.ts';
import type { Picked } from '../compare/cells/pick.ts';
import { CERTAINTY_FEATURES, type CertaintyFeature } from '../compare/cells/tableFeatures.ts';
import { CERTAINTY_CONSTANT, CERTAINTY_WEIGHTS } from '../compare/cells/tableModel.ts';
import type { Fact } from '../compare/fact.ts';
import { quote } from '../corpus/quote.ts';
import { slice } from '../text/span.ts';
import type { Unit } from './evidence.ts';
import type { Sources } from './lookup.ts';
import type { Question } from './question.ts';
import { type StandingTable, type StandingTables, standingTables } from './tables.ts';

/** A cell that answers a question in plain words. */
export interface AnsweringCell {
  readonly fact: Fact;
  /** That it answers, 0 to 1. */
  readonly probability: number;
}

/** A table whose cell is this much better than that of the next is the one that is meant. */
const CLEARLY = 1;
/** Share of the question's names, by how telling they are, that may stand neither at the cell nor over its table. */
const UNNAMED = 0.5;
const TRIFLE = 1e-9;

/** Words beside an "or" that may name what it puts side by side. */
const NEAR = 3;
/** Least probability of a cell where there is prose that may answer as well. */
const SURE = 0.5;
/** A name that no document has may be that of the only one when the table knows this share of the question's words. */
const ENOUGH = 0.3;

/** "The second largest". */
const NTH = /\b(?:second|third|fourth|fifth|\d(?:nd|rd|th))[\s-](?:most|least|\p{L}+est)\b/iu;
const HOW_MANY = /^\W*how many\b/iu;

/** A table with the fact that its cell states. */
interface Answering extends StandingTable {
  readonly fact: Fact;
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

/**
 * Whether a cell cannot be what is asked for, by its kind: words for "how many"; one that is newest where no column is of times; the
 * first for the "second largest".
 */
function isOtherKind({ text, extreme }: TableQuestion, { candidate }: Picked, value: string, grid: Grid): boolean {
  if (HOW_MANY.test(text)) return !/\p{N}/u.test(value);
  if (!extreme || candidate.way !== 'extreme') return false;
  const key = grid.columns[candidate.key];
  const isOfTime = CUES.late.has(extreme.term) || CUES.early.has(extreme.term);
  return NTH.test(text) || (isOfTime && key !== undefined && !isTime(key));
}

/** A table with the cell that it answers with; null when it has none to show. */
function answering(standing: StandingTable): Answering | null {
  const { document, table, grid, asked: asksFor, picked } = standing;
  if (picked.candidate.count !== null) return null;
  if (picked.candidate.way !== 'either' && choosesColumn(asksFor, grid)) return null;
  if (!picked.isLed && grid.rows.length > 1) return null;
  const { row, column } = picked.candidate;
  const at = grid.rows[row];
  const cell = at?.cells[column];
  if (!at || !cell) return null;
  if (isOtherKind(asksFor, picked, cell.text, grid)) return null;
  const label = at.cells[grid.labels];
  const fact: Fact = {
    subject: column === grid.labels || !label ? (grid.columns[column]?.label ?? '') : label.text,
    aspect: grid.columns[column]?.label ?? '',
    value: slice(document.text, cell.span),
    quote: quote(document, at.row.span, { matches: [cell.span], header: table.header?.span ?? null, form: 'row' }),
    origin: 'table',
  };
  return { ...standing, fact };
}

type Scored = Pick<StandingTable, 'score' | 'standing'>;

/** What tells whether `best`, the best of some tables, answers. */
export function certaintyOf(
  { tables, unknown, names }: StandingTables<Scored>,
  { score, standing }: Scored,
): Record<CertaintyFeature, number> {
  const all = tables.reduce((sum, other) => sum + Math.exp(other.score - score), 0);
  const { sure, cover, nameAbove, nameHere } = standing;
  return { lead: -Math.log(all), sure, cover, unknown, nameMissing: names.length > 0 ? 1 - nameAbove - nameHere : 0 };
}

/** The probability that the best of some tables answers with its cell, 0 to 1; learned from corpora of many tables. */
function certainty(found: StandingTables, best: StandingTable): number {
  const features = certaintyOf(found, best);
  const logit = CERTAINTY_FEATURES.reduce(
    (sum, name) => sum + features[name] * CERTAINTY_WEIGHTS[name],
    CERTAINTY_CONSTANT,
  );
  return 1 / (1 + Math.exp(-logit));
}

/** Whether a title or a heading of another table has more of the question's names than all of the best one: that is of somebody else. */
function isOfAnother({ tables }: StandingTables, { standing }: StandingTable): boolean {
  const own = standing.nameAbove + standing.nameHere + standing.nameElsewhere;
  return tables.some((other) => other.standing.nameAbove > own + TRIFLE);
}

/**
 * The cell that answers, when the best of `units` (sorted, best first) is a row of a table; null when none does clearly enough. A
 * name that no document has may be that of the one document there is. Where a corpus is nothing but tables, it may be what they are
 * of as well, unless a title or a heading has it; among other documents nobody knows what it names.
 */
export function answeringCell(
  question: Question,
  units: readonly Unit[],
  { catalogue, index }: Pick<Sources, 'catalogue' | 'index'>,
  least: number,
): AnsweringCell | null {
  const { only } = catalogue;
  const [first] = units;
  if (first ? first.passage.kind !== 'row' : only === null) return null;
  const isUnknown = question.terms.some(({ name, known, forms }) => name && !known && forms.size === 1);
  if (!only && isUnknown && !index.isOfTables) return null;
  const found = standingTables(question, units, only, index);
  const [best, next] = found.tables.flatMap((one) => answering(one) ?? []);
  if (!best) return null;
  if (only) {
    const { probability: odds, known } = best.picked;
    const isClear = !next || best.score - next.score >= CLEARLY || next.fact.value === best.fact.value;
    return odds < least || !isClear || (isUnknown && known < ENOUGH) ? null : { fact: best.fact, probability: odds };
  }
  const odds = certainty(found, best);
  if (odds < least || isOfAnother(found, best)) return null;
  if (!index.isOfTables && (odds < SURE || certaintyOf(found, best).nameMissing > UNNAMED)) return null;
  return { fact: best.fact, probability: odds };
}
