import { above, type Passage } from '../passages/passage.ts';
import { opensSentence } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** What the words of a corpus tell, apart from where they stand. */
export interface Vocabulary {
  /** In how many passages each term stands: in the text, above it, or in the title. */
  readonly frequency: ReadonlyMap<string, number>;
  /** The terms that are written with a capital in more than half of their places, the beginnings of sentences aside. */
  readonly names: ReadonlySet<string>;
  /** Every word, folded, in code-unit order. */
  readonly words: readonly string[];
}

/** Reads the vocabulary of the passages in one pass. */
export function vocabularyOf(passages: readonly Passage[]): Vocabulary {
  const frequency = new Map<string, number>();
  const capitals = new Map<string, number>();
  const words = new Set<string>();
  const titles = new Map<string, readonly Token[]>();
  for (const passage of passages) {
    const title = `${passage.document.title}\n${above(passage)}`;
    const over = titles.get(title) ?? tokenize(title);
    titles.set(title, over);
    const tokens = tokenize(passage.text);
    for (const token of tokens) {
      if (opensSentence(passage.text, token.start)) continue;
      const capital = /\p{Lu}/u.test(passage.text.slice(token.start, token.end));
      capitals.set(token.term, (capitals.get(token.term) ?? 0) + (capital ? 1 : -1));
    }
    const terms = new Set<string>();
    for (const { term, word } of [...tokens, ...over]) {
      terms.add(term);
      words.add(word);
    }
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const names = new Set([...capitals].filter(([, balance]) => balance > 0).map(([term]) => term));
  return { frequency, names, words: [...words].sort() };
}
