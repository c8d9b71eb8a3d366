import { describe, expect, it } from 'vitest';
import { nearestPlaces } from '../../src/answer/rank.ts';
import { corpusOf } from '../support/corpus.ts';
import { harbour } from './harbour.ts';
import { unitsFor, wordsOf } from './sources.ts';

const best = (question: string): string | undefined => wordsOf(unitsFor(harbour, question)[0]);

describe('the best unit', () => {
  it.each([
    ['Who drew the plans of the lighthouse?', 'The engineer Clara Venn drew the plans.'],
    ['When did an electric lamp replace the first one?', 'An electric lamp replaced it on 3 March 1931.'],
    ['How many boats were lost in the storm?', 'Three boats were lost, and the mole broke in two places.'],
    ['What slept on the slipway?', 'A seal slept on the slipway for a week.'],
    [
      'Is fishing forbidden while a ferry is moored?',
      'Fishing from the north quay is forbidden while a ferry is moored.',
    ],
    [
      'tower painted red',
      'The tower was painted red in 1902 so that it could be told apart from the chapel behind it.',
    ],
  ])('for “%s” is “%s”', (question, words) => {
    expect(best(question)).toBe(words);
  });

  it('is found under the heading that the question names, when several sections say the same', () => {
    const corpus = corpusOf({
      'a.md': '# Boats\n\n## Heron\n\nIt is painted blue.\n\n## Kittiwake\n\nIt is painted green.',
    });
    expect(wordsOf(unitsFor(corpus, 'What is the Kittiwake painted?')[0])).toBe('It is painted green.');
    expect(wordsOf(unitsFor(corpus, 'What is the Heron painted?')[0])).toBe('It is painted blue.');
  });

  it('has the date or the number that is asked for, where one that speaks of the same has', () => {
    const corpus = corpusOf({
      'a.txt': 'The tower on the rock was painted by the sons of the keeper. The tower was painted in 1902.',
    });
    expect(wordsOf(unitsFor(corpus, 'When was the tower on the rock painted?')[0])).toBe(
      'The tower was painted in 1902.',
    );
    const apart = corpusOf({
      'a.txt': 'The tower on the rock was painted, and so was the chapel, and nobody wrote down the year.',
      'b.txt': 'The tower on the rock was first painted in 1902, and again when a storm had torn at it.',
      'c.txt': 'A tower fell in 1910.',
    });
    const question = 'When was the tower on the rock painted?';
    expect(wordsOf(unitsFor(apart, question)[0])).toMatch('first painted in 1902');
  });

  it('is a byline only for a question about the text', () => {
    expect(best('Who posted it?')).toBe('Posted Oct 27, 2012 by jfinch');
    const kinds = unitsFor(harbour, 'Is the night ferry posted in October 2012?').map(({ passage }) => passage.kind);
    expect(kinds).not.toContain('byline');
  });

  it('is never furniture, even when its very words are asked for', () => {
    for (const question of ['subscribe to our newsletter for departures', 'Home > Ferries', 'all rights reserved'])
      for (const unit of unitsFor(harbour, question)) expect(wordsOf(unit)).not.toMatch(/newsletter|Home|reserved/);
  });
});

describe('the ranking', () => {
  it('keeps the order of reading between equals', () => {
    const corpus = corpusOf({ 'b.txt': 'A kettle.', 'a.txt': 'A kettle.', 'c.txt': 'A kettle. A kettle.' });
    const ranked = unitsFor(corpus, 'kettle').filter(({ passage }) => passage.document.path !== 'c.txt');
    expect(ranked.map(({ passage }) => passage.document.path)).toEqual(['a.txt', 'b.txt']);
  });

  it('is empty for words that no document has', () => {
    expect(unitsFor(harbour, 'quantum bananas')).toEqual([]);
    expect(unitsFor(harbour, '')).toEqual([]);
  });
});

describe('the nearest places', () => {
  it('are three at most, each of another passage, and no bylines', () => {
    const units = unitsFor(harbour, 'Who posted on the harbour, the lamp, the ferry, the quay and the boats?');
    const places = nearestPlaces(units);
    expect(places).toHaveLength(3);
    expect(new Set(places.map(({ documentId, span }) => `${documentId} ${span.start}`)).size).toBe(3);
    const bylines = units.filter(({ passage }) => passage.kind === 'byline').map(({ span }) => span.start);
    expect(bylines.length).toBeGreaterThan(0);
    for (const { path, span } of places) if (path === 'ferry.txt') expect(bylines).not.toContain(span.start);
  });

  it('are none where nothing matches', () => {
    expect(nearestPlaces(unitsFor(harbour, 'quantum bananas'))).toEqual([]);
  });
});
