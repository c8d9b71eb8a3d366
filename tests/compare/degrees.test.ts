import { describe, expect, it } from 'vitest';
import { degreeOf, isUtmost } from '../../src/compare/degrees.ts';

describe('words for how much', () => {
  it.each([
    ['none', 'low'],
    ['lowest', 'low (native)'],
    ['very low', 'low'],
    ['low or medium (with virtio)', 'high (no overhead)'],
    ['High', 'very high.'],
    ['very high', 'highest (see everything)'],
    ['many (depends on OS)', 'most (OS + hypervisor)'],
    ['none', 'some (extra kernels)'],
  ])('%s is less than %s', (less, more) => {
    expect(degreeOf(less)?.most).toBeLessThan(degreeOf(more)?.least ?? Number.NaN);
  });
  it.each(['native', 'flexible', 'high-end', 'low impact', '12', 'yes', ''])('do not stand in “%s”', (value) => {
    expect(degreeOf(value)).toBeNull();
  });
  it('leave open how much some is', () => {
    const [some, low] = [degreeOf('some (I/O proxy overhead)'), degreeOf('low (native)')];
    expect(some && low && some.least < low.most && some.most > low.least).toBe(true);
  });
  it('may say themselves that something is the most of all', () => {
    expect(isUtmost('Highest of the six modes.', 1)).toBe(true);
    expect(isUtmost('Lowest of the six modes.', -1)).toBe(true);
    expect(isUtmost('Better than FV.', 1)).toBe(false);
  });
});
