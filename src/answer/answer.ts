import type { Account, Comparison, Fact, Tally } from '../compare/fact.ts';
import type { Citation, Quote } from '../corpus/quote.ts';

/** Why there is no answer; `present` puts it into words. Names and terms are as they were typed. */
export type Reason =
  | { readonly kind: 'empty-question' }
  | { readonly kind: 'unknown-terms'; readonly terms: readonly string[] }
  | { readonly kind: 'terms-apart'; readonly terms: readonly string[] }
  | { readonly kind: 'kind-missing'; readonly wanted: 'date' | 'number' | 'contact' }
  | { readonly kind: 'nothing-found' }
  | {
      readonly kind: 'unknown-subject';
      readonly name: string;
      readonly suggestions: readonly string[];
    }
  | {
      readonly kind: 'ambiguous-subject';
      readonly name: string;
      readonly candidates: readonly string[];
    }
  | {
      readonly kind: 'unknown-aspect';
      readonly name: string;
      readonly subject: string;
      readonly suggestions: readonly string[];
    }
  | {
      readonly kind: 'ambiguous-aspect';
      readonly name: string;
      readonly subject: string;
      readonly candidates: readonly string[];
    }
  | {
      readonly kind: 'not-stated';
      readonly subjects: readonly string[];
      readonly aspect: string;
    }
  | { readonly kind: 'same-subject'; readonly name: string }
  /** Only differences were asked for, and all that is stated of both is the same: in how many respects. */
  | { readonly kind: 'all-alike'; readonly subjects: readonly string[]; readonly rows: number }
  /** A total, which adds up others, was to be put side by side with something. */
  | { readonly kind: 'total'; readonly name: string }
  /** What is stated in this respect does not decide; `values` are some that show it. */
  | {
      readonly kind: 'unfit';
      readonly why: 'order' | 'flag' | 'better' | 'more';
      readonly aspect: string;
      readonly values: readonly string[];
    }
  /** Of none of so many things that is stated which was asked for. */
  | { readonly kind: 'none-such'; readonly aspect: string; readonly among: number }
  /** More things than can be shown, each with its quotation. */
  | { readonly kind: 'too-many-things'; readonly most: number }
  /** More names than a comparison can show side by side: how many were given, and how many there may be. */
  | { readonly kind: 'too-many-subjects'; readonly given: number; readonly most: number };

/** The documents' words. `cell` and `comparison` are set where the question was a look-up or a comparison. */
export interface Quoted {
  readonly kind: 'quoted';
  readonly question: string;
  /** What a follow-up was taken to mean; equal to `question` when that stands on its own. */
  readonly understood: string;
  readonly quotes: readonly [Quote, ...Quote[]];
  /** What comes next after the quotes, for one who wants more: less likely to answer. Absent without any, and in a look-up. */
  readonly more?: readonly Quote[];
  /** How likely the first quote answers, 0 to 1, as far as matching words can tell; 1 for a look-up. */
  readonly probability: number;
  readonly cell: Fact | null;
  readonly comparison: Comparison | null;
  /** What other documents state of the cell, where that is not compatible with its value; the newest first. Absent without any. */
  readonly also?: readonly Fact[];
  /** There only where all was asked for that is stated of one subject. */
  readonly account?: Account;
  /** There only where things of one kind were asked for, or how many there are. */
  readonly tally?: Tally;
}

/** The documents do not say. `nearest` is where to look, and is not an answer. */
export interface Declined {
  readonly kind: 'declined';
  readonly question: string;
  readonly understood: string;
  readonly reason: Reason;
  readonly nearest: readonly Citation[];
}

export type Answer = Quoted | Declined;
