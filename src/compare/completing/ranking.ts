import type { Offered } from '../offered.ts';
import { type Steps, withBreaks } from '../steps.ts';

/** What stands between the labels of an option of two. */
export const BETWEEN = 'of';
/** Longer options are read by nobody, and Discord takes none, in UTF-16 code units. */
export const LONGEST_OPTION = 100;
/** More than this do not fit a key. */
export const MOST_OPTIONS = 2 ** 24;
/** Options that are shown to somebody who has typed nothing yet: nobody reads more. */
const MOST_OPENING = 100;

/** So many characters an option may be longer when it is there twice as often: what is said more of is asked more. */
const CHARACTERS_FOR_TWICE = 4;
/** Ranks are whole numbers, so many for a character. */
const RANKS = 8;
/** More than an option can gain by being there often: none is there 2 to the power of 32 times. */
const MOST_GAINED = RANKS * 32 * CHARACTERS_FOR_TWICE;

/** Distinct options, numbered from the best to the worst. */
export interface Ranked {
  /** Positions of labels, two for each option; the second is -1 for an option of one label. */
  readonly options: Int32Array;
  /** The options for somebody who has typed nothing yet: in their order where they are spread over all, else the best first. */
  readonly opening: readonly number[];
  readonly isSpread: boolean;
  /** By label, the first that differs from it in capitals and accents at most; -1 for one that no option has. */
  readonly same: Int32Array;
}

/** Options without those that are too long or there already: short ones first, and those that are there often. */
export function* ranking({ labels, folded, options, opening }: Offered): Steps<Ranked> {
  const same = yield* firstAlike(labels, folded, options);
  // How often each pair of labels is there; a number is one key for both of them.
  const base = labels.length + 1;
  const times = new Map<number, number>();
  const lengthOf = (first: number, second: number): number =>
    (labels[first] ?? '').length + (second < 0 ? 0 : BETWEEN.length + 2 + (labels[second] ?? '').length);
  yield* inTurn(options.length / 2, (option) => {
    const first = same[options[2 * option] ?? -1] ?? -1;
    const second = same[options[2 * option + 1] ?? -1] ?? -1;
    if ((labels[first] ?? '') === '' || lengthOf(first, second) > LONGEST_OPTION) return;
    const key = first * base + second + 1;
    times.set(key, (times.get(key) ?? 0) + 1);
  });
  const pairs = [...times].slice(0, MOST_OPTIONS);
  const keys = new Float64Array(pairs.length);
  yield* withBreaks(pairs, ([pair, often], at) => {
    const length = lengthOf(Math.floor(pair / base), (pair % base) - 1);
    const rank = Math.round(RANKS * (length - CHARACTERS_FOR_TWICE * Math.log2(often))) + MOST_GAINED;
    keys[at] = rank * MOST_OPTIONS + at;
  });
  keys.sort();
  const ranked = new Int32Array(2 * pairs.length);
  const numbers = new Int32Array(pairs.length);
  yield* withBreaks(keys, (key, number) => {
    const at = key % MOST_OPTIONS;
    const [pair] = pairs[at] ?? [0];
    numbers[at] = number;
    ranked[2 * number] = Math.floor(pair / base);
    ranked[2 * number + 1] = (pair % base) - 1;
  });
  const isSpread = opening === 'spread';
  const shown = isSpread ? spread(pairs.length, MOST_OPENING) : mostSaid(pairs.map(([, often]) => often));
  return { options: ranked, opening: shown.map((at) => numbers[at] ?? 0), isSpread, same };
}

/** Does something for each number below `count`. */
export function inTurn(count: number, work: (at: number) => void): Steps<void> {
  return withBreaks(Array(count).keys(), work);
}

function* firstAlike(labels: readonly string[], folded: readonly string[], options: Int32Array): Steps<Int32Array> {
  const same = new Int32Array(labels.length).fill(-1);
  const first = new Map<string, number>();
  yield* withBreaks(options, (label) => {
    if (label < 0 || (same[label] ?? -1) >= 0) return;
    const key = folded[label] ?? '';
    const known = first.get(key) ?? label;
    first.set(key, known);
    same[label] = known;
  });
  return same;
}

/** At most `most` places among `count`, evenly spread. */
export function spread(count: number, most: number): number[] {
  const step = Math.max(1, count / most);
  return Array.from({ length: Math.min(count, most) }, (_, at) => Math.floor(at * step));
}

/** Where the largest of `times` stand, the largest first. */
function mostSaid(times: readonly number[]): number[] {
  return times
    .map((often, at) => ({ often, at }))
    .sort((a, b) => b.often - a.often || a.at - b.at)
    .slice(0, MOST_OPENING)
    .map(({ at }) => at);
}
