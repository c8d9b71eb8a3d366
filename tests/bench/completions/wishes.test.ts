import { describe, expect, it } from 'vitest';
import { catalogueOn } from '../../support/catalogue.ts';
import { corpusOf } from '../../support/corpus.ts';
import { aspectWishes, sideWishes, spread } from './wishes.ts';

const catalogue = catalogueOn(
  corpusOf({
    'boats.csv': 'Boat,Length,Crew\nHeron,12 m,3\nKittiwake,9 m,2\n',
    'inns.csv': 'Inn,Rooms\nThe Anchor,8\n',
  }),
);

describe('what somebody wishes for', () => {
  it('is spread evenly over all there is', () => {
    expect(spread([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
    expect(spread([1, 2], 3)).toEqual([1, 2]);
    expect(spread([], 3)).toEqual([]);
  });

  it('is an aspect that is stated of the subject that is chosen', () => {
    expect(aspectWishes(catalogue, 9).map(({ text, what }) => [text, what])).toContainEqual([
      'Crew',
      { kind: 'aspect', of: ['Kittiwake'] },
    ]);
  });

  it('is a subject of the same table as the one that is chosen', () => {
    const sides = sideWishes(catalogue, 9);
    expect(sides.map(({ text }) => text)).toEqual(['Kittiwake', 'Kittiwake']);
    expect(sides[0]?.what).toEqual({ kind: 'subject', beside: ['Heron'] });
  });
});
