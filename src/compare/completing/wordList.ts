import { type Steps, withBreaks } from '../steps.ts';

/** Distinct words in the order of their code units, so that those with one beginning stand side by side. */
export interface WordList {
  readonly words: readonly string[];
  /** How many code units each shares with the one before it: with these, the list is a trie. */
  readonly shared: Uint8Array;
  /** All of them, each behind a `BEFORE`, and where each begins in it: what words hold a part is one search of a string. */
  readonly joined: string;
  readonly starts: Uint32Array;
}

/** Words [from, to) of a list. */
export type Range = readonly [from: number, to: number];

const BEFORE = '\n';
/** After every character that a word may hold. */
const LAST = '\uffff';
/** Most words that are looked for by a part of them. */
const MOST_HOLDING = 1_000;

/** Sorts distinct words, a beginning letter at a time. */
export function* listing(distinct: Iterable<string>): Steps<WordList> {
  const byLetter = new Map<number, string[]>();
  yield* withBreaks(distinct, (word) => {
    const letter = word.charCodeAt(0);
    const those = byLetter.get(letter);
    if (those) those.push(word);
    else byLetter.set(letter, [word]);
  });
  const words: string[] = [];
  for (const letter of [...byLetter.keys()].sort((a, b) => a - b)) {
    for (const word of byLetter.get(letter)?.sort() ?? []) words.push(word);
    yield;
  }
  const shared = new Uint8Array(words.length);
  const starts = new Uint32Array(words.length);
  let end = 0;
  yield* withBreaks(words, (word, at) => {
    shared[at] = Math.min(0xff, sharedLength(words[at - 1] ?? '', word));
    starts[at] = end + BEFORE.length;
    end += BEFORE.length + word.length;
  });
  return { words, shared, joined: BEFORE + words.join(BEFORE), starts };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** The first of `count` places at which `isBefore` no longer holds. */
function firstNot(count: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words with a beginning. */
export function rangeOf({ words }: WordList, beginning: string): Range {
  const from = firstNot(words.length, (at) => (words[at] ?? '') < beginning);
  const to = firstNot(words.length, (at) => (words[at] ?? '') < beginning + LAST);
  return [from, to];
}

/** Whether a word is in the list. */
export function isWord({ words }: WordList, word: string): boolean {
  return words[firstNot(words.length, (at) => (words[at] ?? '') < word)] === word;
}

/** The first words that hold `part` anywhere but at their beginning. */
export function holding({ joined, starts }: WordList, part: string): number[] {
  const found: number[] = [];
  let from = 0;
  while (found.length < MOST_HOLDING) {
    const at = joined.indexOf(part, from);
    if (at < 0) break;
    const word = firstNot(starts.length, (other) => (starts[other] ?? 0) <= at) - 1;
    if (joined.charAt(at - 1) !== BEFORE) found.push(word);
    from = starts[word + 1] ?? joined.length;
  }
  return found;
}

/** Where the words that begin as that at `at` does, with `length` code units, end. */
export function endOf({ shared }: WordList, at: number, length: number): number {
  let end = at + 1;
  while (end < shared.length && (shared[end] ?? 0) >= length) end++;
  return end;
}
