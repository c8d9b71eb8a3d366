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
  const exact = new Map<string, Named<T>[]>();
  const withTerm = new Map<string, Named<T>[]>();
  const words = new Set<string>();
  for (const { of, text, strength, tokens, wording } of names) {
    const { terms, content } = wording;
    if (terms.length === 0) continue;
    const named: Named<T> = { of, text, strength, terms, content };
    all.push(named);
    push(exact, exactKey(named), named);
    for (const term of content) push(withTerm, term, named);
    for (const { word } of tokens) words.add(word);
  }
  return {
    all,
    words,
    terms: { [Symbol.iterator]: () => withTerm.keys() },
    has: (term) => withTerm.has(term),
    saying: (terms) => exact.get(exactKey({ terms })) ?? NONE,
    having: ([first, ...others]) =>
      (withTerm.get(first ?? '') ?? NONE).filter(({ content }) => others.every((term) => content.includes(term))),
  };
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
