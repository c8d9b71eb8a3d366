import type { Citation, Quote } from '../corpus/quote.ts';

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

/** One respect, and what is stated in it of each subject. */
export interface ComparedRow {
  readonly aspect: string;
  /** In the order of the comparison's subjects. */
  readonly cells: readonly Cell[];
}

/** Subjects side by side. */
export interface Comparison {
  readonly subjects: readonly string[];
  readonly rows: readonly ComparedRow[];
  /** What is stated of one of them alone; absent where one respect was asked for. */
  readonly only?: readonly ComparedRow[];
  /** How many rows were left out because all their cells state the same; there only where differences alone were asked for. */
  readonly alike?: number;
}

/** What is stated of one subject, by document. */
export interface Account {
  readonly subject: string;
  /** Documents with a date first, the newest first; the others in their order. */
  readonly documents: readonly {
    readonly citation: Citation;
    /** In the order of the text. */
    readonly facts: readonly [Fact, ...Fact[]];
  }[];
  /** How much more is stated than is told, and in how many documents more. */
  readonly more: { readonly facts: number; readonly documents: number };
}

/** Things of one kind that a question asks for: which, how many, or which of them has the most of something. */
export interface Tally {
  readonly form: 'list' | 'count' | 'most';
  /** What the question asks for: the things themselves, or, as "What is the largest crew?" does, what is stated of them. */
  readonly sought: 'subject' | 'value';
  /** What tells the facts apart: each is of another subject, or of one subject in another respect. */
  readonly by: 'subject' | 'aspect';
  /** What decided between them; null where all there are were asked for. */
  readonly aspect: string | null;
  /** One for each thing, in the order of the text: their number is the answer to "how many". */
  readonly facts: readonly [Fact, ...Fact[]];
  /** How many were looked at; those of which nothing is stated in this respect are left out. */
  readonly among: number;
  /** Those of which nothing is stated in this respect, as the source writes them. */
  readonly unstated: readonly string[];
}

/** One respect in which documents state of one subject what cannot both be true. */
export interface Disagreement {
  readonly subject: string;
  readonly aspect: string;
  /** One for each document, by its date, the newest first; those without a date last. */
  readonly facts: readonly [Fact, Fact, ...Fact[]];
}

/** Two documents that state most of what both state differently: editions of one, or of two things under the same names. */
export interface Rivals {
  readonly documents: readonly [Citation, Citation];
  /** Subjects' respects in which both state something that can be told apart, and those of them that differ. */
  readonly shared: number;
  readonly differing: number;
}

/** An aspect that differs almost wherever two documents state it, of many subjects: it may depend on a time or a place. */
export interface Unsteady {
  readonly aspect: string;
  /** How often two documents state it of one subject so that it can be told apart, and how often they differ. */
  readonly shared: number;
  readonly differing: number;
  readonly example: Disagreement;
}

/** All in which the documents of a corpus contradict each other. */
export interface Disagreements {
  readonly disagreements: readonly Disagreement[];
  /** What differs so often that it is told as one. */
  readonly rivals: readonly Rivals[];
  readonly unsteady: readonly Unsteady[];
}

/** What a name that somebody typed stands for. Candidates and suggestions are the documents' own labels, best first. */
export type Resolution<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] };
