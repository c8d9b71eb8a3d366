import type { QueryTerm } from './index.ts';
import { type Living, passageOf, postingsOf, type TermPostings } from './postings.ts';
import { type Field, OCCURRENCES } from './segment.ts';

/** The postings of one form of a term in one segment, and how much one occurrence of it counts. */
interface SoughtForm {
  readonly trust: number;
  readonly postings: TermPostings;
}

/** A query's term with the postings of its forms in one segment. */
export interface SoughtTerm extends QueryTerm {
  readonly sought: readonly SoughtForm[];
}

/** Looks up the forms of a term in a segment; those that it has. */
export function seek(living: Living, term: QueryTerm): SoughtTerm {
  const sought: SoughtForm[] = [];
  for (const [form, trust] of term.forms) {
    const postings = postingsOf(living, form);
    if (postings) sought.push({ trust, postings });
  }
  return { ...term, sought };
}

/** The first of `postings`, which are in order, that is of `passage` or a later one, by binary search. */
function firstOf(postings: Uint32Array, passage: number): number {
  let low = 0;
  let high = postings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passageOf(postings[middle] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How often a term's forms occur in `field` of the passages from `first` to `last`, each counted by its trust. */
export function occurrencesIn({ sought }: SoughtTerm, field: Field, first: number, last = first): number {
  let sum = 0;
  for (const { trust, postings } of sought) {
    const list = postings[field];
    for (let at = firstOf(list, first); at < list.length; at++) {
      const posting = list[at] ?? 0;
      if (passageOf(posting) > last) break;
      sum += trust * (posting % OCCURRENCES);
    }
  }
  return sum;
}
