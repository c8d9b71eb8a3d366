import { isStopWord } from '../../text/stopwords.ts';
import { tokenize } from '../../text/tokens.ts';
import { type CarriedWord, inverseDocumentFrequency } from '../question.ts';
import { type Place, placesOf, type Sign, type Signs, signsOf, type Trait, type Traits, traitsOf } from './features.ts';
import { CONSTANT, PLACE_WEIGHTS, TRAIT_WEIGHTS } from './model.ts';
import { type Said, type Vocabulary, wordsSaid } from './said.ts';
import type { Turn } from './turn.ts';

/** A word of the turns before, and how likely a question means it without writing it. */
export interface Meant {
  readonly said: Said;
  readonly probability: number;
}

/** Words below this probability are not taken over, nor more of them than `MOST`: many unlikely words together still tell the topic. */
const LEAST = 0.03;
const MOST = 16;
/** Probability from which on a word counts as understood, and is told: of such words, about three in five are meant indeed. */
export const UNDERSTOOD = 0.4;
/** The most that a word counts which the question does not write. */
const MOST_SHARE = 0.3;
/** What a word counts that only a quotation had: that may have been the wrong one. */
const ONLY_TOLD = 0.5;
/** Of a question's own weight, what all the words that it takes over count together at most. */
const TOGETHER = 1;
/** This much they may count in any case, in words that one passage has: of "Which is better?" hardly anything is its own. */
const ALLOWANCE = 0.7;

/** What the model sees of one word. */
export interface Evidence {
  readonly said: Said;
  readonly places: readonly Place[];
  readonly signs: Signs;
  readonly traits: Traits;
}

/** The words of the turns before that `question` does not have, with what speaks for and against their being meant. */
export function evidenceOf(question: string, turns: readonly Turn[], vocabulary: Vocabulary): Evidence[] {
  const said = wordsSaid(turns, vocabulary);
  const own = new Set(tokenize(question).map(({ term }) => term));
  const signs = signsOf(question, said, vocabulary);
  const shown = turns.length - turns.findLastIndex(({ above }) => above !== '');
  return [...said.values()]
    .filter(({ term }) => !own.has(term))
    .map((one) => ({
      said: one,
      places: placesOf(one, shown),
      signs,
      traits: traitsOf(one, turns.length, signs, vocabulary),
    }));
}

/** Logistic regression over the signs, once for each place of the word, and over its traits. */
function probabilityOf({ places, signs, traits }: Evidence): number {
  let sum = CONSTANT;
  for (const place of places) for (const sign in signs) sum += signs[sign as Sign] * PLACE_WEIGHTS[place][sign as Sign];
  for (const trait in traits) sum += traits[trait as Trait] * TRAIT_WEIGHTS[trait as Trait];
  return 1 / (1 + Math.exp(-sum));
}

/** How likely each word of the turns before is meant, the likeliest first; ties in order of first mention. */
export function wordsMeant(question: string, turns: readonly Turn[], vocabulary: Vocabulary): Meant[] {
  return evidenceOf(question, turns, vocabulary)
    .map((one) => ({ said: one.said, probability: probabilityOf(one) }))
    .sort((a, b) => b.probability - a.probability);
}

function shareOf({ said, probability }: Meant): number {
  return Math.min(MOST_SHARE, said.asked > 0 ? probability : ONLY_TOLD * probability);
}

/** The words to take over, the likelier with the greater share; less where all of them together would outweigh the question. */
export function carriedBy(
  question: string,
  meant: readonly Meant[],
  { size, passagesWith }: Vocabulary,
): CarriedWord[] {
  const idf = (term: string): number => inverseDocumentFrequency(size, passagesWith(term));
  const taken = meant
    .filter(({ said, probability }) => probability >= LEAST && passagesWith(said.term) > 0)
    .slice(0, MOST)
    .map((one) => ({ term: one.said.term, word: one.said.word, share: shareOf(one) }));
  const own = new Set(tokenize(question).flatMap((token) => (isStopWord(token) ? [] : [token.term])));
  const asked = [...own].reduce((sum, term) => sum + idf(term), 0);
  const added = taken.reduce((sum, { term, share }) => sum + share * idf(term), 0);
  const allowed = Math.max(TOGETHER * asked, ALLOWANCE * inverseDocumentFrequency(size, 0));
  const scale = added > allowed ? allowed / added : 1;
  return taken.map((one) => ({ ...one, share: one.share * scale }));
}
