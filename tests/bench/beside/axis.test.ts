import { describe, expect, it } from 'vitest';
import { apart, axisOf, placeOn, ticksOf } from './axis.ts';

describe('a logarithmic axis', () => {
  it('goes from the power of ten below all values to the one above', () => {
    expect(axisOf([0.35, 2, 870])).toEqual({ low: -1, high: 3 });
    expect(axisOf([1_000, 100_000])).toEqual({ low: 3, high: 5 });
  });

  it('is one power long at least, and takes no value that has no logarithm', () => {
    expect(axisOf([10])).toEqual({ low: 1, high: 2 });
    expect(axisOf([0, Number.NaN, 20])).toEqual({ low: 1, high: 2 });
    expect(axisOf([])).toEqual({ low: 0, high: 1 });
  });

  it('places values by their logarithms', () => {
    const axis = { low: 3, high: 5 };
    expect([1_000, 10_000, 100_000].map((value) => placeOn(axis, value))).toEqual([0, 0.5, 1]);
    expect(placeOn(axis, 20_000)).toBeCloseTo(0.5 + Math.log10(2) / 2, 12);
  });

  it('has its powers, and eight lines between two of them', () => {
    const { powers, between } = ticksOf({ low: -2, high: 0 });
    expect(powers).toEqual([0.01, 0.1, 1]);
    expect(between).toHaveLength(16);
    expect(between[8]).toBe(0.2);
  });
});

describe('names beside the ends of lines', () => {
  it('stay where they are when there is room', () => {
    expect(apart([10, 40, 80], 15, 100)).toEqual([10, 40, 80]);
  });

  it('are moved down, and up again at the lower end', () => {
    expect(apart([10, 12, 13], 15, 100)).toEqual([10, 25, 40]);
    expect(apart([90, 92, 99], 15, 100)).toEqual([70, 85, 100]);
  });
});
