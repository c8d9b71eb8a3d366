import type { Token } from '../text/tokens.ts';
import type { Strength } from './labels.ts';
import { type Steps, withBreaks } from './steps.ts';
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

/** Names by what they are made of. */
export interface NameIndex<T> {
  readonly all: readonly Named<T>[];
  /** By all terms in order. */
  readonly exact: ReadonlyMap<string, readonly Named<T>[]>;
  /** By each term that carries meaning. */
  readonly withTerm: ReadonlyMap<string, readonly Named<T>[]>;
  /** Folded words of the names. */
  readonly words: ReadonlySet<string>;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Indexes `names`, each of which is `of` something. */
export function* indexingNames<T>(names: Iterable<Naming<T>>): Steps<NameIndex<T>> {
  const all: Named<T>[] = [];
  const exact = new Map<string, Named<T>[]>();
  const withTerm = new Map<string, Named<T>[]>();
  const words = new Set<string>();
  yield* withBreaks(names, ({ of, text, strength, tokens, wording: { terms, content } }) => {
    if (terms.length === 0) return;
    const named: Named<T> = { of, text, strength, terms, content };
    all.push(named);
    push(exact, exactKey(named), named);
    for (const term of content) push(withTerm, term, named);
    for (const { word } of tokens) words.add(word);
  });
  return { all, exact, withTerm, words };
}

/** The names that say exactly `wording`, in order, or failing that the same words that carry meaning, in any order. */
export function sameNames<T>(index: NameIndex<T>, wording: Wording): readonly Named<T>[] {
  const { length } = wording.content;
  return (
    index.exact.get(exactKey(wording)) ?? widerNames(index, wording).filter(({ content }) => content.length === length)
  );
}

/** The names that have every meaningful term of `wording`. */
export function widerNames<T>(index: NameIndex<T>, wording: Wording): readonly Named<T>[] {
  const [first, ...others] = wording.content;
  const candidates = first === undefined ? [] : (index.withTerm.get(first) ?? []);
  return candidates.filter((name) => others.every((term) => name.content.includes(term)));
}

/** The names of which `wording` has every meaningful term, and more; those that a longer one contains left out. */
export function narrowerNames<T>(index: NameIndex<T>, wording: Wording): readonly Named<T>[] {
  const candidates = new Set(wording.content.flatMap((term) => index.withTerm.get(term) ?? []));
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
