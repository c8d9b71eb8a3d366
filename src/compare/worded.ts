import { fold, type Token, termOf, tokenize } from '../text/tokens.ts';
import { namesOf, type Strength } from './labels.ts';
import { exactKey, type Words, wordsFrom } from './wording.ts';

/** A label with its names, strongest first, and the words of each: worked out once, where the label was read. */
export interface WordedLabel {
  readonly text: string;
  readonly names: readonly WordedName[];
}

/** A name and its folded words, with a bar between them. */
export type WordedName = readonly [text: string, strength: Strength, words: string];

/** A label with the tokens of its names, which stand at no place in particular. */
export interface TokenLabel {
  readonly text: string;
  readonly names: readonly TokenName[];
  /** What tells it from other labels, as long as no label spells its words in another way. */
  readonly key: string;
  /** Its strongest name on one line, as it is offered to somebody who types; and folded. */
  readonly offered: string;
  readonly folded: string;
}

export interface TokenName {
  readonly text: string;
  readonly strength: Strength;
  readonly words: Words;
  /** Whether its words stand side by side in the strongest name. */
  readonly isRun: boolean;
}

/** Stands in no word, however it is folded. */
const BETWEEN = '|';

/** A label as `WordedLabel`. */
export function worded(text: string): WordedLabel {
  return { text, names: namesOf(text).map((name) => [name.text, name.strength, joinedWords(name.text)]) };
}

function joinedWords(text: string): string {
  return tokenize(text)
    .map((token) => token.word)
    .join(BETWEEN);
}

/** Whether `words` stand side by side in `others`. */
function isRunOf(words: string, others: string): boolean {
  return words === others || `${BETWEEN}${others}${BETWEEN}`.includes(`${BETWEEN}${words}${BETWEEN}`);
}

/** A label is turned into tokens once for as long as its page is around, however many catalogues are made of it. */
const known = new WeakMap<WordedLabel, TokenLabel>();

/** A label with its words as tokens; the same object for the same label. */
export function tokensOfLabel(label: WordedLabel): TokenLabel {
  const before = known.get(label);
  if (before) return before;
  const { text, names } = label;
  const [, , own = ''] = names[0] ?? [];
  const tokened = names.map(([name, strength, words]): TokenName => {
    const tokens = words === '' ? [] : words.split(BETWEEN).map(tokenOf);
    return { text: name, strength, words: wordsFrom(tokens), isRun: isRunOf(words, own) };
  });
  const [first] = tokened;
  const offered = (first?.text ?? text).replace(/\s+/gu, ' ').trim();
  const key = (first && exactKey(first.words.wording)) || fold(text);
  const made = { text, names: tokened, key, offered, folded: fold(offered) };
  known.set(label, made);
  return made;
}

/** Tokens of words that many labels have, so that each need not have its own; emptied when there are too many. */
const shared = new Map<string, Token>();
const MOST_SHARED = 100_000;

function tokenOf(word: string): Token {
  let token = shared.get(word);
  if (token === undefined) {
    if (shared.size >= MOST_SHARED) shared.clear();
    token = { start: 0, end: 0, word, term: termOf(word) };
    shared.set(word, token);
  }
  return token;
}
