import { describe, expect, it } from 'vitest';
import { estimate, mean, randomFrom } from './bootstrap.ts';

describe('the bootstrap', () => {
  it('has no width where all values are one', () => {
    expect(estimate([0.5, 0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  it('gives the same bounds twice', () => {
    const values = [0, 1, 1, 0, 1, 0.5, 0.25];
    expect(estimate(values)).toEqual(estimate(values));
  });

  it('comes near the normal interval, 0.5 ± 1.96 · 0.5 / √400, for 400 throws of a coin', () => {
    const values = Array.from({ length: 400 }, (_, at) => at % 2);
    const { mean: middle, low, high } = estimate(values);
    expect(middle).toBe(0.5);
    expect(low).toBeGreaterThan(0.5 - 0.049 - 0.006);
    expect(low).toBeLessThan(0.5 - 0.049 + 0.006);
    expect(high).toBeGreaterThan(0.5 + 0.049 - 0.006);
    expect(high).toBeLessThan(0.5 + 0.049 + 0.006);
  });

  it('draws evenly from [0, 1), and the same for the same seed', () => {
    const draw = (seed: number): number[] => {
      const random = randomFrom(seed);
      return Array.from({ length: 10_000 }, random);
    };
    const numbers = draw(1);
    expect(mean(numbers)).toBeCloseTo(0.5, 1);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const tenths = new Set(numbers.map((number) => Math.floor(number * 10)));
    expect(tenths.size).toBe(10);
    expect(draw(1)).toEqual(numbers);
    expect(draw(2)).not.toEqual(numbers);
  });

  it('has no mean of nothing', () => {
    expect(mean([])).toBeNaN();
  });
});
