import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import type { PassageIndex, Query } from '../../src/search/index.ts';
import { slice } from '../../src/text/span.ts';
import { termOf, tokenize } from '../../src/text/tokens.ts';
import { corpusOf } from '../support/corpus.ts';

/** One term of a query, by its only form. */
export const term = (form: string, weight = 1) => ({ forms: new Map([[form, 1]]), weight, share: 1 });

/** The query for some words, each of the same weight. */
export const ask = (words: string, weight = 1): Query => ({
  terms: words.split(' ').map((word) => term(termOf(word), weight)),
  functionWords: [],
});

/** What is asked of an index over documents: whichever way it is made. */
export type Opening = (documents: readonly Document[]) => PassageIndex;

/** Files whose names, which are their titles, have no word in common with their texts or with each other's. */
const THREE = { 'x.txt': 'kettle kettle pot', 'y.txt': 'kettle cup', 'z.txt': 'cup saucer spoon plate' };

const FOUR = {
  'a.md': '# Tea\n\nThe Kettle boils.\n\n## Pot\n\nWarm a pot for tea.',
  'b.txt': 'A kettle and a samovar. Ask Samovar people.',
  'c.csv': 'thing,use\nspoon,stir\nkettle,boil\n',
  'd.txt': 'Cups and saucers, a kettle.',
};

