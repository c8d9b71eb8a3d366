import type { Token } from '../text/tokens.ts';
import type { Strength } from './labels.ts';
import { exactKey, type Wording } from './wording.ts';

/** One name of something. */
export interface Named<T> extends Wording {
  readonly of: T;
  readonly text: string;
  readonly strength: Strength;
}

/** A name to be indexed, with its words as the vocabulary spells them. */
export interface Naming<T> {
  readonly of: T;
  readonly text: string;
  readonly strength: Strength;
  readonly tokens: readonly Token[];
  /** Of the tokens. */
  readonly wording: Wording;
}

/** Names by what they are made of. Whatever is found comes in the order of the names, the same object for the same name. */
export interface NameIndex<T> {
  readonly all: readonly Named<T>[];
  /** Folded words of the names. */
  readonly words: ReadonlySet<string>;
  /** The terms that carry meaning in a name. */
  readonly terms: Iterable<string>;
  /** Whether a term carries meaning in a name. */
  has(term: string): boolean;
  /** The names that have exactly these terms, in order. */
  saying(terms: readonly string[]): readonly Named<T>[];
  /** The names in which all of these terms carry meaning; none for no terms. */
  having(terms: readonly string[]): readonly Named<T>[];
}

const NONE: readonly never[] = [];

/** Indexes a few names; a table is made of many (see `tabulating`). */
export function indexNames<T>(names: Iterable<Naming<T>>): NameIndex<T> {
  const all: Named<T>[] = [];
  const words = new Set<string>();
  for (const { of, text, strength, tokens, wording } of names) {
    const { terms, content } = wording;
    if (terms.length === 0) continue;
    all.push({ of, text, strength, terms, content });
    for (const { word } of tokens) words.add(word);
  }
  return new FewNames(all, () => words);
}

/** The names of several indexes in one, those that are `same` once. */
export function joinedNames<T>(indexes: readonly NameIndex<T>[], same: (name: Named<T>) => string): NameIndex<T> {
  const names = new Map<string, Named<T>>();
  for (const { all } of indexes)
    for (const name of all) {
      const key = same(name);
      if (!names.has(key)) names.set(key, name);
    }
  return new FewNames([...names.values()], () => new Set(indexes.flatMap(({ words }) => [...words])));
}

/** Names by all their terms in order, as `exactKey`, and by each that carries meaning. */
interface Maps<T> {
  readonly exact: ReadonlyMap<string, readonly Named<T>[]>;
  readonly withTerm: ReadonlyMap<string, readonly Named<T>[]>;
}

/** Names that are indexed when somebody looks for one of them. */
class FewNames<T> implements NameIndex<T> {
  readonly all: readonly Named<T>[];
  readonly #words: () => ReadonlySet<string>;
  #maps: Maps<T> | null = null;

  constructor(all: readonly Named<T>[], words: () => ReadonlySet<string>) {
    this.all = all;
    this.#words = words;
  }

  get words(): ReadonlySet<string> {
    return this.#words();
  }

  get terms(): Iterable<string> {
    return this.#indexed().withTerm.keys();
  }

  has(term: string): boolean {
    return this.#indexed().withTerm.has(term);
  }

  saying(terms: readonly string[]): readonly Named<T>[] {
    return this.#indexed().exact.get(exactKey({ terms })) ?? NONE;
  }

  having([first, ...others]: readonly string[]): readonly Named<T>[] {
    const names = this.#indexed().withTerm.get(first ?? '') ?? NONE;
    return names.filter(({ content }) => others.every((term) => content.includes(term)));
  }

  #indexed(): Maps<T> {
    if (this.#maps) return this.#maps;
    const exact = new Map<string, Named<T>[]>();
    const withTerm = new Map<string, Named<T>[]>();
    for (const named of this.all) {
      push(exact, exactKey(named), named);
      for (const term of named.content) push(withTerm, term, named);
    }
    this.#maps = { exact, withTerm };
    return this.#maps;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The names that say exactly `wording`, in order, or failing that the same words that carry meaning, in any order. */
export function sameNames<T>(index: NameIndex<T>, wording: Wording): readonly Named<T>[] {
  const { length } = wording.content;
  const exact = index.saying(wording.terms);
  return exact.length > 0 ? exact : widerNames(index, wording).filter(({ content }) => content.length === length);
}

/** The names that have every meaningful term of `wording`. */
export function widerNames<T>(index: NameIndex<T>, { content }: Wording): readonly Named<T>[] {
  return index.having(content);
}

/** The names of which `wording` has every meaningful term, and more; those that a longer one contains left out. */
export function narrowerNames<T>(index: NameIndex<T>, wording: Wording): readonly Named<T>[] {
  const candidates = new Set(wording.content.flatMap((term) => index.having([term])));
  // A name of a number and function words ("Thing 5") is in the words only with those.
  const needed = ({ terms, content }: Named<T>): readonly string[] =>
    content.every((term) => /^\p{N}+$/u.test(term)) ? terms : content;
  const inside = [...candidates].filter((name) => needed(name).every((term) => wording.terms.includes(term)));
  return inside.filter(
    (name) =>
      !inside.some(
        (other) =>
          other.content.length > name.content.length && name.content.every((term) => other.content.includes(term)),
      ),
  );
}
