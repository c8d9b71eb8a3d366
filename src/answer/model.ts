import type { DecisionFeature, Features, UnitFeature } from './features.ts';

/**
 * How much each feature counts when the units of one question are ranked. Set by hand: weights learned by conditional logit
 * from three sets were no better on the other halves of those sets (see tests/bench/train).
 */
export const UNIT_WEIGHTS: Features<UnitFeature> = {
  own: 1.5,
  beside: 0.55,
  above: 1.1,
  passage: 0.4,
  title: 0.9,
  pairs: 0.15,
  nearness: 0.1,
  density: 0.1,
  date: 0.8,
  number: 0.4,
  reason: 0.2,
  place: 0.1,
  contact: 0.8,
  section: 0.5,
  retrieval: 1,
};

/** Logistic regression: how much each feature says for the best unit being an answer, and the constant. */
export const DECISION_WEIGHTS: Features<DecisionFeature> = {
  own: -1.16,
  covered: -0.51,
  unknown: -2.37,
  missingNames: -1,
  asked: 0.41,
  found: 0.8,
  pairs: -0.26,
  nearness: 0.58,
  density: 1.05,
  retrieval: 5.54,
  lead: 1.31,
};
export const DECISION_CONSTANT = -4.92;

/** Probability from which on a unit is shown as the answer. */
export const CONFIDENT = 0.07;
