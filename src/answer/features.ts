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

/** What is known of a passage as a whole, to rank the passages of one question. */
export const PASSAGE_FEATURES = [
  // How the search found it: BM25F, a language model of its surroundings, function words.
  'fields',
  'around',
  'functionWords',
  // How alike the question and the title, or the nearest heading, are: twice what they share, by what both have.
  'heading',
  // How alike a unit and the question are: twice what they share, by what both have.
  'likeness',
  // Weighed pairs of the question's neighbouring words that are neighbours in a unit or above it.
  'wording',
  // How near two of the question's terms come in one unit.
  'closeness',
  // Share of the weight of the question's names that stand in the passage, above it or in the title.
  'names',
  // The score of its best unit, and how much speaks for the unit that is to be chosen.
  'evidence',
  'choice',
] as const;

export type PassageFeature = (typeof PASSAGE_FEATURES)[number];

/** What speaks for one unit of a passage against the others. */
export const CHOICE_FEATURES = [
  // Share of the question's weight in words that neither title nor headings say, for those the unit need not repeat.
  'fresh',
  // Share of the weight, a word weighing more the fewer units of the passage have it.
  'telling',
  // Share of the weight in the sentence before and not in this one; again where this one leans on it ("It …").
  'before',
  'carried',
  // Share of the weight in other sentences of the passage, and neither in this one nor beside nor above it.
  'elsewhere',
  // Share of the weight in names that the unit has.
  'names',
  // Share of the question's pairs of words, function words included, that the unit has.
  'wording',
  // Share of its pairs of content words, not too far apart in it, that stand close together in the unit.
  'together',
  // Share of the unit's content words that the question has, too.
  'density',
  // A word of the question stands among the unit's first.
  'opening',
  // The unit holds what the question most likely asks for; `counted`: a number right before what is counted.
  'date',
  'number',
  'counted',
  'place',
  'reason',
  'person',
  'definition',
] as const;

export type ChoiceFeature = (typeof CHOICE_FEATURES)[number];

/** What is known of a question and its best unit, to tell whether the unit answers. */
export const DECISION_FEATURES = [
  // Logarithm of the best passage's retrieval score, as a share of the question's weight, and its square.
  'retrieval',
  'retrievalSquared',
  // Logarithm of 1 + the weight of the words that were found, in words that one passage of the corpus has; and of how many of
  // those in the unit, beside or above it are no everyday words.
  'found',
  'foundSpecific',
  // Share of the question's words that the corpus lacks; and how many of them are no everyday words.
  'unknown',
  'unknownSpecific',
  // Share of the question's weight in names that the corpus has, and that stand neither in the unit nor around or above it.
  'missingNames',
  // Share of the weight that only sentences further away have.
  'elsewhere',
  // Share of the unit's content words that the question has, too.
  'density',
  // Logarithms of 1 + the number of the question's words, and of 1 + the score by which the passage stands first.
  'asked',
  'standing',
  // Logarithm of the size of the corpus: in a larger one more is alike by chance.
  'size',
] as const;

export type DecisionFeature = (typeof DECISION_FEATURES)[number];

/** Weighted sum of the features that `weights` names. */
export function weigh<Name extends string>(features: Features<Name>, weights: Features<Name>): number {
  let sum = 0;
  for (const name in weights) sum += features[name] * weights[name];
  return sum;
}
