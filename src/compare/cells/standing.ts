import type { Candidate } from './candidates.ts';
import { CELL_FEATURES, type CellFeature } from './features.ts';
import { isYear } from './grid.ts';
import { join, type Looked, weighed } from './look.ts';
import type { Held } from './matches.ts';
import type { Picked } from './pick.ts';
import { FROM_CELLS, type TableFeature } from './tableFeatures.ts';

/** How telling a word of a question is among all tables. */
export interface Telling {
  /** 0 for a word that no table has. */
  readonly weight: number;
  readonly isName: boolean;
}

/** What stands for and against a table, by its name. */
export type Standing = Readonly<Record<TableFeature, number>>;

/** Rows that a cell was chosen from whose words count as leading to it. */
const MOST_SOURCE_ROWS = 5;
/** Added to a share before its logarithm is taken. */
const TRIFLE = 0.05;

/** Where the words of the question stand, as seen from a cell; each an amount by term. */
interface Places {
  readonly label: Held;
  readonly head: Held;
  readonly key: Held;
  readonly anchor: Held;
  readonly other: Held;
  readonly elsewhere: Held;
}

function placesOf({ question, grid, matches, inRow }: Looked, { way, row, column, key, rows }: Candidate): Places {
  const none: Held = question.terms.map(() => 0);
  const cells = matches.cells[row] ?? [];
  return {
    label: join(none, cells[grid.labels], matches.groups[row], matches.above),
    head: join(none, matches.heads[column]),
    key: join(none, matches.heads[key]),
    anchor: way === 'cell' ? none : join(none, ...rows.slice(0, MOST_SOURCE_ROWS).map((at) => inRow[at])),
    other: join(none, ...cells),
    elsewhere: question.terms.map((_, at) => ((matches.weights[at] ?? 0) > 0 ? 1 : 0)),
  };
}

/** The standing of a table by the cell that was picked in it; `match` is its share of the best table's score in the search. */
export function standingOf(picked: Picked, telling: readonly Telling[], match: number): Standing {
  const { looked, candidate, score, probability } = picked;
  const weights = telling.map(({ weight, isName }) => (isName ? 0 : weight));
  const names = telling.map(({ weight, isName }) => (isName ? weight : 0));
  const total = sum(weights) || 1;
  const places = placesOf(looked, candidate);
  let here: number[] = telling.map(() => 0);
  const take = (held: Held): number => {
    const before = weighed(here, weights);
    here = join(here, held);
    return (weighed(here, weights) - before) / total;
  };
  const shares = {
    label: take(places.label),
    head: take(places.head),
    key: take(places.key),
    anchor: take(places.anchor),
    other: take(places.other),
  };
  const atCell = here;
  const ofNames = sum(names) || 1;
  const nameAbove = weighed(looked.matches.above, names) / ofNames;
  const nameHere = weighed(atCell, names) / ofNames - nameAbove;
  return {
    ...shares,
    elsewhere: take(places.elsewhere),
    cover: Math.log(TRIFLE + weighed(atCell, weights) / total),
    nameAbove,
    nameHere,
    nameElsewhere: weighed(here, names) / ofNames - nameHere - nameAbove,
    ...ofYears(looked, places),
    cell: score,
    sure: Math.log(probability),
    match,
    rows: Math.log(looked.grid.rows.length),
    columns: Math.log(looked.grid.columns.length),
    ...ofCell(candidate),
  };
}

function ofYears({ asked, grid, matches }: Looked, { label, head }: Places): Pick<Standing, YearFeature> {
  const years = asked.flatMap((term, at) => (isYear(term) ? [at] : []));
  if (years.length === 0) return { year: 0, yearElsewhere: 0, yearOther: 0 };
  const share = (has: (at: number) => boolean): number => years.filter(has).length / years.length;
  const here = share((at) => (label[at] ?? 0) > 0 || (head[at] ?? 0) > 0);
  const all = share((at) => (matches.weights[at] ?? 0) > 0);
  return { year: here, yearElsewhere: Math.max(0, all - here), yearOther: all < 1 && grid.hasYears ? 1 : 0 };
}

type YearFeature = 'year' | 'yearElsewhere' | 'yearOther';

function ofCell({ features }: Candidate): Pick<Standing, (typeof FROM_CELLS)[number]> {
  const of = (name: CellFeature): number => features[CELL_FEATURES.indexOf(name)] ?? 0;
  return Object.fromEntries(FROM_CELLS.map((name) => [name, of(name)])) as Pick<Standing, (typeof FROM_CELLS)[number]>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
