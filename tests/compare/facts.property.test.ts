import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLookup } from '../../src/compare/mentions.ts';
import { resolveSubject } from '../../src/compare/resolve.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { slice } from '../../src/text/span.ts';
import { catalogueOn } from '../support/catalogue.ts';
import { allFacts, catalogueOf, corpusOf, values } from './documents.ts';

function expectExact(corpus: Corpus): void {
  for (const { value, quote } of allFacts(corpus)) {
    const document = corpus.documents.find(({ id }) => id === quote.citation.documentId);
    expect(quote.text).toBe(document && slice(document.text, quote.citation.span));
    expect(value).not.toBe('');
    expect(quote.text).toContain(value);
    expect(quote.matches.map((match) => slice(quote.text, match))).toContain(value);
  }
}

const PIECES = [
  '# A',
  '## B',
  '### C',
  '### C?',
  'D: e',
  '**F:** g',
  '- H: i',
  'J vs K: l',
  'M (N vs O) p.',
  '',
  'q r. S t!',
  '| u | v |',
  '|---|---|',
  '| – | **w** |',
  'x / y',
  '🙂 (z)',
];
describe('whatever the documents are', () => {
  it('each fact is an exact piece of its quotation, and that of its document', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, fc.constantFrom('a.md', 'a.txt', 'a.html', 'a.csv'), (source, path) => {
        fc.pre(!path.endsWith('.csv') || !source.includes('"'));
        expectExact(corpusOf({ [path]: source.trim() === '' ? 'text' : source }));
      }),
      { numRuns: 150 },
    );
  });
  it('nothing that is typed throws', () => {
    const catalogue = catalogueOf({ 'a.csv': 'Tree,Bark,Height (m)\nOak / Elm,rough,30\nBirch (BR),thin,20\n' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        resolveSubject(catalogue, typed);
        findLookup(catalogue, `${typed} oak height ${typed}`);
      }),
      { numRuns: 150 },
    );
  });
  it('a table of very many rows is read like another', () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => `Thing ${row},$${row},red,${row} kg`);
    const { statements } = catalogueOf({ 'a.csv': ['Product,Price,Colour,Weight', ...rows].join('\n') });
    expect(statements).toHaveLength(120_000);
  }, 20_000);
  it('a name from the prototype of every object is a name like another', () => {
    const text = 'Tree,constructor,toString\n__proto__,1,2\nhasOwnProperty,3,4\n';
    expect(values(catalogueOf({ 'a.csv': text }), 'hasOwnProperty', 'toString')).toEqual(['4']);
    expect(catalogueOn({ documents: [], skipped: [] }).entries).toEqual([]);
  });
});
