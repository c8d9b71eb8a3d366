import type { CellFeature } from './features.ts';

/** What speaks for the cell in its own table that speaks for the table as well. */
export const FROM_CELLS = [
  'labelPrecision',
  'headPrecision',
  'labelPairs',
  'labelRun',
  'headRun',
  'groupUnasked',
  'kindRight',
  'kindWrong',
  'change',
  'changeElsewhere',
  'changeUnasked',
  'percent',
  'percentWrong',
] as const satisfies readonly CellFeature[];

/** What speaks for a table with the cell that was picked in it, against other tables that are asked the same. */
export const TABLE_FEATURES = [
  // Shares of the question's weight by where the words stand, names aside: in the label of the cell's row or over it, in the
  // header, in that of the column that decided, in the rows that it starts from, elsewhere in the row, elsewhere in the table.
  // Each place counts what the ones before lack.
  'label',
  'head',
  'key',
  'anchor',
  'other',
  'elsewhere',
  // The first five together, as a logarithm.
  'cover',
  // Shares of the weight of the question's names: in the title or a heading over the table, else at the cell, else elsewhere in it.
  'nameAbove',
  'nameHere',
  'nameElsewhere',
  // Shares of the question's years: at the cell, and elsewhere in the table; it has other years, and not all of the question's.
  'year',
  'yearElsewhere',
  'yearOther',
  // How good the cell is in its table, and ln of the probability that it is the one.
  'cell',
  'sure',
  // How the search found the table, as a share of the best one's score.
  'match',
  // ln of their numbers.
  'rows',
  'columns',
  ...FROM_CELLS,
] as const;

export type TableFeature = (typeof TABLE_FEATURES)[number];

/** What tells whether the best cell of the best table answers. */
export const CERTAINTY_FEATURES = [
  // ln of the table's probability among all that were looked at, and of the cell's in its table.
  'lead',
  'sure',
  // ln of the share of the question's weight, names aside, that stands at the cell.
  'cover',
  // Shares of the question's words that no table has, and of its names that stand neither at the cell nor over the table.
  'unknown',
  'nameMissing',
] as const;

export type CertaintyFeature = (typeof CERTAINTY_FEATURES)[number];
