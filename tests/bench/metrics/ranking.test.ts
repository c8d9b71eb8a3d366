import { describe, expect, it } from 'vitest';
import { averagePrecision, ndcgAt, recallAt, reciprocalRank, successAt } from './ranking.ts';

const qrels = new Map([
  ['a', 3],
  ['b', 1],
  ['c', 2],
  ['z', 0],
]);
const ranking = ['z', 'a', 'x', 'b'];

describe('a ranking, computed by hand', () => {
  it('succeeds at the depth of its first relevant document', () => {
    expect([1, 2, 3].map((depth) => successAt(ranking, qrels, depth))).toEqual([0, 1, 1]);
  });

  it('has the reciprocal of the first relevant rank, within its depth', () => {
    expect(reciprocalRank(ranking, qrels)).toBe(1 / 2);
    expect(reciprocalRank(ranking, qrels, 1)).toBe(0);
  });

  it('recalls two of three', () => {
    expect(recallAt(ranking, qrels, 2)).toBeCloseTo(1 / 3);
    expect(recallAt(ranking, qrels, 10)).toBeCloseTo(2 / 3);
  });

  it('gains 3 at rank 2 and 1 at rank 4, of 3, 2, 1 in the best order', () => {
    const best = 3 + 2 / Math.log2(3) + 1 / 2;
    expect(ndcgAt(ranking, qrels, 10)).toBeCloseTo((3 / Math.log2(3) + 1 / Math.log2(5)) / best, 12);
    expect(ndcgAt(ranking, qrels, 2)).toBeCloseTo(3 / Math.log2(3) / (3 + 2 / Math.log2(3)), 12);
    expect(ndcgAt(['a', 'c', 'b'], qrels, 10)).toBe(1);
  });

  it('is as good whichever of two equally relevant documents comes first', () => {
    const equal = new Map([
      ['a', 1],
      ['b', 1],
    ]);
    expect(ndcgAt(['a', 'x', 'b'], equal, 10)).toBe(ndcgAt(['b', 'x', 'a'], equal, 10));
    expect(averagePrecision(['a', 'x', 'b'], equal)).toBe(averagePrecision(['b', 'x', 'a'], equal));
  });

  it('has precision 1/2 and 2/4 where it finds two of three', () => {
    expect(averagePrecision(ranking, qrels)).toBeCloseTo((1 / 2 + 2 / 4) / 3, 12);
  });

  it('gets nothing where nothing is relevant', () => {
    const none = new Map([['a', 0]]);
    expect(successAt(ranking, none, 10)).toBe(0);
    expect(reciprocalRank(ranking, none)).toBe(0);
    expect(recallAt(ranking, none, 10)).toBe(0);
    expect(ndcgAt(ranking, none, 10)).toBe(0);
    expect(averagePrecision(ranking, none)).toBe(0);
  });
});
