import { describe, expect, it } from 'vitest';
import { logistic } from './logit.ts';

describe('logistic regression', () => {
  const rows = [[0], [0], [0], [0], [1], [1], [1], [1]];
  const even = rows.map(() => 1);

  it('finds the weights computed by hand', () => {
    // One of four is right at 0 and three of four at 1: the odds are 1/3 and 3, so the constant is ln(1/3) and the weight 2 ln 3.
    const [weight, constant] = logistic(rows, [1, 0, 0, 0, 1, 1, 1, 0], even, 0);
    expect(constant).toBeCloseTo(Math.log(1 / 3), 2);
    expect(weight).toBeCloseTo(2 * Math.log(3), 2);
  });

  it('counts a row by its weight', () => {
    // Three right rows at 0 that count a third each are one.
    const [, constant] = logistic([[0], [0], [0], [0]], [1, 1, 1, 0], [1 / 3, 1 / 3, 1 / 3, 3], 0);
    expect(constant).toBeCloseTo(Math.log(1 / 3), 2);
  });

  it('gives the same digits twice', () => {
    const learn = (): number[] => logistic(rows, [1, 0, 0, 0, 1, 1, 1, 0], even, 0.001);
    expect(learn()).toEqual(learn());
  });
});
