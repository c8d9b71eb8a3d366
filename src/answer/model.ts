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
  date: 0.2,
  number: 0.2,
  reason: 0.2,
  place: 0.1,
  contact: 0.3,
  retrieval: 1.4,
};

/** Logistic regression: how much each feature says for the best unit being an answer, and the constant. */
export const DECISION_WEIGHTS: Features<DecisionFeature> = {
  own: -1.13,
  covered: 0.04,
  unknownNames: -1.31,
  unknownWords: -2.21,
  missingNames: -1.09,
  unmet: -0.6,
  headMissing: 0,
  asked: 0.43,
  found: 0.85,
  pairs: -0.4,
  nearness: 0.71,
  density: 1.07,
  retrieval: 5.54,
  lead: 1.12,
};
export const DECISION_CONSTANT = -5.38;

/** Probability from which on a unit is shown as the answer. */
export const CONFIDENT = 0.1;
