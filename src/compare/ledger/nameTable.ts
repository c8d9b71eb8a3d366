import type { Named, NameIndex } from '../names.ts';
import { type Steps, withBreaks } from '../steps.ts';
import type { NameList } from './nameList.ts';

/** Spreads the keys of the hash table; the multiplier of FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991). */
const MULTIPLIER = 0x01000193;
/** Slots of the hash table for each name, at least. */
const ROOM = 2;

/** Names by all their terms in order: a hash table with chains. */
interface Exact {
  /** For each slot one more than the first name there, and for each name one more than the next in its slot. */
  readonly slots: Int32Array;
  readonly next: Int32Array;
}

/** Names by the terms that carry meaning: those with term `t` are [starts[t], starts[t + 1]) of `postings`. */
interface Inverted {
  readonly starts: Int32Array;
  readonly postings: Int32Array;
}

/** Makes what tens of thousands of names are found by. */
export function* tabulating<T>(names: NameList<T>): Steps<NameIndex<T>> {
  return new NameTable(names, yield* hashing(names), yield* inverting(names));
}

function* hashing(names: NameList<unknown>): Steps<Exact> {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(ROOM * (names.size + 1))));
  const next = new Int32Array(names.size);
  // The last goes first, so that each chain is in order.
  yield* withBreaks(next, (_, at) => {
    const name = names.size - 1 - at;
    let hash = 0;
    for (let place = names.firstTerm(name); place < names.firstContent(name); place++)
      hash = hashed(hash, names.termAt(place));
    const slot = slotOf(hash, slots);
    next[name] = slots[slot] ?? 0;
    slots[slot] = name + 1;
  });
  return { slots, next };
}

function* inverting(names: NameList<unknown>): Steps<Inverted> {
  const each = new Int32Array(names.size);
  const starts = new Int32Array(names.terms.size + 1);
  yield* withBreaks(each, (_, name) => {
    for (let place = names.firstContent(name); place < names.end(name); place++) {
      const term = names.termAt(place) + 1;
      starts[term] = (starts[term] ?? 0) + 1;
    }
  });
  for (let term = 1; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const postings = new Int32Array(starts.at(-1) ?? 0);
  const ends = starts.slice();
  yield* withBreaks(each, (_, name) => {
    for (let place = names.firstContent(name); place < names.end(name); place++) {
      const term = names.termAt(place);
      const end = ends[term] ?? 0;
      postings[end] = name;
      ends[term] = end + 1;
    }
  });
  return { starts, postings };
}

/** Names by what they are made of, in flat arrays. */
class NameTable<T> implements NameIndex<T> {
  readonly #names: NameList<T>;
  readonly #exact: Exact;
  readonly #inverted: Inverted;
  #all: readonly Named<T>[] | null = null;
  #words: ReadonlySet<string> | null = null;

  constructor(names: NameList<T>, exact: Exact, inverted: Inverted) {
    this.#names = names;
    this.#exact = exact;
    this.#inverted = inverted;
  }

  get all(): readonly Named<T>[] {
    this.#all ??= Array.from({ length: this.#names.size }, (_, name) => this.#names.at(name));
    return this.#all;
  }

  get words(): ReadonlySet<string> {
    if (this.#words) return this.#words;
    const words = new Set<string>();
    for (let name = 0; name < this.#names.size; name++)
      for (const { word } of this.#names.tokensOf(name)) words.add(word);
    this.#words = words;
    return words;
  }

  get terms(): Iterable<string> {
    const names = this.#names;
    const terms = new Set<number>();
    for (let name = 0; name < names.size; name++)
      for (let place = names.firstContent(name); place < names.end(name); place++) terms.add(names.termAt(place));
    return [...terms].map((term) => names.terms.text(term));
  }

  has(term: string): boolean {
    const [start, end] = this.#rangeOf(this.#names.terms.numberOf(term));
    return start < end;
  }

  saying(terms: readonly string[]): readonly Named<T>[] {
    const numbers = this.#numbersOf(terms);
    if (!numbers) return [];
    const { slots, next } = this.#exact;
    const found: Named<T>[] = [];
    for (let at = slots[slotOf(numbers.reduce(hashed, 0), slots)] ?? 0; at > 0; at = next[at - 1] ?? 0)
      if (this.#says(at - 1, numbers)) found.push(this.#names.at(at - 1));
    return found;
  }

  having(terms: readonly string[]): readonly Named<T>[] {
    const names = this.#names;
    const numbers = this.#numbersOf(terms);
    const [first, ...others] = numbers?.map((number) => this.#rangeOf(number)) ?? [];
    if (!numbers || !first) return [];
    // Those with the rarest of the terms are looked through.
    const [start, end] = others.reduce((a, b) => (b[1] - b[0] < a[1] - a[0] ? b : a), first);
    const found: Named<T>[] = [];
    for (let at = start; at < end; at++) {
      const name = this.#inverted.postings[at] ?? 0;
      if (numbers.every((term) => names.has(names.firstContent(name), names.end(name), term)))
        found.push(names.at(name));
    }
    return found;
  }

  /** The numbers of terms; null where one of them is in no name. */
  #numbersOf(terms: readonly string[]): number[] | null {
    const numbers: number[] = [];
    for (const term of terms) {
      const number = this.#names.terms.numberOf(term);
      if (number < 0) return null;
      numbers.push(number);
    }
    return numbers;
  }

  #rangeOf(term: number): readonly [start: number, end: number] {
    const { starts } = this.#inverted;
    // A term that came with later names has none of these.
    return term < 0 || term + 1 >= starts.length ? [0, 0] : [starts[term] ?? 0, starts[term + 1] ?? 0];
  }

  #says(name: number, terms: readonly number[]): boolean {
    const names = this.#names;
    const first = names.firstTerm(name);
    if (names.firstContent(name) - first !== terms.length) return false;
    return terms.every((term, at) => names.termAt(first + at) === term);
  }
}

function hashed(hash: number, term: number): number {
  return Math.imul(hash ^ term, MULTIPLIER);
}

function slotOf(hash: number, slots: Int32Array): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}
