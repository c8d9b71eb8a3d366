import { type Token, termOf, tokenize } from '../text/tokens.ts';
import { namesOf, type Strength } from './labels.ts';

/** A label with its names, strongest first, and the words of each: worked out once, where the label was read. */
export interface WordedLabel {
  readonly text: string;
  readonly names: readonly WordedName[];
}

/** A name and its folded words, with a bar between them. */
export type WordedName = readonly [text: string, strength: Strength, words: string];

/** Stands in no word, however it is folded. */
const BETWEEN = '|';

/** A label as `WordedLabel`. */
export function worded(text: string): WordedLabel {
  return { text, names: namesOf(text).map((name) => [name.text, name.strength, wordsOf(name.text)]) };
}

/** The folded words of `text`, as a `WordedName` has them. */
export function wordsOf(text: string): string {
  return tokenize(text)
    .map((token) => token.word)
    .join(BETWEEN);
}

/** Turns words back into tokens, which stand at no place in particular; the same word is the same token. */
export function tokensFrom(): (words: string) => readonly Token[] {
  const known = new Map<string, Token>();
  return (words) =>
    words === ''
      ? []
      : words.split(BETWEEN).map((word) => {
          const token = known.get(word) ?? { start: 0, end: 0, word, term: termOf(word) };
          known.set(word, token);
          return token;
        });
}
