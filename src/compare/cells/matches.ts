import { type Token, tokenize } from '../../text/tokens.ts';
import type { TableQuestion } from './asked.ts';
import type { Grid } from './grid.ts';
import { likeness } from './likeness.ts';

/** How much of each term of a question something holds, 0 to 1. */
export type Held = readonly number[];

/** Where the words of a question stand in a table. Terms are those of the question, in its order. */
export interface Matches {
  /** How telling each term is in this table; 0 for one that the table does not have at all. */
  readonly weights: readonly number[];
  readonly heads: readonly Held[];
  /** Of each word the most that any header holds; and the weight of what each header holds. */
  readonly mostInHeads: Held;
  readonly headShares: readonly number[];
  /** By row and column; null for a cell that holds nothing of the question. */
  readonly cells: readonly (readonly (Held | null)[])[];
  readonly groups: readonly (Held | null)[];
  readonly above: Held;
  /** The noun that is asked for, by how much of it each header has. */
  readonly noun: readonly number[];
  /** The same for each cell, by row. */
  readonly nounIn: readonly (readonly number[])[];
  /** How much of a word of the table the question has. */
  readonly ofTerm: (term: string) => number;
}

/** Trust in initials for the words that they stand for. */
const INITIALS = 0.9;
/** Trust in another way to name the same quarter of a year. */
const QUARTER = 0.8;
const LONGEST_INITIALS = 6;
const SHORTEST_INITIALS = 2;
/** The last months of the quarters, as accounts name them. */
const QUARTER_MONTHS = ['march', 'june', 'septemb', 'decemb'];
const SHORT_MONTHS = ['mar', 'jun', 'sept', 'dec'];

/** Initials of runs of words, with the positions of the terms that they are made of. */
function initialsIn(tokens: readonly Token[], positionOf: (term: string) => number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let from = 0; from < tokens.length; from++)
    for (let count = SHORTEST_INITIALS; count <= LONGEST_INITIALS && from + count <= tokens.length; count++) {
      const run = tokens.slice(from, from + count);
      const name = run.map(({ word }) => word.charAt(0)).join('');
      if (name.length > SHORTEST_INITIALS)
        found.set(
          name,
          run.map(({ term }) => positionOf(term)).filter((at) => at >= 0),
        );
    }
  return found;
}

/** The quarter of the year that a term names; 0 for another. */
function quarterOf(term: string): number {
  const month = QUARTER_MONTHS.indexOf(term) >= 0 ? QUARTER_MONTHS.indexOf(term) : SHORT_MONTHS.indexOf(term);
  return month + 1;
}

/** Finds the words of `question` in `grid`. */
export function matchesIn(question: TableQuestion, grid: Grid): Matches {
  const { terms } = question;
  const asked = terms.map(({ term }) => term);
  const positionOf = (term: string): number => asked.indexOf(term);
  const tokens = tokenize(question.text);
  const initials = new Map([
    ...initialsIn(tokens, positionOf),
    ...initialsIn(
      tokens.filter(({ term }) => positionOf(term) >= 0),
      positionOf,
    ),
  ]);
  // Written in capitals, a word may stand for the initials of others; in small letters it hardly does.
  const abbreviations = terms.flatMap((token, at) => {
    const written = question.text.slice(token.start, token.end).replace(/s$/u, '');
    const { length } = token.term;
    return /^\p{Lu}+$/u.test(written) && length >= SHORTEST_INITIALS && length <= LONGEST_INITIALS ? [at] : [];
  });
  const speaksOfQuarters = /\bquarters?\b|\bq[1-4]\b/i.test(question.text);
  const ordinals = terms.map((term) => (speaksOfQuarters ? (term.ordinal ?? quarterOf(term.term)) : 0));
  const isLast = speaksOfQuarters && /\b(?:last|final) quarter\b/i.test(question.text);
  const known = new Map<string, Held>();
  const none: Held = asked.map(() => 0);
  const ofTerm = (term: string): Held => {
    const before = known.get(term);
    if (before) return before;
    const held = asked.map((other) => likeness(other, term));
    for (const at of initials.get(term) ?? []) held[at] = Math.max(held[at] ?? 0, INITIALS);
    const quarter = speaksOfQuarters ? quarterOf(term) || ordinalTerm(term) : 0;
    if (quarter > 0)
      for (const [at, ordinal] of ordinals.entries())
        if (ordinal === quarter || (isLast && quarter === 4 && asked[at] === 'last'))
          held[at] = Math.max(held[at] ?? 0, QUARTER);
    const result = held.some((value) => value > 0) ? held : none;
    known.set(term, result);
    return result;
  };
  const ofTerms = (all: readonly string[], initialled = ''): Held | null => {
    let held: number[] | null = null;
    const take = (other: Held): void => {
      if (other === none) return;
      held = held ? held.map((value, at) => Math.max(value, other[at] ?? 0)) : [...other];
    };
    for (const term of all) take(ofTerm(term));
    for (const at of abbreviations)
      if (initialled.includes(asked[at] ?? '')) take(asked.map((_, other) => (other === at ? INITIALS : 0)));
    return held;
  };
  const heads = grid.columns.map((column) => ofTerms(column.terms, column.initials) ?? none);
  const cells = grid.rows.map((row) => row.cells.map((cell) => (cell ? ofTerms(cell.terms, cell.initials) : null)));
  const groups = grid.rows.map((row) => ofTerms(row.group));
  const above = ofTerms([...grid.above]) ?? none;
  const weights = asked.map((_, at) => {
    const inHeads = heads.filter((held) => (held[at] ?? 0) > 0).length;
    const inRows = cells.filter((row) => row.some((held) => (held?.[at] ?? 0) > 0)).length;
    return inHeads + inRows === 0 ? ((above[at] ?? 0) > 0 ? 1 : 0) : 1 / (1 + Math.log(inHeads + inRows));
  });
  const wanted = [...question.noun];
  const nouns = new Map<string, readonly number[]>();
  const nounsOf = (term: string): readonly number[] => {
    const before = nouns.get(term) ?? wanted.map((other) => likeness(other, term));
    nouns.set(term, before);
    return before;
  };
  const nounOf = (all: readonly string[]): number => {
    const held = all.map(nounsOf);
    return (
      wanted.reduce((sum, _, at) => sum + Math.max(0, ...held.map((one) => one[at] ?? 0)), 0) /
      Math.max(1, wanted.length)
    );
  };
  const noun = grid.columns.map((column) => nounOf(column.terms));
  const nounIn =
    wanted.length === 0
      ? []
      : grid.rows.map(({ cells: row }, at) =>
          row.map((cell, column) => (cell && cells[at]?.[column] ? nounOf(cell.terms) : 0)),
        );
  const weightIn = (held: Held): number => held.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  return {
    mostInHeads: asked.map((_, at) => Math.max(0, ...heads.map((held) => held[at] ?? 0))),
    headShares: heads.map(weightIn),
    nounIn,
    ofTerm: (term) => Math.max(0, ...ofTerm(term)),
    weights,
    heads,
    cells,
    groups,
    above,
    noun,
  };
}

const ORDINAL_TERMS = ['first', 'second', 'third', 'fourth'];

function ordinalTerm(term: string): number {
  const digits = /^(?:([1-4])(?:st|nd|rd|th)|q([1-4]))$/.exec(term);
  return digits ? Number(digits[1] ?? digits[2]) : ORDINAL_TERMS.indexOf(term) + 1;
}
