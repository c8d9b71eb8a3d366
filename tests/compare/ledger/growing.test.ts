import { describe, expect, it } from 'vitest';
import { GrowingNumbers } from '../../../src/compare/ledger/growing.ts';

describe('growing numbers', () => {
  it('keep what was set and added, wherever and however far', () => {
    const numbers = new GrowingNumbers();
    numbers.push(-7);
    numbers.set(5_000, 9);
    numbers.push(2 ** 31 - 1);
    expect(numbers.length).toBe(5_002);
    expect([0, 1, 5_000, 5_001].map((place) => numbers.at(place))).toEqual([-7, 0, 9, 2 ** 31 - 1]);
    expect([-1, 5_002, 90_000].map((place) => numbers.at(place))).toEqual([0, 0, 0]);
    expect(numbers.done()).toHaveLength(5_002);
  });
});
