import { isStopWord } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Question } from './question.ts';

/** How a question is worded: the same for all passages, so it is worked out once. */
export interface Wording {
  /** Every term of the question, function words included. */
  readonly terms: ReadonlySet<string>;
  /** For each of them, the terms that follow it; and how many such pairs there are. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly pairCount: number;
  /** What "how many" counts: the terms after it. */
  readonly counted: ReadonlySet<string>;
}

const known = new WeakMap<Question, Wording>();

/** How a question is worded. */
export function wordingOf(question: Question): Wording {
  const before = known.get(question);
  if (before) return before;
  const tokens = tokenize(question.text);
  const pairs = new Map<string, Set<string>>();
  let pairCount = 0;
  for (const [at, { term }] of tokens.slice(1).entries()) {
    const first = tokens[at]?.term ?? '';
    const followers = pairs.get(first) ?? new Set();
    if (!followers.has(term)) pairCount++;
    pairs.set(first, followers.add(term));
  }
  const terms = new Set(tokens.map(({ term }) => term));
  const wording = { terms, pairs, pairCount, counted: countedIn(tokens) };
  known.set(question, wording);
  return wording;
}

/** What "how many" counts stands within this many words behind it. */
const COUNTED_WORDS = 3;

function countedIn(tokens: readonly Token[]): ReadonlySet<string> {
  const at = tokens.findIndex(({ word }, index) => word === 'how' && tokens[index + 1]?.word === 'many');
  const behind = at < 0 ? [] : tokens.slice(at + 2, at + 2 + COUNTED_WORDS);
  return new Set(behind.filter((token) => !isStopWord(token)).map(({ term }) => term));
}
