import { describe, expect, it } from 'vitest';
import { calibration, learn, type Model, probabilityBy } from './calibrated.ts';
import type { Example, Origin } from './decision.ts';

function many(count: number, value: number, right: boolean, origin: Origin): Example[] {
  return Array.from({ length: count }, () => ({ corpus: 'one', origin, features: [value], right }));
}

function calibrated(examples: readonly Example[]): Model {
  const by = learn(examples);
  return calibration(examples.map((example) => ({ example, by })))(by);
}

describe('a probability that was learned', () => {
  // 200 answerable questions count together as much as twice the 100 foreign ones: one foreign question counts one answerable.
  const examples = [
    ...many(120, 1, true, 'answerable'),
    ...many(40, 1, false, 'answerable'),
    ...many(40, 0, false, 'answerable'),
    ...many(100, 0, false, 'foreign'),
    ...many(20, 0, true, 'answerable'),
    ...many(20, 1, false, 'foreign'),
  ];

  it('is the share that is right, reckoned with half as many foreign questions as answerable ones', () => {
    // At 1: 120 right of 160 answerable, beside 20 foreign ones of 120 that count 110/120 each.
    const model = calibrated(examples);
    expect(probabilityBy(model, [1])).toBeCloseTo(120 / (160 + (20 * 110) / 120), 1);
    expect(probabilityBy(model, [0])).toBeCloseTo(20 / (60 + (100 * 110) / 120), 1);
  });

  it('is 0 for a question that is refused without weighing anything', () => {
    expect(probabilityBy({ weights: [1], constant: 9 }, null)).toBe(0);
  });

  it('is the same to the digit when it is learned again', () => {
    expect(calibrated(examples)).toEqual(calibrated(examples));
  });
});
