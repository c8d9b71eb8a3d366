import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { above } from '../../src/passages/passage.ts';
import { passagesOf } from '../../src/passages/split.ts';
import type { QueryTerm } from '../../src/search/index.ts';
import { indexAll } from '../../src/search/segments.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { corpusOf } from '../support/corpus.ts';

const terms = (text: string): string[] => tokenize(text).map((token) => token.term);

/** BM25F without an index: every passage's words counted one by one. Scores by passage, for those that match. */
function counted(documents: readonly Document[], query: readonly QueryTerm[]): Map<number, number> {
  let next = 0;
  const passages = documents.flatMap((document) => {
    const own = passagesOf(document, next);
    next += own.length;
    return own;
  });
  const fields = [
    { weight: 1, b: 0.75, words: passages.map(({ text }) => terms(text)) },
    { weight: 3, b: 0.4, words: passages.map((passage) => terms(above(passage))) },
    { weight: 3, b: 0.4, words: passages.map(({ document }) => terms(document.title)) },
  ].map((field) => ({ ...field, mean: field.words.reduce((sum, words) => sum + words.length, 0) / passages.length }));
  const scores = passages.map(({ id }, at) => {
    const score = query.reduce((sum, { forms, weight }) => {
      const frequency = fields.reduce((all, field) => {
        const words = field.words[at] ?? [];
        const occurrences = words.reduce((total, word) => total + (forms.get(word) ?? 0), 0);
        return all + (field.weight * occurrences) / (1 - field.b + (field.b * words.length) / (field.mean || 1));
      }, 0);
      return sum + (weight * frequency * 2.2) / (frequency + 1.2);
    }, 0);
    return [id, score] as const;
  });
  return new Map(scores.filter(([, score]) => score > 0));
}

const WORDS = ['kettle', 'tea', 'Pot', 'spoon', 'cups', 'sugar'];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`);
const page = fc
  .array(fc.tuple(sentence, fc.constantFrom('', '# ', '## ')), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map(([words, mark]) => mark + words).join('\n\n'));

describe('the index', () => {
  it('scores as one does who counts every word of every passage', () => {
    fc.assert(
      fc.property(
        fc.array(page, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(fc.constantFrom(...WORDS)),
        (pages, asked) => {
          const { documents } = corpusOf(Object.fromEntries(pages.map((text, at) => [`${at}.md`, text])));
          const query = asked.map((word, at): QueryTerm => {
            const forms = new Map([[terms(word)[0] ?? '', 1]]);
            if (at % 2 === 1) forms.set('spoon', 0.5);
            return { forms, weight: 1 / (at + 1), share: 1 };
          });
          const expected = counted(documents, query);
          const hits = indexAll(documents).search({ terms: query, functionWords: [] }, 1_000);
          expect(hits.map(({ passage }) => passage.id).sort()).toEqual([...expected.keys()].sort());
          for (const { passage, score } of hits) expect(score).toBeCloseTo(expected.get(passage.id) ?? 0, 9);
        },
      ),
      { numRuns: 200 },
    );
  });
});
