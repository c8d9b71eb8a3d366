import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../src/compare/cells/measure.ts';

describe('what a cell measures', () => {
  it.each([
    ['$7,946', 'money', 7946],
    ['(1,844)', 'number', -1844],
    ['(0.5)%', 'percent', -0.5],
    ['−12 (64-67-70-67=268)', 'number', -12],
    ['1.5 GB', 'number', 1.5],
    ['3rd', 'rank', 3],
    ['1:48.64', 'time', 108.64],
    ['2m 16s', 'time', 136],
    ['1968', 'year', 1968],
  ])('%s is %s', (text, kind, value) => {
    expect(measureOf(text)?.kind).toBe(kind);
    expect(measureOf(text)?.value).toBeCloseTo(value, 9);
  });

  it.each(['words alone', '–', 'n/a'])('%s is nothing', (text) => {
    expect(measureOf(text)).toBeNull();
  });

  it('of dates keeps their order, however they are written', () => {
    const dates = ['May 27, 1956', '21 February 1960', '1960-07-09', 'October, 1975', '24 December 2005'];
    const values = dates.map((text) => measureOf(text)?.value ?? 0);
    expect(dates.map((text) => measureOf(text)?.kind)).toEqual(dates.map(() => 'date'));
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  });
});
