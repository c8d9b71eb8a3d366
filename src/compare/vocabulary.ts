import { isStopWord } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type Steps, withBreaks } from './steps.ts';
import { areSynonyms, isAspectTerm } from './synonyms.ts';
import { joinedTerm, joinedWord, type Wording, type Words, wordingOf } from './wording.ts';

/** How the labels of a corpus spell things, so that other spellings of the same words can be brought to theirs. */
export interface Vocabulary {
  /** The wording of a label or of something typed. Words that the labels write apart are apart, joined ones joined. */
  wording(text: string): Wording;
  /** The tokens behind `wording(text).terms`: a word that was taken apart gives two tokens with the same span. */
  tokens(text: string): readonly Token[];
  /** `tokens(text)` of a text that is `tokens`; quicker where these stand side by side in a label, as `fromLabel` says. */
  respelt(tokens: readonly Token[], fromLabel?: boolean): readonly Token[];
  /** How telling a term is: 1 in one label or none, less the more labels have it. */
  rarity(term: string): number;
}

/** Words that initials such as "OS" or "CPU" stand for. */
const MOST_INITIALS = 4;

/** A word that says something of its own is not there to be abbreviated: "overall size" is no "OS", "operating system" is. */
function saysMoreThan(initials: string, { term }: Token): boolean {
  return isAspectTerm(term) && !areSynonyms(term, initials);
}

/** Builds the vocabulary of labels, which are distinct, from their words. */
export function* buildingVocabulary(labels: Iterable<Words>): Steps<Vocabulary> {
  /** Words that a label writes apart, by the term of both together. */
  const apart = new Map<string, readonly [Token, Token]>();
  /** The neighbouring words of labels, joined. */
  const joins = new Set<string>();
  const labelsWith = new Map<string, number>();
  yield* withBreaks(labels, ({ tokens, wording, joins: joined }) => {
    const { terms } = wording;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? '';
      if (terms.indexOf(term) === at) labelsWith.set(term, (labelsWith.get(term) ?? 0) + 1);
    }
    for (const { at, word, term } of joined) {
      joins.add(word);
      const first = tokens[at];
      const second = tokens[at + 1];
      if (term !== null && first && second) apart.set(term, [first, second]);
    }
  });

  /** How many words from `at` on are what a label's initials stand for ("operating system" for "OS"); 0 for none. */
  const initialsAt = (tokens: readonly Token[], at: number): number => {
    for (let count = MOST_INITIALS; count > 1; count--) {
      const run = tokens.slice(at, at + count);
      const initials = run.map(({ word }) => word.charAt(0)).join('');
      if (run.length < count || !labelsWith.has(initials) || run.every(({ term }) => labelsWith.has(term))) continue;
      if (!run.some((token) => isStopWord(token) || saysMoreThan(initials, token))) return count;
    }
    return 0;
  };

  /** The term of two words that the labels write as one, and never apart. */
  const writtenAsOne = (first: Token, second: Token | undefined): string | null => {
    const word = second ? joinedWord(first, second) : null;
    const term = word === null || joins.has(word) ? null : joinedTerm(word);
    return term !== null && labelsWith.has(term) && !apart.has(term) ? term : null;
  };

  const isSpeltLikeLabels = (token: Token, at: number, tokens: readonly Token[]): boolean =>
    labelsWith.has(token.term) && !apart.has(token.term) && writtenAsOne(token, tokens[at + 1]) === null;

  /** Words of labels that other labels write apart. */
  const takenApart = new Set<string>();
  yield* withBreaks(apart.keys(), (term) => {
    if (labelsWith.has(term)) takenApart.add(term);
  });

  const respelt = (tokens: readonly Token[], fromLabel = false): readonly Token[] => {
    if (fromLabel ? !tokens.some(({ term }) => takenApart.has(term)) : tokens.every(isSpeltLikeLabels)) return tokens;
    const result: Token[] = [];
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token;
      const next = tokens[at + 1];
      const pieces = apart.get(token.term);
      const joined = writtenAsOne(token, next);
      const spelt = tokens.slice(at, at + initialsAt(tokens, at));
      if (pieces) {
        result.push(...pieces.map(({ word, term }) => ({ start: token.start, end: token.end, word, term })));
        at++;
      } else if (next && joined !== null) {
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

  const tokensOf = (text: string): readonly Token[] => respelt(tokenize(text));
  return {
    tokens: tokensOf,
    respelt,
    wording: (text) => wordingOf(tokensOf(text)),
    rarity: (term) => 1 / (1 + Math.log(Math.max(1, labelsWith.get(term) ?? 1))),
  };
}
