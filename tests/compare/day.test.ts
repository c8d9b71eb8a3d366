import { describe, expect, it } from 'vitest';
import { dayOf, isSameDay, newestFirst } from '../../src/compare/day.ts';

describe('a date', () => {
  it.each([
    ['2014-05-12', 2014, 5, 12],
    ['12 May 2014', 2014, 5, 12],
    ['May 12, 2014', 2014, 5, 12],
    ['the 3rd of May, 2014', 2014, 5, 3],
    ['Tue, 12 May 2014 10:11:12 +0200', 2014, 5, 12],
    ['Wednesday, October 22, 2014', 2014, 10, 22],
    ['13/5/2014', 2014, 5, 13],
    ['5/13/2014', 2014, 5, 13],
    ['3.5.2014', 2014, 5, 3],
    ['2014/05', 2014, 5, null],
    ['May 2014', 2014, 5, null],
    ['3/5/2014', 2014, null, null],
    ['2014', 2014, null, null],
  ])('is read from “%s”', (text, year, month, day) => expect(dayOf(text)).toEqual({ year, month, day }));

  it.each(['', 'May', '12', '20141', 'a very long sentence in which the year 2014 is mentioned'])(
    'is not read from “%s”',
    (text) => expect(dayOf(text)).toBeNull(),
  );

  it('may be the same as another as far as both are given', () => {
    const same = (a: string, b: string): boolean | null => {
      const [one, other] = [dayOf(a), dayOf(b)];
      return one && other && isSameDay(one, other);
    };
    expect(same('12 May 2014', 'May 2014')).toBe(true);
    expect(same('12 May 2014', '2014')).toBe(true);
    expect(same('12 May 2014', '2014-05-13')).toBe(false);
    expect(same('May 2014', 'June 2014')).toBe(false);
  });

  it('comes before older ones, and one that is not known last', () => {
    const texts = ['2012', 'unknown', '1 March 2014', '2014-03', 'May 2013'];
    expect(texts.toSorted((a, b) => newestFirst(dayOf(a), dayOf(b)))).toEqual([
      '1 March 2014',
      '2014-03',
      'May 2013',
      '2012',
      'unknown',
    ]);
  });
});
