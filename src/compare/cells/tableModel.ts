import type { CertaintyFeature, TableFeature } from './tableFeatures.ts';

/**
 * How much each feature counts when the table that answers is picked. Learned by `npm run bench -- train tables DIR` from AIT-QA
 * (CDLA-Sharing 1.0) and WikiTableQuestions (CC BY-SA 4.0); tests/bench/train/tables.json has the figures.
 */
export const TABLE_WEIGHTS: Readonly<Record<TableFeature, number>> = {
  label: 0.87,
  head: 2.46,
  key: 3.98,
  anchor: 1.75,
  other: 0.3,
  elsewhere: 1.91,
  cover: 0.35,
  nameAbove: 1.9,
  nameHere: 0.11,
  nameElsewhere: -0.56,
  year: 0.22,
  yearElsewhere: -0.09,
  yearOther: -0.62,
  cell: 0.15,
  sure: 0.46,
  match: 3.9,
  rows: -0.21,
  columns: -0.12,
  labelPrecision: 0.31,
  headPrecision: 0.22,
  labelPairs: 0.23,
  labelRun: 0.71,
  headRun: 0.15,
  groupUnasked: -0.51,
  kindRight: -0.1,
  kindWrong: -0.62,
  change: 0.74,
  changeElsewhere: 1.75,
  changeUnasked: -0.67,
  percent: 0.73,
  percentWrong: -0.25,
};

/** How much each feature counts when the answer of the best table is believed; learned with the weights above. */
export const CERTAINTY_WEIGHTS: Readonly<Record<CertaintyFeature, number>> = {
  lead: 1.87,
  sure: 1.8,
  cover: 0.84,
  unknown: -4.39,
  nameMissing: -0.28,
};
export const CERTAINTY_CONSTANT = 2.2;
