import type { Offered } from '../offered.ts';
import { type Steps, withBreaks } from '../steps.ts';
import { BETWEEN, inTurn, type Ranked, ranking } from './ranking.ts';
import { listing, type WordList } from './wordList.ts';
import { wordsOf } from './words.ts';

export { LONGEST_OPTION, MOST_OPTIONS } from './ranking.ts';

/**
 * An index over options for what people type: options numbered from the best to the worst, and for each word those that have it.
 * The words that begin as typed stand side by side and so do their postings, as in the blocks of H. Bast and I. Weber, "Type
 * less, find more: fast autocompletion search with a succinct index", SIGIR 2006; the best options have the smallest numbers, and
 * an option's other words are looked up in it, as in S. Gog, G. E. Pibiri, R. Venturini, "Efficient and effective query
 * auto-completion", SIGIR 2020. All in flat arrays: half a million postings are two megabytes, and no work for the collector.
 */
export interface Completions {
  readonly labels: readonly string[];
  /** Positions of labels, two for each option; the second is -1 for an option of one label. */
  readonly options: Int32Array;
  readonly opening: Ranked['opening'];
  readonly isSpread: boolean;
  readonly list: WordList;
  /** The postings of word `w` are [starts[w], starts[w + 1]). */
  readonly starts: Uint32Array;
  /** For each word the options that have it, in order: twice their numbers, and one more unless it is their first word. */
  readonly postings: Uint32Array;
  /** The words of label `l` are [labelStarts[l], labelStarts[l + 1]) of `labelWords`. */
  readonly labelStarts: Uint32Array;
  readonly labelWords: Uint32Array;
  /** The word that stands between two labels of one option; -1 where there is none. It has no postings for that. */
  readonly between: number;
  /** By label, the option that is this label alone, but for capitals and accents; -1 for none. */
  readonly optionOf: Int32Array;
}

/** Indexes options, each once however often it is there. */
export function* indexing(offered: Offered): Steps<Completions> {
  const { labels } = offered;
  const { same, ...ranked } = yield* ranking(offered);
  const { options } = ranked;
  const split = yield* splitting(offered, options);
  const posted = yield* posting(options, split);
  const alone = new Int32Array(labels.length).fill(-1);
  yield* inTurn(options.length / 2, (option) => {
    if ((options[2 * option + 1] ?? -1) < 0) alone[options[2 * option] ?? -1] = option;
  });
  const optionOf = same.map((label) => alone[label] ?? -1);
  return { labels, ...ranked, ...split, ...posted, between: split.list.words.indexOf(BETWEEN), optionOf };
}

/** An option as it is read. */
export function textOf({ labels, options }: Completions, option: number): string {
  const first = labels[options[2 * option] ?? -1] ?? '';
  const second = options[2 * option + 1] ?? -1;
  return second < 0 ? first : `${first} ${BETWEEN} ${labels[second]}`;
}

type Split = Pick<Completions, 'list' | 'labelStarts' | 'labelWords'>;

/** The words of the labels that options have. */
function* splitting({ labels, folded }: Offered, options: Int32Array): Steps<Split> {
  const isUsed = new Uint8Array(labels.length);
  let hasPairs = false;
  yield* withBreaks(options, (label, at) => {
    if (label >= 0) isUsed[label] = 1;
    if (label >= 0 && at % 2 === 1) hasPairs = true;
  });
  const numbers = new Map<string, number>(hasPairs ? [[BETWEEN, 0]] : []);
  const labelStarts = new Uint32Array(labels.length + 1);
  const found: number[] = [];
  yield* withBreaks(isUsed, (used, label) => {
    for (const word of used === 1 ? wordsOf(folded[label] ?? '') : []) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      found.push(number);
    }
    labelStarts[label + 1] = found.length;
  });
  const list = yield* listing(numbers.keys());
  const sorted = new Uint32Array(numbers.size);
  yield* withBreaks(list.words, (word, at) => {
    sorted[numbers.get(word) ?? 0] = at;
  });
  return { list, labelStarts, labelWords: Uint32Array.from(found, (number) => sorted[number] ?? 0) };
}

/** The postings of each word: counted first, so that each goes to its place. */
function* posting(options: Int32Array, split: Split): Steps<Pick<Completions, 'starts' | 'postings'>> {
  const count = options.length / 2;
  const starts = new Uint32Array(split.list.words.length + 1);
  yield* inTurn(count, (option) =>
    eachWord(options, split, option, (word) => {
      starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    }),
  );
  for (let word = 1; word < starts.length; word++) starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
  const ends = starts.slice();
  const postings = new Uint32Array(starts.at(-1) ?? 0);
  yield* inTurn(count, (option) =>
    eachWord(options, split, option, (word, isFirst) => {
      const end = ends[word] ?? 0;
      postings[end] = 2 * option + (isFirst ? 0 : 1);
      ends[word] = end + 1;
    }),
  );
  return { starts, postings };
}

function eachWord(
  options: Int32Array,
  { labelStarts, labelWords }: Split,
  option: number,
  visit: (word: number, isFirst: boolean) => void,
): void {
  let isFirst = true;
  for (let side = 2 * option; side < 2 * option + 2; side++) {
    const label = options[side] ?? -1;
    if (label < 0) return;
    for (let at = labelStarts[label] ?? 0; at < (labelStarts[label + 1] ?? 0); at++) {
      visit(labelWords[at] ?? 0, isFirst);
      isFirst = false;
    }
  }
}
