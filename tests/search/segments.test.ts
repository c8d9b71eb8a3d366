import { describe, expect, it } from 'vitest';
import type { PassageIndex } from '../../src/search/index.ts';
import { indexDocuments } from '../../src/search/segment.ts';
import { indexAll, indexOf } from '../../src/search/segments.ts';
import { termOf } from '../../src/text/tokens.ts';
import { corpusOf } from '../support/corpus.ts';

const index = (files: Readonly<Record<string, string>>): PassageIndex => indexAll(corpusOf(files).documents);
const ask = (words: string, weight = 1) => words.split(' ').map((word) => ({ term: termOf(word), weight }));
const found = (where: PassageIndex, words: string) => where.search(ask(words), 10).map(({ passage }) => passage.text);

/** Files whose names, which are their titles, have no word in common with their texts or with each other's. */
const THREE = { 'x.txt': 'kettle kettle pot', 'y.txt': 'kettle cup', 'z.txt': 'cup saucer spoon plate' };

/**
 * BM25 by hand: ln(1 + (N - n + 0.5) / (n + 0.5)) · f (k + 1) / (f + k (1 - b + b · length / average length)), with k = 1.2
 * and b = 0.4; a length is counted in different words.
 */
function bm25(size: number, holding: number, frequency: number, length: number, average: number): number {
  const idf = Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
  return (idf * frequency * 2.2) / (frequency + 1.2 * (0.6 + (0.4 * length) / average));
}

describe('the score of a hit', () => {
  const average = (2 + 2 + 4) / 3;

  it('is BM25 of the word that matched', () => {
    const [first, second, ...rest] = index(THREE).search(ask('kettle'), 10);
    expect(rest).toEqual([]);
    expect(first?.passage.document.path).toBe('x.txt');
    expect(first?.score).toBeCloseTo(bm25(3, 2, 2, 2, average), 10);
    expect(second?.score).toBeCloseTo(bm25(3, 2, 1, 2, average), 10);
    // The same without the function: N = 3, n = 2, f = 1, length 2 of 2.67: 0.4700 · 2.2 / (1 + 1.2 · 0.9).
    expect(second?.score).toBeCloseTo(0.4971, 4);
  });

  it('is the sum over the words that matched, and is not multiplied by how many they are', () => {
    const [best] = index(THREE).search(ask('kettle cup'), 10);
    expect(best?.passage.document.path).toBe('y.txt');
    expect(best?.score).toBeCloseTo(2 * bm25(3, 2, 1, 2, average), 10);
  });

  it('grows with the weight of the word, of which the greater counts when it is asked for twice', () => {
    const where = index(THREE);
    const score = (...weights: number[]) =>
      where.search(
        weights.map((weight) => ({ term: 'saucer', weight })),
        1,
      )[0]?.score ?? 0;
    expect(score(3)).toBeCloseTo(3 * score(1), 10);
    expect(score(3, 1)).toBe(score(3));
    expect(score(1, 3)).toBe(score(3));
  });

  it('counts a word in the text more than one in the headings, and that more than one in the title', () => {
    const where = index({
      'one.md': '# A\n\n## B\n\nSamovar.',
      'two.md': '# C\n\n## Samovar\n\nD.',
      'samovar.md': '# E\n\n## F\n\nG.',
    });
    expect(where.search(ask('samovar'), 10).map(({ passage }) => passage.document.path)).toEqual(['one.md', 'two.md']);
    const titled = index({ 'a.md': '# Samovar\n\nB.', 'c.md': '# D\n\n## Samovar\n\nE.' });
    expect(titled.search(ask('samovar'), 10).map(({ passage }) => passage.document.path)).toEqual(['c.md', 'a.md']);
  });
});

