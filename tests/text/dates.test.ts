import { describe, expect, it } from 'vitest';
import { DATE } from '../../src/text/dates.ts';

describe('a calendar date', () => {
  it.each(['Oct 27, 2012', '27 October 2012', '22nd of March 1995', '2012-10-27', '27/10/2012', '3.5.2020'])(
    'is found: %s',
    (date) => {
      expect(DATE.exec(`Signed on ${date}, at noon`)?.[0]).toBe(date);
    },
  );

  it.each(['in October', 'in 2012', 'version 2.6.20', 'May I go?', '10/2012'])('is not: %s', (words) => {
    expect(DATE.test(words)).toBe(false);
  });
});
