import type { Way } from './typing.ts';

/** What is to be measured. */
export interface Order {
  readonly folders: readonly string[];
  readonly passages: number;
  /** Options of each kind that are wished for. */
  readonly sample: number;
  /** Offered questions that are asked. */
  readonly asked: number;
}

/** How often a wished option is among the first 5 and 25, of how many. */
export interface Hits {
  readonly wishes: number;
  readonly among5: number;
  readonly among25: number;
}

/** What was typed, in which way of how many letters, and what came of it. */
export interface Row {
  /** What is completed, and with a view to what. */
  readonly what: string;
  readonly way: Way;
  readonly by: string;
  /** By the letters typed. */
  readonly hits: readonly (readonly [letters: number, hits: Hits])[];
}

/** How long completions took, in ms. */
export interface Times {
  readonly what: string;
  readonly by: string;
  readonly median: number;
  readonly high: number;
  readonly highest: number;
  readonly longest: number;
  /** Time of the processor for one on average, collecting garbage included. */
  readonly processor: number;
}

/** An index: what is in it, how long it took, the longest time between two steps of that, in ms, and its memory in bytes. */
export interface Built {
  readonly what: string;
  readonly options: number;
  readonly words: number;
  readonly took: number;
  readonly longest: number;
  readonly bytes: number;
}

/** Offered questions that were asked. */
export interface Asked {
  readonly what: 'aspects of subjects' | 'headings';
  readonly asked: number;
  readonly quoted: number;
  /** Of these, from where it is stated, or under that heading. */
  readonly inPlace: number;
}

/** All that was measured. */
export interface Report {
  readonly documents: number;
  readonly passages: number;
  readonly built: readonly Built[];
  readonly rows: readonly Row[];
  readonly times: readonly Times[];
  readonly asked: readonly Asked[];
}
