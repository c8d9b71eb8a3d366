import { isStopTerm } from '../../text/stopwords.ts';
import { fold, termOf } from '../../text/tokens.ts';
import { type Completions, MOST_OPTIONS } from './completions.ts';
import { type Costs, exactFit, FIT, FITS, nearFit } from './fit.ts';
import { Foremost } from './foremost.ts';
import { editsAllowed, findNear } from './near.ts';
import { groupOf, NEVER, OTHERWISE, PLACES, type Preference } from './preference.ts';
import { Sequence } from './sequence.ts';
import { holding, type Range, rangeOf } from './wordList.ts';
import { typedWords } from './words.ts';

/** More words than this are in hardly an option that is short enough to be read; and they are the bits of a number. */
const MOST_WORDS = 24;
/** In fewer letters too many words have them in the middle. */
const SHORTEST_PART = 3;

/** What it costs to take a word for a typed one that stands in its middle; by each edit; with another first letter. */
const COST = { inside: 1, edit: 2, first: 1 } as const;

/** What the number of a group is multiplied by in a key. */
const GROUP = FITS * PLACES * MOST_OPTIONS;

/**
 * The best options for what was typed so far, by their numbers, the best first, at most `limit`: by what the other options of the
 * command ask for, then by how they fit, then by their place there, then as they are numbered.
 */
export function find(completions: Completions, typed: string, limit: number, preference: Preference | null): number[] {
  const search = new Search(completions, limit, preference);
  const folded = fold(typed).trim();
  const words = typedWords(folded);
  if (folded === '') search.anything();
  else if (words.length > 0 && words.length <= MOST_WORDS) {
    // All words as they were typed; else all that say what is asked about ("what is the …"); else these nearly.
    search.exactly(words);
    const content = words.filter((word) => !isStopTerm(termOf(word)));
    const telling = content.length > 0 ? content : words;
    if (search.isEmpty && telling.length < words.length) search.exactly(telling);
    if (search.isEmpty) search.nearly(telling);
  }
  return search.found();
}

/** One look through the options. */
class Search {
  readonly #completions: Completions;
  readonly #preference: Preference | null;
  readonly #best: Foremost;
  readonly #sequence: Sequence;

  constructor(completions: Completions, limit: number, preference: Preference | null) {
    this.#completions = completions;
    this.#preference = preference;
    this.#best = new Foremost(limit);
    this.#sequence = new Sequence(completions);
  }

  get isEmpty(): boolean {
    return this.#best.all.length === 0;
  }

  found(): number[] {
    const keys = this.#best.all;
    const isNarrow = this.#preference?.isNarrow === true && (keys[0] ?? 0) < OTHERWISE * GROUP;
    return keys.filter((key) => !isNarrow || key < OTHERWISE * GROUP).map((key) => key % MOST_OPTIONS);
  }

  #add(option: number, fit: number): void {
    if (fit === FIT.none) return;
    const place = this.#preference?.places[option] ?? 0;
    if (place === NEVER) return;
    this.#best.add(((groupOf(place) * FITS + fit) * PLACES + (place % PLACES)) * MOST_OPTIONS + option);
  }

  /** Options for somebody who has typed nothing yet. */
  anything(): void {
    const { options, opening } = this.#completions;
    for (const [at, option] of opening.entries()) if (!this.#preference) this.#best.add(at * MOST_OPTIONS + option);
    if (this.#preference) for (let option = 0; option < options.length / 2; option++) this.#add(option, FIT.begins);
  }

  /** Options that have a word for each typed one, which it begins as. */
  exactly(typed: readonly string[]): void {
    const { list, starts, postings } = this.#completions;
    const ranges = typed.map((word) => rangeOf(list, word));
    const size = ([from, to]: Range): number => (starts[to] ?? 0) - (starts[from] ?? 0);
    const rarest = ranges.reduce((least, range) => (size(range) < size(least) ? range : least));
    const end = starts[rarest[1]] ?? 0;
    for (let at = starts[rarest[0]] ?? end; at < end; at++) {
      const posting = postings[at] ?? 0;
      const option = posting >> 1;
      if (ranges.length === 1) this.#add(option, posting % 2 === 0 ? FIT.begins : FIT.run);
      else {
        this.#sequence.read(option);
        this.#add(option, exactFit(this.#sequence, ranges));
      }
    }
  }

  /** Options that have a word for each typed one, which it may be with a slip of the fingers, or a part of. */
  nearly(typed: readonly string[]): void {
    const { starts, postings } = this.#completions;
    const meant = typed.map((word) => this.#wordsNear(word));
    const size = ({ words }: Meant): number =>
      words.reduce((sum, word) => sum + (starts[word + 1] ?? 0) - (starts[word] ?? 0), 0);
    const rarest = meant.reduce((least, other) => (size(other) < size(least) ? other : least));
    const costs = meant.map(({ cost }) => cost);
    for (const word of rarest.words)
      for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
        const option = (postings[at] ?? 0) >> 1;
        this.#sequence.read(option);
        this.#add(option, nearFit(this.#sequence, costs));
      }
  }

  /** The words that a typed one may stand for. */
  #wordsNear(typed: string): Meant {
    const { list } = this.#completions;
    const cost = new Uint8Array(list.words.length);
    const words: number[] = [];
    const add = (word: number, price: number): void => {
      const known = cost[word] ?? 0;
      if (known === 0) words.push(word);
      if (known === 0 || price + 1 < known) cost[word] = price + 1;
    };
    const [from, to] = rangeOf(list, typed);
    for (let word = from; word < to; word++) add(word, 0);
    if (typed.length >= SHORTEST_PART) for (const word of holding(list, typed)) add(word, COST.inside);
    findNear(list, typed, editsAllowed(typed), (first, end, edits) => {
      const isOther = list.words[first]?.charAt(0) !== typed.charAt(0);
      for (let word = first; word < end; word++) add(word, COST.edit * edits + (isOther ? COST.first : 0));
    });
    return { cost, words };
  }
}

/** What a typed word may stand for: words of the list, and what each costs. */
interface Meant {
  readonly cost: Costs;
  readonly words: readonly number[];
}
