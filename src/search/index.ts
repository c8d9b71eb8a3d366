import type { Document } from '../corpus/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Match } from './match.ts';
import type { OtherName } from './names.ts';

/** One word to look for. */
export interface QueryTerm {
  /** The index terms that stand for it, each with how much one occurrence counts, 0 to 1. */
  readonly forms: ReadonlyMap<string, number>;
  /** How telling it is; its inverse document frequency, times its share. */
  readonly weight: number;
  /** How much of it is asked for, 0 to 1. */
  readonly share: number;
}

/** What to look for. Function words find no passage; they only tell among those that were found. */
export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly functionWords: readonly QueryTerm[];
}

/** A passage that matches. Scores of one search compare with each other. */
export interface Hit {
  /** The passage's. */
  readonly id: number;
  /** Opened when it is first asked for: most of what is found is never read. */
  readonly passage: Passage;
  readonly score: number;
  readonly match: Match;
}

/** A table that matches, as a whole. Scores of one search compare with each other. */
export interface TableHit {
  readonly document: Document;
  /** Position among the tables of the document, from 0. */
  readonly table: number;
  readonly score: number;
}

/** Tables that were found, and how telling the terms are among all tables. */
export interface FoundTables {
  /** Best first; ties in order of reading. */
  readonly hits: readonly TableHit[];
  /** For each term, how many tables have it in a row, in the header, or over it. */
  readonly holding: readonly number[];
  /** All tables there are. */
  readonly size: number;
}

/**
 * Finds passages by their terms. Whatever engine is behind it: the same passages and query give the same hits, and
 * tests/search/contract.ts holds what else every engine has to do.
 */
export interface PassageIndex {
  readonly size: number;
  /** Passages that hold `term`, in their text, headings or title; 0 when the vocabulary lacks it. */
  passagesWith(term: string): number;
  /** Whether the corpus mostly writes a term with a capital where no sentence begins: what is typed small may be a name. */
  writtenAsName(term: string): boolean;
  /** The words of the passages that begin with `prefix`, which is folded as they are, in code-unit order. */
  wordsBeginning(prefix: string): readonly string[];
  /** Names that begin with `term`, each with another name that the corpus has for the same: abbreviations and aliases, both ways. */
  otherNames(term: string): readonly OtherName[];
  /** The best `limit` hits, best first; ties in order of passage id. */
  search(query: Query, limit: number): readonly Hit[];
  /** The tables that have most of `terms`, at most `limit`; how telling a term is follows from how few tables have it. */
  tables(terms: readonly Pick<QueryTerm, 'forms'>[], limit: number): FoundTables;
  /** Whether the corpus is nothing but rows of tables. */
  readonly isOfTables: boolean;
  /** The index over those documents alone whose ids are given: how telling a term is follows from them as well. */
  within(documentIds: ReadonlySet<string>): PassageIndex;
}

/** Makes the index over documents, which come in the order of their ids; the one place where another engine is put in. */
export type Engine = (documents: Iterable<Document>) => PassageIndex | Promise<PassageIndex>;
