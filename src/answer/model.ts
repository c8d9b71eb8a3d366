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
  title: 0.45,
  pairs: 0.25,
  nearness: 0.1,
  density: 0.1,
  date: 0.2,
  number: 0.2,
  person: 0.1,
  reason: 0.2,
  place: 0.1,
  definition: 0.2,
  contact: 0.3,
  retrieval: 0.35,
};

/** Logistic regression: how much each feature says for the best unit being an answer, and the constant. */
export const DECISION_WEIGHTS: Features<DecisionFeature> = {
  own: -1.01,
  covered: 0.42,
  unknownNames: -1.16,
  unknownWords: -2.06,
  missingNames: -0.97,
  unmet: -0.18,
  asked: 1.0,
  found: 0.25,
  pairs: -0.52,
  nearness: 0.7,
  density: 1.34,
  retrieval: 5.84,
  lead: 1.71,
};
export const DECISION_CONSTANT = -6.01;

/** Probability from which on a unit is shown as the answer. */
export const CONFIDENT = 0.1;
