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
  // Retrieval score of the passage, as a share of the best one's.
  'retrieval',
] as const;

export type UnitFeature = (typeof UNIT_FEATURES)[number];

/** What is known of a question and its best unit, to tell whether the unit answers. */
export const DECISION_FEATURES = [
  // Share of the question's weight in the unit, and around and above it.
  'own',
  'covered',
  // Shares of the question's weight in names and in other words that the corpus lacks.
  'unknownNames',
  'unknownWords',
  // Share of the weight in names that the corpus has, and that stand neither in the unit nor around or above it.
  'missingNames',
  // 1 when a date, a number or a way to reach somebody is asked for and the unit holds none.
  'unmet',
  // Share of the asked-for thing ("which kernel version …") that stands neither in the unit nor beside or above it.
  'headMissing',
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
