import { isStopWord } from '../text/stopwords.ts';
import { type Token, termOf, tokenize } from '../text/tokens.ts';
import { type Steps, withBreaks } from './steps.ts';
import { areSynonyms, isAspectTerm } from './synonyms.ts';

/** The words of a name as the catalogue compares them. */
export interface Wording {
  /** Every word's term, in order. */
  readonly terms: readonly string[];
  /** The terms that carry meaning, in order, each once; all of them when every word is a function word. */
  readonly content: readonly string[];
}

/** How the labels of a corpus spell things, so that other spellings of the same words can be brought to theirs. */
export interface Vocabulary {
  /** The wording of a label or of something typed. Words that the labels write apart are apart, joined ones joined. */
  wording(text: string): Wording;
  /** The tokens behind `wording(text).terms`: a word that was taken apart gives two tokens with the same span. */
  tokens(text: string): readonly Token[];
  /** `tokens(text)` of a text that is `tokens`. */
  respelt(tokens: readonly Token[]): readonly Token[];
  /** How telling a term is: 1 in one label or none, less the more labels have it. */
  rarity(term: string): number;
  /** Folded words of the labels, in order of first occurrence. */
  readonly words: ReadonlySet<string>;
}

/** The wording of a name that is made of `tokens`. */
export function wordingOf(tokens: readonly Token[]): Wording {
  const content = tokens.filter((token) => !isStopWord(token)).map((token) => token.term);
  const terms = tokens.map((token) => token.term);
  return { terms, content: [...new Set(content.length > 0 ? content : terms)] };
}

/** A joined word is taken for two only when the longer of them is a word in earnest ("e-mail", "hyper-v", not "a-m"). */
const SHORTEST_LONGER_PIECE = 3;
/** Words that initials such as "OS" or "CPU" stand for. */
const MOST_INITIALS = 4;

function joinedTerm(first: Token, second: Token): string | null {
  if (Math.max(first.word.length, second.word.length) < SHORTEST_LONGER_PIECE) return null;
  return /^[\p{L}\p{N}]+$/u.test(first.word + second.word) ? termOf(first.word + second.word) : null;
}

/** A word that says something of its own is not there to be abbreviated: "overall size" is no "OS", "operating system" is. */
function saysMoreThan(initials: string, { term }: Token): boolean {
  return isAspectTerm(term) && !areSynonyms(term, initials);
}

/** Builds the vocabulary of `labels`, which are distinct, from their words. */
export function* buildingVocabulary(labels: Iterable<readonly Token[]>): Steps<Vocabulary> {
  const apart = new Map<string, readonly [Token, Token]>();
  const labelsWith = new Map<string, number>();
  const words = new Set<string>();
  const known = new Set<string>();
  yield* withBreaks(labels, (tokens) => {
    for (const [index, token] of tokens.entries()) {
      words.add(token.word);
      known.add(token.term);
      const next = tokens[index + 1];
      const joined = next && joinedTerm(token, next);
      if (next && joined) apart.set(joined, [token, next]);
    }
    for (const term of new Set(tokens.map((token) => token.term)))
      labelsWith.set(term, (labelsWith.get(term) ?? 0) + 1);
  });

  /** How many words from `at` on are what a label's initials stand for ("operating system" for "OS"); 0 for none. */
  const initialsAt = (tokens: readonly Token[], at: number): number => {
    for (let count = MOST_INITIALS; count > 1; count--) {
      const run = tokens.slice(at, at + count);
      const initials = run.map(({ word }) => word.charAt(0)).join('');
      if (run.length < count || !known.has(initials) || run.every(({ term }) => known.has(term))) continue;
      if (!run.some((token) => isStopWord(token) || saysMoreThan(initials, token))) return count;
    }
    return 0;
  };

  const respelt = (tokens: readonly Token[]): Token[] => {
    const result: Token[] = [];
    // What the labels write out is not there to be abbreviated.
    const mayAbbreviate = tokens.some(({ term }) => !known.has(term));
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token;
      const next = tokens[at + 1];
      const pieces = apart.get(token.term);
      const joined = next ? joinedTerm(token, next) : null;
      const spelt = mayAbbreviate ? tokens.slice(at, at + initialsAt(tokens, at)) : [];
      if (pieces) {
        result.push(...pieces.map(({ word, term }) => ({ start: token.start, end: token.end, word, term })));
        at++;
      } else if (next && joined && known.has(joined) && !apart.has(joined)) {
        result.push({ start: token.start, end: next.end, word: token.word + next.word, term: joined });
        at += 2;
      } else if (spelt.length > 0) {
        const initials = spelt.map(({ word }) => word.charAt(0)).join('');
        result.push({ start: token.start, end: spelt.at(-1)?.end ?? token.end, word: initials, term: initials });
        at += spelt.length;
      } else {
        result.push(token);
        at++;
      }
    }
    return result;
  };

  const tokensOf = (text: string): Token[] => respelt(tokenize(text));
  return {
    tokens: tokensOf,
    respelt,
    wording: (text) => wordingOf(tokensOf(text)),
    rarity: (term) => 1 / (1 + Math.log(Math.max(1, labelsWith.get(term) ?? 1))),
    words,
  };
}
