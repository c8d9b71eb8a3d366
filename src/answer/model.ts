import type { ChoiceFeature, DecisionFeature, Features, PassageFeature, UnitFeature } from './features.ts';

/**
 * How much each feature counts when the units of one question are ranked. Set by hand, and kept where it helped on several of
 * the sets that `npm run bench -- retrieval` scores.
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

/**
 * How much each feature counts when the passages for one question are ranked. Learned by `npm run bench -- train passage DIR` from
 * SQuAD 2.0 and StackFAQ (CC BY-SA), CLAPNQ, e-manual QA and MTRAG (Apache-2.0), and Cranfield; tests/bench/train/passage.json has the
 * figures.
 */
export const PASSAGE_WEIGHTS: Features<PassageFeature> = {
  fields: 1.69,
  around: 4.96,
  functionWords: 2.02,
  heading: 4.45,
  likeness: 3.96,
  wording: 3.19,
  closeness: 0.38,
  evidence: 1.51,
};

/**
 * How much each feature counts when one unit of a passage is preferred to the others. Learned by `npm run bench -- train choice DIR`
 * from SelQA and CLAPNQ (Apache-2.0) and SQuAD 2.0 (CC BY-SA 4.0); tests/bench/train/choice.json has the figures.
 */
export const CHOICE_WEIGHTS: Features<ChoiceFeature> = {
  fresh: 2.1,
  telling: 1.94,
  before: 0.71,
  carried: 1.19,
  elsewhere: -1.38,
  names: -2.07,
  wording: 2.6,
  together: 1.17,
  density: 2.74,
  opening: 0.41,
  date: 2.72,
  number: 1.58,
  counted: 2.5,
  place: 1.41,
  reason: 0.1,
  definition: 0.81,
};

/**
 * Logistic regression: how much each feature says for the best unit being an answer, and the constant. Learned by
 * `npm run bench -- train decision DIR` from SQuAD 2.0 (CC BY-SA 4.0), StackFAQ (CC BY-SA 4.0), CLAPNQ and e-manual QA (Apache-2.0).
 */
export const DECISION_WEIGHTS: Features<DecisionFeature> = {
  retrieval: 0.55,
  retrievalSquared: -0.24,
  found: 0.4,
  foundSpecific: 0.35,
  unknown: -1.02,
  unknownSpecific: -0.17,
  missingNames: -0.63,
  elsewhere: -1.48,
  density: 1.66,
  asked: 0.46,
  standing: 0.98,
  size: -0.02,
};
export const DECISION_CONSTANT = -2.65;

/**
 * Probability from which on a unit is shown as the answer, by how strict the bot is meant to be. tests/bench/train/decision.json
 * tells what the middle one declines.
 */
export const CONFIDENT = { helpful: 0.08, balanced: 0.15, strict: 0.35 } as const;
