import type { Comparison } from '../compare/fact.ts';
import type { Citation, Quote } from '../corpus/quote.ts';
import type { Language } from '../language/language.ts';
import type { Finding } from '../verify/finding.ts';
import type { Verdict } from '../verify/verify.ts';
import type { Certainty } from './certainty.ts';

/**
 * What is shown, free of any platform. Our own words are plain strings, which a renderer escapes; the documents' words stay
 * quotes until the last step, so that the two can never be mixed up.
 */
export type CardBlock =
  /** Our words: one paragraph. `quiet` is an aside, for example how to go on. */
  | { readonly kind: 'text'; readonly text: string; readonly quiet: boolean }
  /** The documents' words. `number` is 1-based and counts the quotes of the card. */
  | { readonly kind: 'quote'; readonly quote: Quote; readonly number: number }
  /** One value under a subject and an aspect, with its quote. */
  | {
      readonly kind: 'value';
      readonly subject: string;
      readonly aspect: string;
      readonly value: string;
      readonly quote: Quote;
    }
  /** Values one under another, each with its quotation: of one thing in several documents, or of one document. */
  | {
      readonly kind: 'statements';
      /** Our words and the documents' names; empty where the block above says enough. */
      readonly intro: string;
      readonly lines: readonly StatementLine[];
    }
  /** Subjects side by side; each fact's number leads to its entry in `quotes`, which are in order of number. */
  | {
      readonly kind: 'comparison';
      readonly comparison: Comparison;
      readonly quotes: readonly Quote[];
    }
  /** What has become of a quotation of an earlier answer. */
  | {
      readonly kind: 'verdict';
      readonly number: number;
      readonly verdict: Verdict;
      /** The place and the words as they were shown; empty where nobody knows them. */
      readonly was: string;
      readonly words: string;
    }
  /** A sentence of somebody's, and whether the documents say it. */
  | {
      readonly kind: 'said';
      /** 1-based, over the sentences of a message that are looked for. */
      readonly number: number;
      readonly words: string;
      readonly finding: Finding;
    }
  /** Places to look, which are not answers. */
  | {
      readonly kind: 'places';
      readonly intro: string;
      readonly places: readonly Citation[];
    }
  /** A list of our own lines, for example sources or commands. */
  | {
      readonly kind: 'list';
      readonly intro: string;
      readonly lines: readonly string[];
    };

/** One value that is stated, under what tells it from those beside it. */
export interface StatementLine {
  /** An aspect, a subject or a document; empty for a sentence that says itself what it is about. */
  readonly label: string;
  readonly value: string;
  readonly quote: Quote;
  /** As that of a `quote` block; lines that rest on the same quotation have the same. */
  readonly number: number;
}

/** What a list of statements answers: all that is stated of a subject, or a question. */
export interface Listing {
  readonly of: 'subject' | 'question';
  /** The subject as the source writes it, or the question as it was understood. */
  readonly words: string;
}

/** What is to be shown to people of any language. */
export type Telling = (language: Language) => Card;

/** What a card answers, so that it can be asked again. */
export interface Asked {
  readonly of: 'question' | 'subject' | 'comparison';
  /** As it was asked. */
  readonly question: string;
  /** What a follow-up was taken to mean; equal to `question` when that stands on its own. */
  readonly understood: string;
}

export interface Card {
  readonly title: string;
  readonly tone: 'answer' | 'refusal' | 'plain';
  readonly blocks: readonly CardBlock[];
  /** There on a card that answers a question with quotations. */
  readonly answer?: {
    readonly certainty: Certainty;
    /** What comes next after the quotations of the card. */
    readonly more: readonly Quote[];
  };
  /** There where the statements of the card may be many: what they are of, to be asked for again. */
  readonly listing?: Listing;
  /** There on a card that answers something, or says why it does not: somebody may go on from it. */
  readonly asked?: Asked;
  /** Questions that somebody may go on with; each is answered by the documents. */
  readonly openers?: readonly string[];
}
