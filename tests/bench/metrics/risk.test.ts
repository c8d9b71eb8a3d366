import { describe, expect, it } from 'vitest';
import { areaUnder, riskAt, riskCoverage } from './risk.ts';

const judged = [
  { confidence: 0.2, right: true },
  { confidence: 0.9, right: true },
  { confidence: 0.5, right: false },
  { confidence: 0.7, right: true },
];

describe('risk and coverage, computed by hand', () => {
  it('the third most confident answer is the wrong one', () => {
    expect(riskCoverage(judged)).toEqual([
      { coverage: 0.25, risk: 0 },
      { coverage: 0.5, risk: 0 },
      { coverage: 0.75, risk: 1 / 3 },
      { coverage: 1, risk: 1 / 4 },
    ]);
    expect(areaUnder(riskCoverage(judged))).toBeCloseTo((1 / 3 + 1 / 4) / 4, 12);
    expect([0.1, 0.5, 0.75, 1].map((coverage) => riskAt(riskCoverage(judged), coverage))).toEqual([0, 0, 1 / 3, 1 / 4]);
  });

  it('with equal confidence is the same in any order', () => {
    const tied = judged.map(({ right }) => ({ confidence: 0, right }));
    expect(riskCoverage(tied).map(({ risk }) => risk)).toEqual([1 / 4, 1 / 4, 1 / 4, 1 / 4]);
    expect(riskCoverage([...tied].reverse())).toEqual(riskCoverage(tied));
  });

  it('of nothing is nothing', () => {
    expect(riskCoverage([])).toEqual([]);
    expect(areaUnder([])).toBeNaN();
  });
});
