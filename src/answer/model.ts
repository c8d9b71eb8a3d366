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
  fields: 1.71,
  around: 4.64,
  functionWords: 1.99,
  heading: 4.87,
  likeness: 3.68,
  wording: 2.83,
  closeness: 0.31,
  names: 0.98,
  evidence: 1.33,
  choice: 0.16,
};

/**
 * How much each feature counts when one unit of a passage is preferred to the others. Learned by `npm run bench -- train choice DIR`
 * from SelQA and CLAPNQ (Apache-2.0) and SQuAD 2.0 (CC BY-SA 4.0); tests/bench/train/choice.json has the figures.
 */
export const CHOICE_WEIGHTS: Features<ChoiceFeature> = {
  fresh: 2.04,
  telling: 1.97,
  before: 0.7,
  carried: 1.13,
  elsewhere: -1.43,
  names: -2.11,
  wording: 2.52,
  together: 1.17,
  density: 3.32,
  opening: 0.42,
  date: 2.72,
  number: 1.56,
  counted: 2.51,
  place: 1.42,
  reason: 0.09,
  person: 2.49,
  definition: 0.87,
};

/**
 * Logistic regression: how much each feature says for the best unit being an answer, and the constant. Learned by
 * `npm run bench -- train decision DIR` from SQuAD 2.0 (CC BY-SA 4.0), StackFAQ (CC BY-SA 4.0), CLAPNQ and e-manual QA (Apache-2.0).
 */
export const DECISION_WEIGHTS: Features<DecisionFeature> = {
  retrieval: 0.57,
  retrievalSquared: -0.24,
  found: 0.37,
  foundSpecific: 0.34,
  unknown: -0.99,
  unknownSpecific: -0.18,
  missingNames: -0.58,
  elsewhere: -1.46,
  density: 1.67,
  asked: 0.44,
  standing: 1.01,
  size: -0.01,
};
export const DECISION_CONSTANT = -2.73;
/**
 * Added to the constant for a question in a script without capitals. Set by hand, so that foreign questions are declined nearly as often as
 * in English on Chinese, Japanese and Korean sets, and answerable ones hardly more often.
 */
export const CASELESS = -0.4;

/**
 * Probability from which on a unit is shown as the answer, by how strict the bot is meant to be. tests/bench/train/decision.json
 * tells what the middle one declines.
 */
export const CONFIDENT = { helpful: 0.08, balanced: 0.13, strict: 0.2 } as const;
