import { isStopWord } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Question, QuestionTerm } from './question.ts';

/** A term of a question, by its position, that a form stands for. */
export interface Standing {
  readonly at: number;
  readonly trust: number;
}

/** A word that counts for a question: a form of one of its terms, or one of its function words. */
export interface KeyWord {
  readonly term: string;
  /** The terms of the question that it stands for, in their order; a function word stands for none. */
  readonly standing: readonly Standing[];
}

/** Two terms of a question, by their positions, that may belong together, and what it weighs if they do. */
export interface Couple {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/** How a question is worded: the same for all passages, so it is worked out once. */
export interface Wording {
  /** Every word that is looked for, by its index term. */
  readonly words: ReadonlyMap<string, KeyWord>;
  /** Every term of the question as it is typed, function words included. */
  readonly terms: ReadonlySet<string>;
  /** For each of these, the terms that follow it, and what the pair weighs: null where both are function words. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number | null>>;
  readonly pairCount: number;
  /** For each term that carries meaning, the next one; no term has two. */
  readonly followers: ReadonlyMap<string, string>;
  readonly couples: readonly Couple[];
  /** What "how many" counts: the terms after it. */
  readonly counted: ReadonlySet<string>;
}

const known = new WeakMap<Question, Wording>();

/** How a question is worded. */
export function wordingOf(question: Question): Wording {
  const before = known.get(question);
  if (before) return before;
  const tokens = tokenize(question.text);
  const terms = new Set(tokens.map(({ term }) => term));
  const pairs = pairsOf(question);
  const wording: Wording = {
    words: wordsOf(question, terms),
    terms,
    pairs,
    pairCount: [...pairs.values()].reduce((sum, followers) => sum + followers.size, 0),
    followers: new Map(question.terms.slice(1).map(({ term }, at) => [question.terms[at]?.term ?? '', term])),
    couples: couplesOf(question.terms),
    counted: countedIn(tokens),
  };
  known.set(question, wording);
  return wording;
}

function wordsOf({ terms }: Question, typed: ReadonlySet<string>): ReadonlyMap<string, KeyWord> {
  const standing = new Map<string, Standing[]>([...typed].map((term) => [term, []]));
  for (const [at, { forms }] of terms.entries())
    for (const [form, trust] of forms) standing.set(form, [...(standing.get(form) ?? []), { at, trust }]);
  return new Map([...standing].map(([term, of]) => [term, { term, standing: of }]));
}

function pairsOf({ words }: Question): ReadonlyMap<string, ReadonlyMap<string, number | null>> {
  const pairs = new Map<string, Map<string, number | null>>();
  for (const [at, next] of words.slice(1).entries()) {
    const word = words[at];
    if (!word) continue;
    const followers = pairs.get(word.term) ?? new Map<string, number | null>();
    const weight = word.functionWord && next.functionWord ? null : (word.weight + next.weight) / 2;
    pairs.set(word.term, followers.set(next.term, weight));
  }
  return pairs;
}

/** Terms of the question this far apart in it may still belong together. */
const SKIPPED = 3;

function couplesOf(terms: readonly QuestionTerm[]): Couple[] {
  return terms.flatMap(({ weight }, first) =>
    terms
      .slice(first + 1, first + 1 + SKIPPED)
      .map((other, at): Couple => ({ first, second: first + 1 + at, weight: (weight + other.weight) / 2 })),
  );
}

/** What "how many" counts stands within this many words behind it. */
const COUNTED_WORDS = 3;

function countedIn(tokens: readonly Token[]): ReadonlySet<string> {
  const at = tokens.findIndex(({ word }, index) => word === 'how' && tokens[index + 1]?.word === 'many');
  const behind = at < 0 ? [] : tokens.slice(at + 2, at + 2 + COUNTED_WORDS);
  return new Set(behind.filter((token) => !isStopWord(token)).map(({ term }) => term));
}
