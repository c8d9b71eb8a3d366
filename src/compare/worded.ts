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

/** Whether `words` stand side by side in `others`. */
export function isRunOf(words: string, others: string): boolean {
  return words === others || `${BETWEEN}${others}${BETWEEN}`.includes(`${BETWEEN}${words}${BETWEEN}`);
}

/** Turns words back into tokens, which stand at no place in particular. The same words are the same tokens. */
export function tokensFrom(): (words: string) => readonly Token[] {
  const tokens = new Map<string, Token>();
  const known = new Map<string, readonly Token[]>([['', []]]);
  const tokenOf = (word: string): Token => {
    let token = tokens.get(word);
    if (token === undefined) {
      token = { start: 0, end: 0, word, term: termOf(word) };
      tokens.set(word, token);
    }
    return token;
  };
  return (words) => {
    let list = known.get(words);
    if (list === undefined) {
      list = words.split(BETWEEN).map(tokenOf);
      known.set(words, list);
    }
    return list;
  };
}
