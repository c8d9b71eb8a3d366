import { describe, expect, it } from 'vitest';
import { indexDocuments } from '../../src/search/segment.ts';
import { indexAll, indexOf, openingWith } from '../../src/search/segments.ts';
import { tellingness } from '../../src/search/tables.ts';
import { corpusOf } from '../support/corpus.ts';

const FILES = {
  'birds.md': `# Birds

Herons stand in the water.

| Bird | Wings |
|---|---|
| heron | 180 |
| wren | 15 |

## Eggs

| Bird | Eggs |
|---|---|
| heron | 4 |
`,
  'ships.csv': 'Ship,Crew\nHeron,9\nCurlew,8\n',
};

const asked = (...terms: string[]) => terms.map((term) => ({ forms: new Map([[term, 1]]) }));

describe('a search for tables', () => {
  const index = indexAll(corpusOf(FILES).documents);

  it('tells each table by its document and its position there, and how many tables hold a word', () => {
    const { hits, holding, size } = index.tables(asked('egg', 'heron', 'bird', 'water'), 10);
    expect(size).toBe(3);
    // "Water" stands in prose alone.
    expect(holding).toEqual([1, 3, 2, 0]);
    expect(hits.map(({ document, table }) => [document.path, table])).toEqual([
      ['birds.md', 1],
      ['birds.md', 0],
      ['ships.csv', 0],
    ]);
  });

  it('counts a word once for each row that has it and three times over the table, and saturates by length', () => {
    const { hits } = index.tables(asked('crew'), 10);
    // The tables have 4, 2 and 4 words in their rows, 10 / 3 at the mean.
    expect(hits[0]?.score).toBeCloseTo((Math.log(1 + 2.5 / 1.5) * 3) / (3 + 0.5 * (0.7 + (0.3 * 4) / (10 / 3))), 9);
    expect(tellingness(3, 0)).toBe(0);
  });

  it('finds the same in segments, without the documents that were deleted', () => {
    const { documents } = corpusOf(FILES);
    const byId = new Map(documents.map((document) => [document.id, document]));
    const open = (id: string) => byId.get(id) as (typeof documents)[number];
    const parts = documents.map((document) => ({ segment: indexDocuments([document]), ids: [document.id] }));
    expect(indexOf(parts, openingWith(open)).tables(asked('heron', 'crew'), 10)).toEqual(
      index.tables(asked('heron', 'crew'), 10),
    );
    const [birds, ships] = parts;
    if (!birds || !ships) throw new Error('two documents make two segments');
    const left = indexOf([{ ...birds, ids: [null] }, ships], openingWith(open));
    expect(left.tables(asked('heron'), 10)).toMatchObject({ size: 1, holding: [1] });
    expect(left.isOfTables).toBe(true);
  });

  it('tells a corpus that is nothing but tables from one with prose', () => {
    expect(index.isOfTables).toBe(false);
    expect(indexAll(corpusOf({ 'ships.csv': FILES['ships.csv'] }).documents).isOfTables).toBe(true);
    expect(indexAll([]).isOfTables).toBe(false);
  });
});
