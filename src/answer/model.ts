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
  own: 0.55,
  covered: 1.4,
  unknown: -2.53,
  missingNames: -1.5,
  asked: -0.12,
  found: 0.75,
  pairs: -0.32,
  nearness: 0.67,
  density: 2.01,
  retrieval: 0.11,
  lead: 0.57,
};
export const DECISION_CONSTANT = -3.35;

/** Probability from which on a unit is shown as the answer. */
export const CONFIDENT = 0.15;
