import { entryAt, entryCount, type Lexicon, lexiconOf } from './lexicon.ts';
import { type Lists, ListWriter } from './lists.ts';

/** A name, as terms in a row, and another that means the same. */
export interface OtherName {
  readonly name: readonly string[];
  readonly other: readonly string[];
}

/** Pairs of names that mean the same, and the documents that say so. */
export interface NamePairs {
  /** Each pair as one string: the terms of each name with spaces between, and a tab between the two. */
  readonly pairs: Lexicon;
  readonly documentsOfPair: Lists;
}

/** Collects pairs of names while documents are indexed. */
export class NamePairWriter {
  readonly #documents = new Map<string, number[]>();

  add(one: readonly string[], other: readonly string[], document: number): void {
    const [first, second] = [one.join(' '), other.join(' ')].sort();
    if (!first || !second || first === second) return;
    const key = `${first}\t${second}`;
    const documents = this.#documents.get(key) ?? [];
    if (documents.at(-1) !== document) documents.push(document);
    this.#documents.set(key, documents);
  }

  finish(): NamePairs {
    const sorted = [...this.#documents.keys()].sort();
    const lists = new ListWriter();
    for (const [at, key] of sorted.entries())
      for (const document of this.#documents.get(key) ?? []) lists.add(at, document);
    return {
      pairs: lexiconOf(sorted),
      documentsOfPair: lists.finish(sorted.length, Uint32Array.from(sorted.keys())),
    };
  }
}

/** Adds to `found`, by the first term of a name, what else the documents for which `live` has 1 call it. */
export function addOtherNames(
  { pairs, documentsOfPair: { starts, values } }: NamePairs,
  live: Uint8Array,
  found: Map<string, OtherName[]>,
): void {
  const add = (name: readonly string[], other: readonly string[]): void => {
    const [first = ''] = name;
    const known = found.get(first) ?? [];
    found.set(first, known);
    const key = (terms: readonly string[]): string => terms.join(' ');
    if (!known.some((one) => key(one.name) === key(name) && key(one.other) === key(other))) known.push({ name, other });
  };
  for (let at = 0; at < entryCount(pairs); at++) {
    if (!values.subarray(starts[at], starts[at + 1]).some((document) => live[document] === 1)) continue;
    const [one = '', other = ''] = entryAt(pairs, at).split('\t');
    add(one.split(' '), other.split(' '));
    add(other.split(' '), one.split(' '));
  }
}
