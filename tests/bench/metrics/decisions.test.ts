import { describe, expect, it } from 'vitest';
import { agreement, answering, bestF1, type Decision, thresholdDeclining, triggering } from './decisions.ts';

const decisions: Decision[] = [
  { confidence: 0.9, right: true, answerable: true },
  { confidence: 0.8, right: false, answerable: true },
  { confidence: 0.7, right: false, answerable: false },
  { confidence: 0.1, right: true, answerable: true },
];
const sure = ({ confidence }: Decision): boolean => confidence > 0.5;

describe('deciding what to answer, computed by hand', () => {
  it('finds two of the three answerable questions and one other', () => {
    expect(answering(decisions, sure)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  });

  it('has one right answer among the three that were triggered', () => {
    expect(triggering(decisions, sure)).toEqual({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
  });

  it('does best with all four answered', () => {
    expect(bestF1(decisions, answering)).toBeCloseTo((2 * (3 / 4) * 1) / (3 / 4 + 1), 12);
    expect(bestF1(decisions, triggering)).toBeCloseTo((2 * (2 / 4) * (2 / 3)) / (2 / 4 + 2 / 3), 12);
  });

  it('treats equal confidences alike', () => {
    const tied = decisions.map((decision) => ({ ...decision, confidence: 0.5 }));
    expect(bestF1(tied, answering)).toBeCloseTo(6 / 7, 12);
  });

  it('is worth nothing where nothing is right', () => {
    expect(agreement(0, 0, 3)).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(agreement(0, 3, 0)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('has a threshold that declines at most a share, fewer where confidences are equal', () => {
    const confidences = [0.4, 0.1, 0.3, 0.2];
    expect(thresholdDeclining(confidences, 0.25)).toBe(0.2);
    expect(thresholdDeclining(confidences, 0.2)).toBe(0.1);
    expect(thresholdDeclining([0.5, 0.5, 0.5, 0.9], 0.5)).toBe(0.5);
    expect(thresholdDeclining([], 0.05)).toBe(Number.POSITIVE_INFINITY);
  });
});
