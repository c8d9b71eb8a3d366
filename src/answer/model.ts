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
  own: -0.94,
  covered: -0.46,
  unknown: -2.5,
  missingNames: -1.19,
  asked: 0.6,
  found: 0.51,
  pairs: -0.32,
  nearness: 0.65,
  density: 1.15,
  retrieval: 5.59,
  lead: 1.29,
};
export const DECISION_CONSTANT = -5.04;

/** Probability from which on a unit is shown as the answer. */
export const CONFIDENT = 0.12;
