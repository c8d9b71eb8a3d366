import type { DecisionFeature, Features, UnitFeature } from './features.ts';

/**
 * How much each feature counts when the units of one question are ranked. Set by hand: weights learned by conditional logit
 * from three sets were no better on the other halves of those sets (see tests/bench/train).
 */
export const UNIT_WEIGHTS: Features<UnitFeature> = {
  own: 1.5,
  beside: 0.55,
  above: 0.7,
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
  own: 2.27,
  covered: 0.25,
  unknownNames: -0.74,
  unknownWords: -1.59,
  unmet: -0.52,
  asked: -0.12,
  found: 3.03,
  pairs: -0.13,
  nearness: 0.41,
  density: 1.1,
  retrieval: 0.25,
  lead: -1.02,
};
export const DECISION_CONSTANT = -6.65;

/** Probability from which on a unit is shown as the answer. */
export const CONFIDENT = 0.07;
