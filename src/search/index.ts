import type { Passage } from '../passages/passage.ts';

/** A term to look for and how much it counts; of one that is asked for twice, the greater weight. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

/** A passage that matches. Scores of one search compare with each other. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
}

/** Finds passages by their terms. Whatever engine is behind it: the same passages and query give the same hits. */
export interface PassageIndex {
  readonly size: number;
  /** Passages that hold `term`, in their text, headings or title; 0 when the vocabulary lacks it. */
  passagesWith(term: string): number;
  /** Whether the corpus mostly writes a term with a capital where no sentence begins: what is typed small may be a name. */
  writtenAsName(term: string): boolean;
  /** The words of the passages that begin with `prefix`, which is folded as they are, in code-unit order. */
  wordsBeginning(prefix: string): readonly string[];
  /** The best `limit` hits, best first; ties in order of passage id. */
  search(query: readonly QueryTerm[], limit: number): readonly Hit[];
}