describe('the hits', () => {
  it('stand in the order of the passages where their scores are equal', () => {
    const files = Object.fromEntries(['c', 'a', 'd', 'b'].map((name) => [`${name}.txt`, 'kettle']));
    const hits = index({ ...files, 'e.txt': 'cup' }).search(ask('kettle'), 10);
    expect(hits.map(({ passage }) => passage.document.path)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    expect(new Set(hits.map(({ score }) => score)).size).toBe(1);
  });

  it('are at most as many as asked for, the best of them', () => {
    expect(index(THREE).search(ask('kettle cup'), 1)).toHaveLength(1);
    expect(index(THREE).search(ask('kettle'), 0)).toEqual([]);
  });

  it('are found by another form of a word, and through the same folding', () => {
    const where = index({ 'a.txt': 'The CAFÉ schedules I/O.' });
    expect(found(where, 'cafe')).toHaveLength(1);
    expect(found(where, 'scheduling')).toHaveLength(1);
    expect(found(where, 'i/o')).toHaveLength(1);
  });

  it('are found by a word that unfolds into several', () => {
    const where = index({ 'a.txt': 'They wrote ﷺ there.' });
    const term = where.wordsBeginning('').find((word) => word.includes(' ')) ?? '';
    expect(where.search([{ term, weight: 1 }], 5)).toHaveLength(1);
  });

  it('are none for nothing, and for words that no passage has', () => {
    expect(index(THREE).search([], 10)).toEqual([]);
    expect(found(index(THREE), 'samovar')).toEqual([]);
    expect(found(index(THREE), 'constructor __proto__')).toEqual([]);
    expect(index({}).search(ask('kettle'), 10)).toEqual([]);
  });
});

describe('the vocabulary', () => {
  const where = index({
    'tea.md':
      '# Notes on Assam\n\n## Water\n\nThe water for Assam is hot.\n\n## Milk\n\nSome take milk. Milk cools Assam.',
    'us.txt': 'Nobody drinks it there, and most people say so. Nobody cares. They drink Coffee or coffee or coffee.',
  });

  it('counts the passages that have a word in their text, their headings or the title', () => {
    expect(where.size).toBe(3);
    expect(where.passagesWith('assam')).toBe(2);
    expect(where.passagesWith('milk')).toBe(1);
    expect(where.passagesWith('samovar')).toBe(0);
  });

  it('has every word once, folded, in order', () => {
    expect(where.wordsBeginning('')).toEqual([...new Set(where.wordsBeginning(''))].sort());
    expect(where.wordsBeginning('')).toEqual(expect.arrayContaining(['assam', 'drinks', 'notes', 'water']));
    expect(where.wordsBeginning('wa')).toEqual(where.wordsBeginning('').filter((word) => word.startsWith('wa')));
    expect(where.wordsBeginning('zzz')).toEqual([]);
  });

  it('knows what is written as a name: mostly with a capital where no sentence begins', () => {
    expect(where.writtenAsName('assam')).toBe(true);
    expect(where.writtenAsName(termOf('coffee'))).toBe(false);
    expect(where.writtenAsName(termOf('nobody'))).toBe(false);
    expect(where.writtenAsName(termOf('milk'))).toBe(false);
  });
});

describe('several segments', () => {
  const { documents } = corpusOf({
    'a.md': '# Tea\n\nThe Kettle boils.\n\n## Pot\n\nWarm a pot for tea.',
    'b.txt': 'A kettle and a samovar. Ask Samovar people.',
    'c.csv': 'thing,use\nspoon,stir\nkettle,boil\n',
    'd.txt': 'Cups and saucers, a kettle.',
  });
  const open = (id: string) => documents.find((document) => document.id === id) ?? documents[0];
  const all = indexAll(documents);
  const [a, b, c, d] = documents;
  const apart = indexOf(
    [
      { segment: indexDocuments([d, b].flatMap((document) => document ?? [])), ids: ['d.txt', 'b.txt'] },
      // What was deleted, and what was written anew elsewhere, counts no more.
      {
        segment: indexDocuments(corpusOf({ 'b.txt': 'Kettle, tea, teapots.', 'x.txt': 'kettle' }).documents),
        ids: [null, null],
      },
      { segment: indexDocuments([c, a].flatMap((document) => document ?? [])), ids: ['c.csv', 'a.md'] },
    ],
    (id) => open(id) as NonNullable<ReturnType<typeof open>>,
  );

  it.each(['kettle', 'tea pot', 'kettle spoon samovar', 'boil', 'nothing'])(
    'find for “%s” what one segment finds',
    (words) => {
      expect(apart.search(ask(words), 10)).toEqual(all.search(ask(words), 10));
      expect(apart.search(ask(words), 2)).toEqual(all.search(ask(words), 10).slice(0, 2));
    },
  );

  it('have the same vocabulary as one', () => {
    expect(apart.size).toBe(all.size);
    expect(apart.wordsBeginning('')).toEqual(all.wordsBeginning(''));
    for (const word of [...all.wordsBeginning(''), 'teapot', 'absent']) {
      expect(apart.passagesWith(termOf(word)), word).toBe(all.passagesWith(termOf(word)));
      expect(apart.writtenAsName(termOf(word)), word).toBe(all.writtenAsName(termOf(word)));
    }
  });
});
