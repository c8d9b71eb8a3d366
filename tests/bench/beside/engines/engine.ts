/** A passage as every engine is given it: the words that Footnote searches it by. */
export interface Row {
  /** Position in the corpus, from 0. */
  readonly id: number;
  readonly title: string;
  readonly headings: string;
  readonly text: string;
}

/** A corpus of some size, as files and as the passages that Footnote makes of them. */
export interface Stage {
  readonly folder: string;
  /** A file of JSON lines, a `Row` each. */
  readonly rows: string;
  readonly passages: number;
  readonly documents: number;
}

/** What it took to make an index, in s. */
export interface Building {
  readonly build: number;
  /** To write what a later start reads; null where that is written while the index is made. */
  readonly write: number | null;
}

/** Looks for a question; gives how many passages or quotes it found. */
export type Search = (question: string) => number | Promise<number>;

/** A search engine in its natural configuration for passages with a title, headings and a text. */
export interface Engine {
  /** Makes the index of a corpus, and writes to `place`, a file or folder of its own, what a later start reads. */
  build(stage: Stage, place: string): Promise<Building>;
  /** Opens what was written. */
  open(stage: Stage, place: string): Promise<Search>;
}

/** Passages that an engine is asked for. */
export const TOP = 10;

/** Seconds that some work takes. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
}

/** The words of a question without its signs, for engines whose own language of queries gives the signs a meaning. */
export function wordsOf(question: string): readonly string[] {
  return question.match(/[\p{L}\p{N}]+/gu) ?? [];
}
