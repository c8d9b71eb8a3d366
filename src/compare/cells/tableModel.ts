import type { CertaintyFeature, TableFeature } from './tableFeatures.ts';

/**
 * How much each feature counts when the table that answers is picked. Learned by `npm run bench -- train tables DIR` from AIT-QA
 * (CDLA-Sharing 1.0) and WikiTableQuestions (CC BY-SA 4.0); tests/bench/train/tables.json has the figures.
 */
export const TABLE_WEIGHTS: Readonly<Record<TableFeature, number>> = {
  label: 1.08,
  head: 2.56,
  key: 3.68,
  anchor: 1.67,
  other: 0.15,
  elsewhere: 2.14,
  cover: 0.37,
  nameHere: -0.14,
  nameElsewhere: -0.75,
  year: 0.3,
  yearElsewhere: -0.07,
  yearOther: -0.66,
  cell: 0.18,
  sure: 0.51,
  match: 3.94,
  rows: -0.25,
  columns: -0.07,
  labelPrecision: 0.27,
  headPrecision: 0.18,
  labelPairs: 0.51,
  groupUnasked: -0.6,
  kindRight: -0.17,
  kindWrong: -0.53,
  change: 0.74,
  changeElsewhere: 1.78,
  changeUnasked: -0.66,
  percent: 0.82,
  percentWrong: -0.29,
};

/** How much each feature counts when the answer of the best table is believed; learned with the weights above. */
export const CERTAINTY_WEIGHTS: Readonly<Record<CertaintyFeature, number>> = {
  lead: 2.01,
  sure: 1.77,
  cover: 0.82,
  unknown: -3.69,
  nameMissing: -0.15,
};
export const CERTAINTY_CONSTANT = 2;
