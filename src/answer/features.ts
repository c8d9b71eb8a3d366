/** Numbers of about 0 to 1, by name. */
export type Features<Name extends string> = Readonly<Record<Name, number>>;

/** What is known of a quotable unit. */
export const UNIT_FEATURES = [
  // Shares of the question's weight, by the nearest place where a word stands: each place counts what the ones before lack.
  'own',
  'beside',
  'above',
  'passage',
  'title',
  // Share of neighbouring question words that are neighbours in the unit, too.
  'pairs',
  // How close the matched words stand together: different ones per word from the first match to the last.
  'nearness',
  // Share of the unit's content words that the question has, too.
  'density',
  // The unit holds what the question asks for.
  'date',
  'number',
  'reason',
  'place',
  'contact',
  // The unit stands under the heading of a subject that the question names.
  'section',
  // Retrieval score of the passage, as a share of the best one's.
  'retrieval',
] as const;

export type UnitFeature = (typeof UNIT_FEATURES)[number];

/** What is known of a question and its best unit, to tell whether the unit answers. */
export const DECISION_FEATURES = [
  // Share of the question's weight in the unit, and around and above it.
  'own',
  'covered',
  // Share of the question's weight in words that the corpus lacks.
  'unknown',
  // Share of the weight in names that the corpus has, and that stand neither in the unit nor around or above it.
  'missingNames',
  // Logarithms of 1 + the number of terms in the question, and of those that were found.
  'asked',
  'found',
  'pairs',
  'nearness',
  'density',
  // Retrieval score of the best passage as a share of the question's weight, halved.
  'retrieval',
  // Lead over the best unit of another passage.
  'lead',
] as const;

export type DecisionFeature = (typeof DECISION_FEATURES)[number];

/** Weighted sum of the features that `weights` names. */
export function weigh<Name extends string>(features: Features<Name>, weights: Features<Name>): number {
  let sum = 0;
  for (const name in weights) sum += features[name] * weights[name];
  return sum;
}
