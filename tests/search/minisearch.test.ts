import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { above, type Passage } from '../../src/passages/passage.ts';
import { passagesOf } from '../../src/passages/split.ts';
import { indexAll } from '../../src/search/segments.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { corpusOf } from '../support/corpus.ts';

const terms = (text: string): string[] => tokenize(text).map((token) => token.term);

/** What MiniSearch gives with the same fields, boosts and parameters, without its multiplication by the number of matched terms. */
function peer(documents: readonly Document[], query: readonly { term: string; weight: number }[]) {
  const passages: Passage[] = [];
  for (const document of documents) for (const passage of passagesOf(document, passages.length)) passages.push(passage);
  const engine = new MiniSearch<Passage>({
    fields: ['text', 'headings', 'title'],
    extractField: (passage, field) => {
      if (field === 'id') return passage.id;
      if (field === 'title') return passage.document.title;
      return field === 'headings' ? above(passage) : passage.text;
    },
    tokenize: terms,
    processTerm: (term) => term,
  });
  engine.addAll(passages);
  const weights = new Map(query.map(({ term, weight }) => [term, weight]));
  const results = engine.search([...weights.keys()].join('\n'), {
    tokenize: (text) => text.split('\n'),
    boost: { text: 1, headings: 0.8, title: 0.6 },
    bm25: { k: 1.2, b: 0.4, d: 0 },
    boostTerm: (term) => weights.get(term) ?? 1,
  });
  return new Map(results.map((result) => [result.id as number, result.score / result.queryTerms.length]));
}

const WORDS = ['kettle', 'tea', 'Pot', 'spoon', 'cups', 'sugar'];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`);
const page = fc
  .array(fc.tuple(sentence, fc.constantFrom('', '# ', '## ')), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map(([words, mark]) => mark + words).join('\n\n'));

describe('beside MiniSearch', () => {
  it('gives the same passages the same scores', () => {
    fc.assert(
      fc.property(
        fc.array(page, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(fc.constantFrom(...WORDS)),
        (pages, asked) => {
          const { documents } = corpusOf(Object.fromEntries(pages.map((text, at) => [`${at}.md`, text])));
          const query = asked.map((word, at) => ({ term: terms(word)[0] ?? '', weight: 1 / (at + 1) }));
          const expected = peer(documents, query);
          const hits = indexAll(documents).search(query, 1_000);
          expect(hits.map(({ passage }) => passage.id).sort()).toEqual([...expected.keys()].sort());
          for (const { passage, score } of hits) expect(score).toBeCloseTo(expected.get(passage.id) ?? 0, 9);
        },
      ),
      { numRuns: 200 },
    );
  });
});
