import { describe, expect, it } from 'vitest';
import type { PassageIndex } from '../../src/search/index.ts';
import { indexDocuments } from '../../src/search/segment.ts';
import { indexAll, indexOf, openingWith } from '../../src/search/segments.ts';
import { termOf } from '../../src/text/tokens.ts';
import { corpusOf } from '../support/corpus.ts';
import { ask, term } from './contract.ts';

const index = (files: Readonly<Record<string, string>>): PassageIndex => indexAll(corpusOf(files).documents);
/** Files whose names, which are their titles, have no word in common with their texts or with each other's. */
const THREE = { 'x.txt': 'kettle kettle pot', 'y.txt': 'kettle cup', 'z.txt': 'cup saucer spoon plate' };

describe('the score of a hit', () => {
  it('is BM25F of the word that matched', () => {
    const [first, second, ...rest] = index(THREE).search(ask('kettle'), 10);
    expect(rest).toEqual([]);
    expect(first?.passage.document.path).toBe('x.txt');
    // Texts of 3, 2 and 4 words, 3 in the mean: b = 0.75 leaves 2 / (0.25 + 0.75 · 3 / 3) = 2 of the two kettles, and of the one in
    // the shorter text 1 / (0.25 + 0.75 · 2 / 3) = 1.3333; k1 = 1.2 makes of them 2 · 2.2 / 3.2 and 1.3333 · 2.2 / 2.5333.
    expect(first?.score).toBeCloseTo(1.375, 10);
    expect(second?.score).toBeCloseTo(1.15789, 5);
  });

  it('is the sum over the words that matched, each by its weight', () => {
    const where = index(THREE);
    const [kettle] = where.search(ask('kettle', 2), 10).filter(({ passage }) => passage.document.path === 'y.txt');
    const [cup] = where.search(ask('cup', 3), 10).filter(({ passage }) => passage.document.path === 'y.txt');
    const [best] = where.search({ terms: [term('kettl', 2), term('cup', 3)], functionWords: [] }, 10);
    expect(best?.passage.document.path).toBe('y.txt');
    expect(best?.score).toBeCloseTo((kettle?.score ?? 0) + (cup?.score ?? 0), 10);
  });

  it('takes all fields and forms of a word together before it levels off', () => {
    const where = index({
      'a.md': '# Samovar\n\n## Samovar\n\nSamovar urn.',
      'b.md': '# Tea\n\n## Cups\n\nSaucer plate.',
    });
    const asked = {
      terms: [
        {
          forms: new Map([
            ['samovar', 1],
            ['urn', 0.5],
          ]),
          weight: 1,
          share: 1,
        },
      ],
      functionWords: [],
    };
    // A heading that repeats the title is left to it: 1 in the text and 3 in the title, all fields of the mean length; and half an urn.
    expect(where.search(asked, 1)[0]?.score).toBeCloseTo((4.5 * 2.2) / (4.5 + 1.2), 10);
  });

  it('counts a word over a passage more than one in it', () => {
    const where = index({ 'one.md': '# A\n\n## B\n\nSamovar.', 'two.md': '# C\n\n## Samovar\n\nD.' });
    expect(where.search(ask('samovar'), 10).map(({ passage }) => passage.document.path)).toEqual(['two.md', 'one.md']);
  });
});

describe('what is remembered', () => {
  it('of a word that unfolds into several is not taken for what is known of these', () => {
    const files = { 'a.txt': 'They wrote ﷺ there.', 'b.txt': 'صلى and وسلم stand apart.', 'c.txt': 'وسلم again.' };
    const unfolded =
      index(files)
        .wordsBeginning('')
        .find((word) => word.includes(' ')) ?? '';
    const forms = new Map(unfolded.split(' ').map((form) => [form, 1] as const));
    const found = (where: PassageIndex): unknown[] =>
      where
        .search({ terms: [{ forms, weight: 1, share: 1 }], functionWords: [] }, 9)
        .map(({ id, score, match }) => ({ id, score, match }));
    const asked = index(files);
    expect(asked.passagesWith(unfolded)).toBe(1);
    expect(found(asked)).toEqual(found(index(files)));
    expect(found(asked)).toHaveLength(2);
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
    openingWith((id) => open(id) as NonNullable<ReturnType<typeof open>>),
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
