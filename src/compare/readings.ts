import { type Token, termOf } from '../text/tokens.ts';
import type { NameIndex } from './names.ts';
import { areNearStems, nearWords } from './spelling.ts';
import { type Wording, wordingOf } from './wording.ts';

/** Readings of one name that are tried; more come only from a name of many misspelt words. */
const MOST_READINGS = 8;

/** A word is taken for the beginning of a longer one from this many letters on ("mem", "perf"). */
const SHORTEST_BEGINNING = 3;

/** Every way to put one of its alternatives in each token's place, as wordings; none when no token has another one. */
function combinations(tokens: readonly Token[], alternatives: readonly (readonly string[])[]): Wording[] {
  if (alternatives.every((terms) => terms.length === 0)) return [];
  let readings: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const terms = alternatives[index] ?? [];
    const choices = terms.length > 0 ? terms : [token.term];
    readings = readings
      .flatMap((reading) => choices.map((term) => [...reading, { ...token, term }]))
      .slice(0, MOST_READINGS);
  }
  return readings.map(wordingOf);
}

/** What `tokens` may mean when a word that no name has stands for a word of the same family ("lost" for "loss"). */
export function familyReadings<T>(index: NameIndex<T>, tokens: readonly Token[]): Wording[] {
  const terms = [...index.terms];
  const alternatives = tokens.map(({ term }) =>
    index.has(term) ? [] : terms.filter((other) => areNearStems(term, other)),
  );
  return combinations(tokens, alternatives);
}

/** What `tokens` may mean when a word that no name has is a misspelling of one. */
export function spellingReadings<T>(index: NameIndex<T>, tokens: readonly Token[]): Wording[] {
  const alternatives = tokens.map(({ word, term }) =>
    index.has(term) || index.words.has(word) ? [] : nearWords(word, index.words).map(termOf),
  );
  return combinations(tokens, alternatives);
}

/** What `tokens` may mean when a word that no name has is the beginning of one. */
export function shortenedReadings<T>(index: NameIndex<T>, tokens: readonly Token[]): Wording[] {
  const words = [...index.words];
  const alternatives = tokens.map(({ word, term }) =>
    index.has(term) || word.length < SHORTEST_BEGINNING
      ? []
      : [...new Set(words.filter((other) => other.startsWith(word)).map(termOf))],
  );
  return combinations(tokens, alternatives);
}
