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
  own: 0.51,
  covered: 0.75,
  unknown: -2.69,
  missingNames: -1.55,
  asked: -0.08,
  found: 0.78,
  pairs: -0.38,
  nearness: 0.69,
  density: 2.07,
  retrieval: 0.93,
  lead: 0.63,
};
export const DECISION_CONSTANT = -3.31;

/** Probability from which on a unit is shown as the answer. */
export const CONFIDENT = 0.18;
