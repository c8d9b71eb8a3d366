import { isStopWord } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { LabelList } from './labelList.ts';
import { GrowingNumbers } from './ledger/growing.ts';
import { type Ledger, NAME } from './ledger/ledger.ts';
import type { Terms } from './ledger/terms.ts';
import { type Steps, withBreaks } from './steps.ts';
import { areSynonyms, isAspectTerm } from './synonyms.ts';
import { joinedTerm, joinedWord, type Wording, wordingOf } from './wording.ts';

/** How the labels of a corpus spell things, so that other spellings of the same words can be brought to theirs. */
export interface Vocabulary {
  /** The wording of a label or of something typed. Words that the labels write apart are apart, joined ones joined. */
  wording(text: string): Wording;
  /** The tokens behind `wording(text).terms`: a word that was taken apart gives two tokens with the same span. */
  tokens(text: string): readonly Token[];
  /** `tokens(text)` of a text that is `tokens`. */
  respelt(tokens: readonly Token[]): readonly Token[];
  /** Whether the labels together spell the words of a label's name in the same way as it does. */
  spellsAs(ledger: Ledger, name: number): boolean;
  /**
   * Tells `take` where each word of `tokens(text)` of a label's name stands in a ledger; false, with nothing told, where not all of
   * them do.
   */
  spell(ledger: Ledger, name: number, take: (ledger: Ledger, token: number) => void): boolean;
  /** How telling a term is: 1 in one label or none, less the more labels have it. */
  rarity(term: string): number;
}

/** Words that initials such as "OS" or "CPU" stand for. */
const MOST_INITIALS = 4;

/** A word that says something of its own is not there to be abbreviated: "overall size" is no "OS", "operating system" is. */
function saysMoreThan(initials: string, { term }: Token): boolean {
  return isAspectTerm(term) && !areSynonyms(term, initials);
}

/** Builds the vocabulary of labels from the words of their strongest names. */
export function* buildingVocabulary(labels: LabelList, terms: Terms): Steps<Vocabulary> {
  /** By term, how many names have it. */
  const namesWith = new GrowingNumbers();
  /** By the term of two words that a name writes apart, one more than the label and the token where that is written last. */
  const apartIn = new GrowingNumbers();
  const apartAt = new GrowingNumbers();
  const seen = new Set<string>();
  yield* withBreaks(labels.texts, (_, label) => {
    const { ledger, row } = labels.placeOf(label);
    const name = ledger.firstName(row);
    const text = ledger.string(ledger.ofName(name, NAME.text));
    if (name === ledger.endName(row) || seen.has(text)) return;
    seen.add(text);
    const first = ledger.firstToken(name);
    const end = ledger.endToken(name);
    for (let token = first; token < end; token++) {
      const term = terms.ofToken(ledger, token);
      let before = first;
      while (before < token && terms.ofToken(ledger, before) !== term) before++;
      if (before === token) namesWith.set(term, namesWith.at(term) + 1);
    }
    for (let token = first; token < end; token++) {
      const joined = terms.ofJoined(ledger, token);
      if (joined < 0) continue;
      apartIn.set(joined, label + 1);
      apartAt.set(joined, token);
    }
  });
  const isInNames = (term: string): boolean => namesWith.at(terms.numberOf(term)) > 0;
  const isApart = (term: string): boolean => apartIn.at(terms.numberOf(term)) > 0;
  /** The two words that the labels write apart of which a term is made. */
  const piecesOf = (term: string): readonly [Token, Token] | null => {
    const number = terms.numberOf(term);
    if (apartIn.at(number) === 0) return null;
    const { ledger } = labels.placeOf(apartIn.at(number) - 1);
    return [ledger.token(apartAt.at(number)), ledger.token(apartAt.at(number) + 1)];
  };

  /** How many words from `at` on are what a label's initials stand for ("operating system" for "OS"); 0 for none. */
  const initialsAt = (tokens: readonly Token[], at: number): number => {
    for (let count = MOST_INITIALS; count > 1; count--) {
      const run = tokens.slice(at, at + count);
      const initials = run.map(({ word }) => word.charAt(0)).join('');
      if (run.length < count || !isInNames(initials) || run.every(({ term }) => isInNames(term))) continue;
      if (!run.some((token) => isStopWord(token) || saysMoreThan(initials, token))) return count;
    }
    return 0;
  };

  /** The term of two words that the labels write as one, and never apart. */
  const writtenAsOne = (first: Token, second: Token | undefined): string | null => {
    const word = second ? joinedWord(first, second) : null;
    const term = word === null ? null : joinedTerm(word);
    return term !== null && isInNames(term) && !isApart(term) ? term : null;
  };

  const isSpeltLikeLabels = (token: Token, at: number, tokens: readonly Token[]): boolean =>
    isInNames(token.term) && !isApart(token.term) && writtenAsOne(token, tokens[at + 1]) === null;

  /** Whether none of a name's words are taken together. Those that stand side by side in a label are known, and apart. */
  const staysApart = (ledger: Ledger, name: number): boolean => {
    const first = ledger.firstToken(name);
    const last = ledger.endToken(name) - 1;
    if (first >= last || ledger.ofName(name, NAME.isRun) === 1) return true;
    for (let token = first; token <= last; token++) {
      const joined = terms.ofJoined(ledger, token);
      if (namesWith.at(terms.ofToken(ledger, token)) === 0) return false;
      if (namesWith.at(joined) > 0 && apartIn.at(joined) === 0) return false;
    }
    return true;
  };

  const spellsAs = (ledger: Ledger, name: number): boolean => {
    for (let token = ledger.firstToken(name); token < ledger.endToken(name); token++)
      if (apartIn.at(terms.ofToken(ledger, token)) > 0) return false;
    return staysApart(ledger, name);
  };

  const spell: Vocabulary['spell'] = (ledger, name, take) => {
    if (!staysApart(ledger, name)) return false;
    for (let token = ledger.firstToken(name); token < ledger.endToken(name); token++) {
      const term = terms.ofToken(ledger, token);
      if (apartIn.at(term) === 0) take(ledger, token);
      else {
        const pieces = labels.placeOf(apartIn.at(term) - 1).ledger;
        take(pieces, apartAt.at(term));
        take(pieces, apartAt.at(term) + 1);
      }
    }
    return true;
  };

  const respelt = (tokens: readonly Token[]): readonly Token[] => {
    if (tokens.every(isSpeltLikeLabels)) return tokens;
    const result: Token[] = [];
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token;
      const next = tokens[at + 1];
      const pieces = piecesOf(token.term);
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
    spellsAs,
    spell,
    wording: (text) => wordingOf(tokensOf(text)),
    rarity: (term) => 1 / (1 + Math.log(Math.max(1, namesWith.at(terms.numberOf(term))))),
  };
}
