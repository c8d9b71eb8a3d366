import { describe, expect, it } from 'vitest';
import { complete } from '../../src/text/complete.ts';

const TEAS = ['Assam', 'Green tea', 'Earl Grey', 'Sencha (green)', 'Darjeeling', 'Évora blend'];

describe('what was typed so far is completed', () => {
  it('by options that begin with it before options with a word that does, and those before options that hold it', () => {
    expect(complete(['Evergreen', 'Sencha (green)', 'Green tea'], 'gree', 5)).toEqual([
      'Green tea',
      'Sencha (green)',
      'Evergreen',
    ]);
  });

  it('by the beginnings of several words, in any order', () => {
    expect(complete(TEAS, 'gre ea', 5)).toEqual(['Earl Grey']);
  });

  it('with a slip of the finger in it', () => {
    expect(complete(TEAS, 'darjelling', 5)).toEqual(['Darjeeling']);
    expect(complete(TEAS, 'dar', 5)).toEqual(['Darjeeling']);
  });

  it('without regard to case and accents', () => {
    expect(complete(TEAS, 'EVORA', 5)).toEqual(['Évora blend']);
  });

  it('by all options, in their order, as long as nothing was typed', () => {
    expect(complete(TEAS, '  ', 3)).toEqual(TEAS.slice(0, 3));
  });

  it('by no option twice, by at most as many as there is room for, and by none that does not fit', () => {
    expect(complete(['tea', 'tea', 'tea cup'], 'tea', 5)).toEqual(['tea', 'tea cup']);
    expect(complete(['tea', 'tea cup'], 'tea', 1)).toEqual(['tea']);
    expect(complete(TEAS, 'coffee', 5)).toEqual([]);
    expect(complete(TEAS, '😀', 5)).toEqual([]);
  });
});
