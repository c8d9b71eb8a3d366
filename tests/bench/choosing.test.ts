import { describe, expect, it } from 'vitest';
import { ourChoosing } from './choosing.ts';
import type { Choice } from './sets/selection.ts';

function choice(question: string, texts: readonly string[], title = 'Kettles'): Choice {
  const candidates = texts.map((text) => ({ text, right: false }));
  return { id: question, question, title, section: 'Use', candidates, answerable: true };
}

const SENTENCES = [
  'Descale it with vinegar. Then rinse it twice.',
  'The handle of the kettle is made of beech.',
  'Fill. the spout',
];

describe('choosing a sentence with the bot', () => {
  const asked = choice('What is the handle made of?', SENTENCES);
  const other = choice('Who sails to Greenland?', ['The harbour is closed in winter.'], 'Harbour');
  const choose = ourChoosing([asked, other]);

  it('puts the candidate first that says it, and ranks every candidate once', () => {
    const { order } = choose(asked);
    expect(order[0]).toBe(1);
    expect([...order].sort()).toEqual([0, 1, 2]);
  });

  it('keeps a candidate of several sentences together, and one that ends inside a sentence apart', () => {
    expect(choose({ ...asked, question: 'What is to be rinsed twice?' }).order[0]).toBe(0);
    expect(choose({ ...asked, question: 'What is done to the spout?' }).order[0]).toBe(2);
  });

  it('is surer of what is said than of what is not, and declines that', () => {
    const none = choose(other);
    expect(choose(asked)).toMatchObject({ answered: true });
    expect(none.answered).toBe(false);
    expect(choose(asked).confidence).toBeGreaterThan(none.confidence);
  });

  it('keeps the order of the candidates where no word matches', () => {
    expect(choose({ ...asked, question: 'Greenland?' })).toEqual({ order: [0, 1, 2], confidence: 0, answered: false });
  });
});
