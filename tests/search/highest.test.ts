import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Highest } from '../../src/search/highest.ts';

describe('the highest numbers', () => {
  it('end with the one that a sorted list has at that place, and with 0 while there are fewer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 9, noNaN: true })),
        fc.integer({ min: 1, max: 12 }),
        (all, limit) => {
          const highest = new Highest(limit);
          for (const number of all) highest.offer(number);
          expect(highest.least).toBe(all.toSorted((a, b) => b - a)[limit - 1] ?? 0);
        },
      ),
    );
  });
});
