import { describe, expect, it } from 'vitest';
import type { Answer, Quoted } from '../../src/answer/answer.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from './corpus.ts';
import { faultsOfAnswer } from './exact.ts';

const corpus = corpusOf({
  'a.md': '# Boats\n\n## Heron\n\nThe Heron is blue.',
  'b.csv': 'Boat,Crew,Port\nTern,3,Skarn\n',
});
const library = openLibrary(corpus);

function quoted(answer: Answer): Quoted {
  if (answer.kind === 'declined') throw new Error(JSON.stringify(answer.reason));
  return answer;
}
const found = quoted(library.ask('Is the Heron blue?'));
const cell = quoted(library.fact('Tern', 'crew'));
const [quote] = found.quotes;
const withQuote = (other: Quote): Quoted => ({ ...found, quotes: [other] });
const cited = (other: Partial<Quote['citation']>): Quoted =>
  withQuote({ ...quote, citation: { ...quote.citation, ...other } });

describe('the check for exactness', () => {
  it('has nothing to say of an answer as it is', () => {
    expect(faultsOfAnswer(corpus, found)).toEqual([]);
    expect(faultsOfAnswer(corpus, cell)).toEqual([]);
    expect(faultsOfAnswer(corpus, library.ask(''))).toEqual([]);
  });

  it.each<[string, Answer]>([
    ['words that were changed', withQuote({ ...quote, text: quote.text.toUpperCase() })],
    ['words that were trimmed', withQuote({ ...quote, text: quote.text.slice(1) })],
    ['a place that was moved', cited({ span: { start: quote.citation.span.start + 1, end: quote.citation.span.end } })],
    ['another fingerprint', cited({ sha256: '0'.repeat(64) })],
    ['another line', cited({ lines: [1, 1] })],
    ['another heading', cited({ headings: ['Boats'] })],
    ['another document', cited({ documentId: 'c.md' })],
    ['a match outside the words', withQuote({ ...quote, matches: [{ start: 0, end: 1_000 }] })],
    ['a quotation twice', { ...found, quotes: [quote, quote] }],
    ['a value that is not in its quotation', { ...cell, cell: cell.cell && { ...cell.cell, value: '4' } }],
    [
      'a row without a cell for each subject',
      { ...cell, comparison: { subjects: ['a', 'b'], rows: [{ aspect: 'c', cells: [] }] } },
    ],
    ['a probability that is none', { ...found, probability: Number.NaN }],
  ])('names %s', (_, answer) => {
    expect(faultsOfAnswer(corpus, answer).length).toBeGreaterThan(0);
  });
});
