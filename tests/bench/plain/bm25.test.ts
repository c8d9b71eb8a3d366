import { describe, expect, it } from 'vitest';
import { bigramTerms, plainBm25, plainTerms, segmentedTerms } from './bm25.ts';

describe('plain BM25', () => {
  it('stems words and leaves out function words', () => {
    expect(plainTerms('Which of the kettles is boiling?')).toEqual(['kettl', 'boil']);
  });

  it('takes text without blanks as words of a dictionary, or as pairs of characters', () => {
    expect(segmentedTerms('北京的天气 is boiling')).toEqual(['北京', '的', '天气', 'boil']);
    expect(bigramTerms('北京的天气 is boiling')).toEqual(['北京', '京的', '的天', '天气', 'boil']);
    expect(bigramTerms('茶 2 서울은')).toEqual(['茶', '서울', '울은', '2']);
  });

  it('gives the scores computed by hand', () => {
    // Three documents of 2, 1 and 3 words: the mean is 2. "tea" is in two of three, once and twice.
    const search = plainBm25(['tea pot', 'spoon', 'tea tea cup'], { k1: 1.2, b: 0.75 });
    const idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
    const once = (idf * 1 * 2.2) / (1 + 1.2 * (1 - 0.75 + 0.75));
    const twice = (idf * 2 * 2.2) / (2 + 1.2 * (1 - 0.75 + (0.75 * 3) / 2));
    const found = search('tea');
    expect(found.map(([at]) => at)).toEqual([2, 0]);
    expect(found[0]?.[1]).toBeCloseTo(twice, 12);
    expect(found[1]?.[1]).toBeCloseTo(once, 12);
  });

  it('keeps the order of the documents in a tie, and finds nothing for other words', () => {
    const search = plainBm25(['cup', 'cup', 'pot'], { k1: 0.9, b: 0.4 });
    expect(search('a cup').map(([at]) => at)).toEqual([0, 1]);
    expect(search('kettle')).toEqual([]);
  });
});
