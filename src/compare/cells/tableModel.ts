import type { CertaintyFeature, TableFeature } from './tableFeatures.ts';

/**
 * How much each feature counts when the table that answers is picked. Learned by `npm run bench -- train tables DIR` from AIT-QA
 * (CDLA-Sharing 1.0) and WikiTableQuestions (CC BY-SA 4.0); tests/bench/train/tables.json has the figures.
 */
export const TABLE_WEIGHTS: Readonly<Record<TableFeature, number>> = {
  label: 1.02,
  head: 2.56,
  key: 3.71,
  anchor: 1.66,
  other: 0.17,
  elsewhere: 2.16,
  cover: 0.35,
  nameHere: -0.19,
  nameElsewhere: -0.72,
  year: 0.24,
  yearElsewhere: -0.01,
  yearOther: -0.66,
  cell: 0.23,
  sure: 0.48,
  match: 3.89,
  rows: -0.26,
  columns: -0.11,
  labelPrecision: 0.29,
  headPrecision: 0.15,
  labelPairs: 0.44,
  groupUnasked: -0.57,
  kindRight: -0.11,
  kindWrong: -0.43,
  change: 0.54,
  changeElsewhere: 2.19,
  changeUnasked: -0.62,
  percent: 0.78,
  percentWrong: -0.29,
};

/** How much each feature counts when the answer of the best table is believed; learned with the weights above. */
export const CERTAINTY_WEIGHTS: Readonly<Record<CertaintyFeature, number>> = {
  lead: 1.93,
  sure: 1.84,
  cover: 0.77,
  unknown: -3.74,
  nameMissing: -0.26,
};
export const CERTAINTY_CONSTANT = 2.01;
