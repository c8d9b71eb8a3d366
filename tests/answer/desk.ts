import type { Unit } from '../../src/answer/evidence.ts';
import type { Sources } from '../../src/answer/lookup.ts';
import { type Question, readQuestion } from '../../src/answer/question.ts';
import { rankUnits } from '../../src/answer/rank.ts';
import { buildCatalogue } from '../../src/compare/catalogue.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { passagesOf } from '../../src/passages/split.ts';
import { indexPassages } from '../../src/search/minisearch.ts';
import { slice } from '../../src/text/span.ts';

/** A corpus with all that questions are answered from. */
export interface Desk extends Sources {
  readonly corpus: Corpus;
  read(question: string): Question;
  /** The units for a question, best first. */
  rank(question: string): Unit[];
}

/** Opens a corpus for questions. */
export function deskOf(corpus: Corpus): Desk {
  const index = indexPassages(passagesOf(corpus));
  const read = (question: string): Question => readQuestion(question, index);
  return {
    corpus,
    index,
    catalogue: buildCatalogue(corpus),
    read,
    rank: (question) => rankUnits(read(question), index),
  };
}

/** The words of a unit. */
export function wordsOf({ passage, span }: Unit): string {
  return slice(passage.document.text, span);
}

/** The first of a list; throws for an empty one. */
export function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('the list is empty');
  return first;
}
