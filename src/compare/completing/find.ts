import { isStopTerm } from '../../text/stopwords.ts';
import { fold, termOf } from '../../text/tokens.ts';
import { type Completions, MOST_OPTIONS } from './completions.ts';
import { type Begun, type Costs, exactFit, FIT, FITS, nearFit } from './fit.ts';
import { Foremost } from './foremost.ts';
import { editsAllowed, type Found, findNear } from './near.ts';
import { groupOf, NEVER, OTHERWISE, PLACES, type Preference } from './preference.ts';
import { spread } from './ranking.ts';
import { respaced } from './respaced.ts';
import { Sequence } from './sequence.ts';
import { holding, type Range, rangeOf } from './wordList.ts';
import { typedWords } from './words.ts';

/** More words than this are in hardly an option that is short enough to be read; and they are the bits of a number. */
const MOST_WORDS = 24;
/** In fewer letters too many words have them in the middle. */
const SHORTEST_PART = 3;

/** What it costs to take a word for a typed one that stands in its middle; by each edit; with another first letter. */
const COST = { inside: 1, edit: 2, first: 1 } as const;

/** From so many postings on, options are marked that have the next word, instead of looking through the words of each. */
const MANY = 1_000;
const NOTHING: Range = [0, 0];

/** How much worse an option fits with other spaces than were typed. */
const SLIP = FIT.nearly;

/** What the number of a group is multiplied by in a key. */
const GROUP = FITS * PLACES * MOST_OPTIONS;

/**
 * The best options for what was typed so far, by their numbers, the best first, at most `limit`: by what the other options of the
 * command ask for, then by how they fit, then by their place there, then as they are numbered.
 */
export function find(completions: Completions, typed: string, limit: number, preference: Preference | null): number[] {
  const search = new Search(completions, limit, preference);
  const folded = fold(typed);
  const words = typedWords(folded);
  // A space behind the last word says that it is one.
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(folded);
  if (folded.trim() === '') search.anything(limit);
  else if (words.length > 0 && words.length <= MOST_WORDS) {
    // All words as they were typed; else all that say what is asked about ("what is the …"); else these nearly.
    search.exactly(words, isOpen);
    const content = words.filter((word) => !isStopTerm(termOf(word)));
    const telling = content.length > 0 ? content : words;
    if (search.isEmpty && telling.length < words.length) search.exactly(telling, isOpen);
    if (search.isEmpty) for (const others of respaced(words, completions.list)) search.exactly(others, isOpen, SLIP);
    if (search.isEmpty) search.nearly(telling, isOpen);
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
  anything(limit: number): void {
    const { options, opening, isSpread } = this.#completions;
    if (this.#preference) {
      for (let option = 0; option < options.length / 2; option++) this.#add(option, FIT.begins);
      return;
    }
    const shown = isSpread ? spread(opening.length, limit) : opening.keys();
    for (const at of shown) this.#best.add(at * MOST_OPTIONS + (opening[at] ?? 0));
  }

  /**
   * Options that have a word for each typed one, which it begins as. `isOpen` says that the last one may go on; `slip` is added to
   * how they fit.
   */
  exactly(words: readonly string[], isOpen: boolean, slip = 0): void {
    const { list, postings } = this.#completions;
    const typed = words.map((word, at): Begun => {
      const range = rangeOf(list, word);
      const whole = list.words[range[0]] === word ? range[0] : -1;
      return { range, whole, isFinished: !isOpen || at < words.length - 1 };
    });
    const [first, another] = typed;
    const [{ range } = { range: NOTHING }, next] = [...typed].sort((a, b) => this.#size(a.range) - this.#size(b.range));
    const marked = next && this.#size(range) > MANY ? this.#marked(next.range) : null;
    for (let word = range[0]; word < range[1]; word++) {
      const isBroken = first?.isFinished === true && word !== first.whole ? 1 : 0;
      for (let at = this.#start(word); at < this.#start(word + 1); at++) {
        const posting = postings[at] ?? 0;
        const option = posting >> 1;
        if (marked && marked[option] === 0) continue;
        if (another) {
          this.#sequence.read(option);
          const fit = exactFit(this.#sequence, typed);
          this.#add(option, fit === FIT.none ? fit : fit + slip);
        } else this.#add(option, (posting % 2 === 0 ? FIT.begins : FIT.run) + isBroken + slip);
      }
    }
  }

  /** Which options have a word of a range; null where that cannot be told. */
  #marked([from, to]: Range): Uint8Array | null {
    const { between, options, postings } = this.#completions;
    if (from <= between && between < to) return null;
    const marked = new Uint8Array(options.length / 2);
    for (let at = this.#start(from); at < this.#start(to); at++) marked[(postings[at] ?? 0) >> 1] = 1;
    return marked;
  }

  #start(word: number): number {
    return this.#completions.starts[word] ?? 0;
  }

  /** How many postings the words of a range have. What stands between labels has none for that, and counts as if it had the most. */
  #size([from, to]: Range): number {
    const { between, options } = this.#completions;
    const size = this.#start(to) - this.#start(from);
    return from <= between && between < to ? size + options.length : size;
  }

  /** Options that have a word for each typed one, which it may be with a slip of the fingers, or a part of. */
  nearly(typed: readonly string[], isOpen: boolean): void {
    const { postings } = this.#completions;
    const isUnknown = (word: string): boolean => this.#size(rangeOf(this.#completions.list, word)) === 0;
    // Words that nothing begins as come first: mostly they are like nothing either, and all is said.
    const inTurn = [...typed.filter(isUnknown), ...typed.filter((word) => !isUnknown(word))];
    const meant: Meant[] = [];
    for (const word of inTurn) {
      const near = this.#wordsNear(word, !isOpen || word !== typed.at(-1));
      if (near.words.length === 0) return;
      meant.push(near);
    }
    const size = ({ words }: Meant): number => words.reduce((sum, word) => sum + this.#size([word, word + 1]), 0);
    const rarest = meant.reduce((least, other) => (size(other) < size(least) ? other : least));
    const costs = meant.map(({ cost }) => cost);
    for (const word of rarest.words)
      for (let at = this.#start(word); at < this.#start(word + 1); at++) {
        const option = (postings[at] ?? 0) >> 1;
        this.#sequence.read(option);
        this.#add(option, nearFit(this.#sequence, costs));
      }
  }

  /** The words that a typed one may stand for. */
  #wordsNear(typed: string, isFinished: boolean): Meant {
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
    // A word that there is was meant, once it is typed to its end.
    if (isFinished && list.words[from] === typed) return { cost, words };
    if (typed.length >= SHORTEST_PART) for (const word of holding(list, typed)) add(word, COST.inside);
    const most = editsAllowed(typed);
    const found: Found = (first, end, edits) => {
      const isOther = list.words[first]?.charAt(0) !== typed.charAt(0);
      for (let word = first; word < end; word++) add(word, COST.edit * edits + (isOther ? COST.first : 0));
    };
    if (most > 0) findNear(list, [0, list.words.length], typed, 1, found);
    // Whoever makes two slips has the first letter right.
    if (most > 1) findNear(list, rangeOf(list, typed.charAt(0)), typed, most, found);
    return { cost, words };
  }
}

/** What a typed word may stand for: words of the list, and what each costs. */
interface Meant {
  readonly cost: Costs;
  readonly words: readonly number[];
}
