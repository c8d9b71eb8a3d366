import type { Quote } from '../corpus/quote.ts';

/** How a fact was found, strongest first: a table outranks a section, a section a definition line, that a sentence. */
export type Origin = 'table' | 'section' | 'definition' | 'sentence';

/** What one document states of one subject in one respect. */
export interface Fact {
  /** As the source writes it. */
  readonly subject: string;
  /** As the source writes it. */
  readonly aspect: string;
  /** An exact piece of `quote.text`. */
  readonly value: string;
  readonly quote: Quote;
  readonly origin: Origin;
}

/** A cell of a comparison. More than one fact where documents state it differently. */
export type Cell =
  | { readonly kind: 'stated'; readonly facts: readonly [Fact, ...Fact[]] }
  | { readonly kind: 'not-stated' };

/** Subjects side by side; `rows[i].cells` stand in the order of `subjects`. */
export interface Comparison {
  readonly subjects: readonly string[];
  readonly rows: readonly {
    readonly aspect: string;
    readonly cells: readonly Cell[];
  }[];
}

/** What a name that somebody typed stands for. Candidates and suggestions are the documents' own labels, best first. */
export type Resolution<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] };
