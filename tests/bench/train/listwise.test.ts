import { describe, expect, it } from 'vitest';
import { type Group, listwise } from './listwise.ts';

/** A group of two rows, 0 and 1, of which one is right. */
function pair(right: 0 | 1): Group {
  return { rows: [[0], [1]], right: [right === 0, right === 1] };
}

describe('learning which of several is to be chosen', () => {
  it('finds the weight computed by hand', () => {
    // The second of two is right three times of four: exp(w) / (1 + exp(w)) = 3/4, so w = ln 3.
    expect(listwise([[pair(1), pair(1), pair(1), pair(0)]], 0)[0]).toBeCloseTo(Math.log(3), 2);
  });

  it('counts every set alike, however many groups it has', () => {
    // One set is right 3 times of 4, the other, larger one 1 time of 2: the mean is 5/8, so w = ln(5/3).
    const other = [pair(0), pair(1), pair(0), pair(1), pair(0), pair(1)];
    expect(listwise([[pair(1), pair(1), pair(1), pair(0)], other], 0)[0]).toBeCloseTo(Math.log(5 / 3), 2);
  });

  it('learns nothing from a group in which all are right, or none', () => {
    const all: Group = { rows: [[0], [1]], right: [true, true] };
    const none: Group = { rows: [[5], [1]], right: [false, false] };
    const groups = [pair(1), pair(1), pair(1), pair(0)];
    expect(listwise([[...groups, all, none]], 0.01)).toEqual(listwise([groups], 0.01));
  });

  it('gives smaller weights the more the ridge counts', () => {
    const groups = [[pair(1), pair(1), pair(1), pair(0)]];
    expect(listwise(groups, 0.5)[0]).toBeLessThan(listwise(groups, 0.01)[0] ?? 0);
  });
});