/** What every engine has to do. `open` makes its index over documents. */
export function describeEngine(name: string, open: Opening): void {
  const index = (files: Readonly<Record<string, string>>): PassageIndex => open(corpusOf(files).documents);
  const paths = (where: PassageIndex, words: string): string[] =>
    where.search(ask(words), 10).map(({ passage }) => passage.document.path);

  describe(`the hits of ${name}`, () => {
    it('are pieces of their documents, each with a word that was asked for, and none is left out', () => {
      const where = index(FOUR);
      for (const words of ['kettle', 'tea pot', 'spoon samovar', 'boil']) {
        const asked = new Set(words.split(' ').map(termOf));
        const hits = where.search(ask(words), 100);
        for (const { passage, id, score } of hits) {
          const { document, span, text, headings } = passage;
          expect(passage.id).toBe(id);
          expect(slice(document.text, span)).toBe(text);
          expect(score).toBeGreaterThan(0);
          const all = [text, ...headings, document.title].flatMap((part) => tokenize(part));
          expect(all.some((token) => asked.has(token.term))).toBe(true);
        }
        const single = [...asked].map((one) => where.passagesWith(one));
        expect(hits.length).toBeGreaterThanOrEqual(Math.max(...single));
        expect(hits.length).toBeLessThanOrEqual(single.reduce((sum, count) => sum + count, 0));
      }
    });

    it('stand best first, and in the order of the passages where their scores are equal', () => {
      const files = Object.fromEntries(['c', 'a', 'd', 'b'].map((file) => [`${file}.txt`, 'kettle']));
      const where = index({ ...files, 'e.txt': 'cup' });
      expect(paths(where, 'kettle')).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
      expect(new Set(where.search(ask('kettle'), 10).map(({ score }) => score)).size).toBe(1);
      const scores = index(FOUR)
        .search(ask('kettle boil pot'), 10)
        .map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    });

    it('are the same each time, and the first of them are the same whatever the limit', () => {
      const where = index(FOUR);
      const shown = (limit: number): unknown[] =>
        where.search(ask('kettle boil pot tea'), limit).map(({ id, score }) => ({ id, score }));
      expect(shown(10)).toEqual(shown(10));
      for (const limit of [0, 1, 2, 3]) expect(shown(limit)).toEqual(shown(10).slice(0, limit));
    });

    it('stand higher for a word that weighs more', () => {
      const where = index(THREE);
      const best = (pot: number, plate: number): string | undefined =>
        where.search({ terms: [term('pot', pot), term('plate', plate)], functionWords: [] }, 1)[0]?.passage.document
          .path;
      expect(best(9, 1)).toBe('x.txt');
      expect(best(1, 9)).toBe('z.txt');
    });

    it('are found by another form of a word, and through the same folding', () => {
      const where = index({ 'a.txt': 'The CAFÉ schedules I/O.' });
      for (const words of ['cafe', 'scheduling', 'i/o']) expect(paths(where, words)).toEqual(['a.txt']);
    });

    it('are found in headings and titles as well', () => {
      const where = index({ 'one.md': '# Assam\n\n## Water\n\nIt is hot.' });
      for (const words of ['assam', 'water', 'hot']) expect(paths(where, words)).toEqual(['one.md']);
    });

    it('are found by a word that unfolds into several', () => {
      const where = index({ 'a.txt': 'They wrote ﷺ there.' });
      const words = where.wordsBeginning('').find((word) => word.includes(' ')) ?? '';
      expect(where.search({ terms: [term(words)], functionWords: [] }, 5)).toHaveLength(1);
    });

    it('are none for nothing, for function words alone, and for words that no passage has', () => {
      expect(index(THREE).search({ terms: [], functionWords: [] }, 10)).toEqual([]);
      expect(index(THREE).search({ terms: [], functionWords: [term('kettl')] }, 10)).toEqual([]);
      for (const words of ['samovar', 'constructor __proto__']) expect(paths(index(THREE), words)).toEqual([]);
      expect(paths(index({}), 'kettle')).toEqual([]);
    });
  });

  describe(`the vocabulary of ${name}`, () => {
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

    it('knows abbreviations by their long forms, and the other way round', () => {
      const names = index({ 'a.txt': 'The Boiling Water Reactor (BWR) is hot. A BWR is no kettle.' });
      expect(names.otherNames('bwr').map(({ other }) => other)).toEqual([['boil', 'water', 'reactor']]);
      expect(names.otherNames('boil').map(({ other }) => other)).toEqual([['bwr']]);
      expect(names.otherNames('kettl')).toEqual([]);
    });
  });

  describe(`the tables of ${name}`, () => {
    const where = index({
      'cups.csv': 'cup,colour\nmug,blue\nbeaker,red\n',
      'pots.csv': 'pot,colour\nkettle,black\n',
      'tea.txt': 'A blue mug.',
    });
    const tables = (words: string): string[] =>
      where.tables(ask(words).terms, 5).hits.map(({ document }) => document.path);

    it('are found by their rows and by what stands over them, those with more of the words first', () => {
      expect(tables('kettle')).toEqual(['pots.csv']);
      expect(tables('blue mug colour')[0]).toBe('cups.csv');
      expect(tables('samovar')).toEqual([]);
    });

    it('are counted by the words that they hold', () => {
      expect(where.tables(ask('kettle colour samovar').terms, 5)).toMatchObject({ holding: [1, 2, 0], size: 2 });
    });

    it('may be all there is', () => {
      expect(where.isOfTables).toBe(false);
      expect(index({ 'cups.csv': 'cup,colour\nmug,blue\n' }).isOfTables).toBe(true);
      expect(index({}).isOfTables).toBe(false);
    });
  });

  describe(`a part of ${name}`, () => {
    it('is what an index over its documents alone is', () => {
      const { documents } = corpusOf(FOUR);
      const kept = documents.filter(({ path }) => path !== 'b.txt' && path !== 'd.txt');
      const part = open(documents).within(new Set(kept.map(({ id }) => id)));
      const alone = open(kept);
      const shown = (where: PassageIndex, words: string): unknown[] =>
        where.search(ask(words), 10).map(({ passage: { text }, score }) => ({ text, score }));
      expect(part.size).toBe(alone.size);
      expect(part.wordsBeginning('')).toEqual(alone.wordsBeginning(''));
      for (const word of [...alone.wordsBeginning(''), 'samovar']) {
        expect(part.passagesWith(termOf(word)), word).toBe(alone.passagesWith(termOf(word)));
        expect(shown(part, word), word).toEqual(shown(alone, word));
      }
      expect(part.tables(ask('kettle boil').terms, 5)).toEqual(alone.tables(ask('kettle boil').terms, 5));
    });

    it('is empty where none of its documents is named', () => {
      const none = index(FOUR).within(new Set(['e.txt']));
      expect(none.size).toBe(0);
      expect(paths(none, 'kettle')).toEqual([]);
    });
  });
}
