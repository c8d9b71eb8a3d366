import type { Unit } from '../../src/answer/evidence.ts';
import type { Sources } from '../../src/answer/lookup.ts';
import { readQuestion } from '../../src/answer/question.ts';
import { rankUnits } from '../../src/answer/rank.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { indexAll } from '../../src/search/segments.ts';
import { slice } from '../../src/text/span.ts';
import { catalogueOn } from '../support/catalogue.ts';

/** What look-ups draw on, over a corpus. */
export function sourcesOf(corpus: Corpus): Sources {
  return { catalogue: catalogueOn(corpus), index: indexAll(corpus.documents) };
}

/** The units of a corpus for a question, best first. */
export function unitsFor(corpus: Corpus, question: string): Unit[] {
  const { index } = sourcesOf(corpus);
  return rankUnits(readQuestion(question, index), index);
}

/** The words of a unit. */
export function wordsOf(unit: Unit | undefined): string | undefined {
  return unit && slice(unit.passage.document.text, unit.span);
}
