import { describe, expect, it } from 'vitest';
import { CONFIDENT } from '../../../src/answer/model.ts';
import { type Held, resultOf } from './held.ts';

const source = { name: 'One', folder: 'one', licence: 'free' };

function held(probability: number, right: boolean, origin: Held['origin'] = 'answerable'): Held {
  return { corpus: 'one', origin, features: [probability], right, probability };
}

describe('what is told of a training', () => {
  const result = resultOf(
    [source],
    [
      held(0.95, true),
      held(0.92, false),
      held(0.05, false),
      held(0.01, false, 'foreign'),
      held(0.93, false, 'foreign'),
    ],
    { weights: [1], constant: 2 },
  );

  it('is how often answers of about one probability are right', () => {
    expect(result.reliability).toEqual([
      { from: 0, to: 0.1, answers: 2, probability: 0.03, right: 0 },
      { from: 0.9, to: 1, answers: 3, probability: 0.933, right: 0.333 },
    ]);
  });

  it('is the mean square of what the probabilities are off', () => {
    // (0.05² + 0.92² + 0.05² + 0.01² + 0.93²) / 5
    expect(result.brier).toBeCloseTo((0.0025 + 0.8464 + 0.0025 + 0.0001 + 0.8649) / 5, 3);
  });

  it('is what is declined, of its own questions and of others', () => {
    expect(CONFIDENT.balanced).toBeGreaterThan(0.05);
    expect(result.learnedFrom).toEqual([
      {
        name: 'One',
        licence: 'free',
        questions: 5,
        answerableDeclined: 0.333,
        unanswerableDeclined: null,
        foreignDeclined: 0.5,
        foreignDeclinedAtOneInTwenty: 0.5,
      },
    ]);
  });
});
