import { isStopWord } from '../text/stopwords.ts';
import { fold, type Token, termOf, tokenize } from '../text/tokens.ts';
import { plainLabel } from './labels.ts';

/** The words of a name as the catalogue compares them. */
export interface Wording {
  /** Every word's term, in order. */
  readonly terms: readonly string[];
  /** The terms that carry meaning, in order, each once; all of them when every word is a function word. */
  readonly content: readonly string[];
}

/** A joined word is taken for two only when the longer of them is a word in earnest ("e-mail", "hyper-v", not "a-m"). */
const SHORTEST_LONGER_PIECE = 3;

/** The wording of a name that is made of `tokens`. */
export function wordingOf(tokens: readonly Token[]): Wording {
  const terms: string[] = [];
  const content: string[] = [];
  for (const token of tokens) {
    terms.push(token.term);
    if (!isStopWord(token) && !content.includes(token.term)) content.push(token.term);
  }
  return { terms, content: content.length > 0 ? content : [...new Set(terms)] };
}

/** All terms in order, as one string: the same for two names of the same words. */
export function exactKey({ terms }: Pick<Wording, 'terms'>): string {
  return terms.join(' ');
}

/** What tells a label from the others, as long as no label spells its words in another way. */
export function keyOfLabel(label: string): string {
  return exactKey(wordingOf(tokenize(plainLabel(label)))) || fold(label);
}

/** Two words as one; null for those that are none together. */
export function joinedWord(first: Token, second: Token): string | null {
  return Math.max(first.word.length, second.word.length) < SHORTEST_LONGER_PIECE ? null : first.word + second.word;
}

/** The term of two words that were joined; null where they are no word. */
export function joinedTerm(word: string): string | null {
  return /^[\p{L}\p{N}]+$/u.test(word) ? termOf(word) : null;
}
