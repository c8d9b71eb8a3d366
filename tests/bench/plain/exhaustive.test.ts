import { describe, expect, it } from 'vitest';
import { indexAll } from '../../../src/search/segments.ts';
import { corpusOf } from '../../support/corpus.ts';
import { exhaustiveRankings, isSameRanking } from './exhaustive.ts';

const asked = (...terms: readonly string[]) =>
  terms.map((term) => ({ forms: new Map([[term, 1]]), weight: 1.5, share: 1 }));

describe('a ranking that looks at every passage', () => {
  it('gives the score computed by hand', () => {
    // Two passages of four words each, nothing over them: each field is as long as its mean, so that an occurrence counts 1.
    const { documents } = corpusOf({ 'a.txt': 'red kettle red lamp\n', 'b.txt': 'blue kettle green lamp\n' });
    const [red, kettle, neither] = exhaustiveRankings(documents, [asked('red'), asked('kettl'), asked('zeppelin')], 9);
    expect(red?.map(({ passage }) => passage)).toEqual([0]);
    expect(red?.[0]?.score).toBeCloseTo((1.5 * 2 * 2.2) / (2 + 1.2), 12);
    expect(kettle?.map(({ passage }) => passage)).toEqual([0, 1]);
    expect(kettle?.[1]?.score).toBeCloseTo((1.5 * 1 * 2.2) / (1 + 1.2), 12);
    expect(neither).toEqual([]);
  });

  it('is that of the index', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `${at}.md`,
        `# Kettle ${at % 7}\n\n## Pots\n\n${'The pot boils. '.repeat(at % 5)} A kettle of ${at} litres, ${'red '.repeat(at % 3)}.\n`,
      ]),
    );
    const { documents } = corpusOf(files);
    const terms = [
      ...asked('kettl', 'red'),
      {
        forms: new Map([
          ['pot', 1],
          ['boil', 0.5],
        ]),
        weight: 0.7,
        share: 1,
      },
    ];
    const hits = indexAll(documents).search({ terms, functionWords: [] }, 10);
    const [ranking = []] = exhaustiveRankings(documents, [terms], 10);
    const found = hits.map(({ passage, score }) => ({ passage: passage.id, score }));
    expect(ranking).toHaveLength(10);
    expect(isSameRanking(found, ranking)).toBe(true);
  });
});

it('rankings are the same but for the order of equals and the last digits', () => {
  const one = [
    { passage: 3, score: 2 },
    { passage: 5, score: 1 },
  ];
  expect(
    isSameRanking(one, [
      { passage: 3, score: 2 },
      { passage: 4, score: 1 + 1e-12 },
    ]),
  ).toBe(true);
  expect(
    isSameRanking(one, [
      { passage: 3, score: 2 },
      { passage: 4, score: 1.1 },
    ]),
  ).toBe(false);
  expect(isSameRanking(one, one.slice(1))).toBe(false);
  expect(isSameRanking(one.slice(0, 1), one)).toBe(false);
});
