import { describe, expect, it } from 'vitest';
import { holdsAnswer, normalisedWords, wordF1 } from './wording.ts';

describe('the words of an answer', () => {
  it('are compared without case, punctuation and articles', () => {
    expect(normalisedWords('The “Duke” of an A-team, 1,066 £!')).toEqual(['duke', 'of', 'ateam', '1066']);
  });

  it('are single characters where no blank ends a word, or a particle is joined to it', () => {
    expect(normalisedWords('在1989年，由KVM。')).toEqual(['在', '1989', '年', '由', 'kvm']);
    expect(normalisedWords('서울에서')).toEqual(['서', '울', '에', '서']);
    expect(holdsAnswer('배는 서울에서 떠났다.', '서울')).toBe(true);
    expect(holdsAnswer('港は1989年に開いた。', '19899年')).toBe(false);
  });

  it('share two of three and four words: F1 is 4/7', () => {
    expect(wordF1('the red copper kettle', 'a red old tin kettle')).toBeCloseTo(4 / 7, 12);
    expect(wordF1('red red', 'red')).toBeCloseTo(2 / 3, 12);
    expect(wordF1('red', 'blue')).toBe(0);
    expect([wordF1('the', 'an'), wordF1('the', 'red')]).toEqual([1, 0]);
  });

  it('have to stand in the quote one after the other, and whole', () => {
    expect(holdsAnswer('It was built in the 10th century, by monks.', '10th century')).toBe(true);
    expect(holdsAnswer('It was built in the 110th century.', '10th century')).toBe(false);
    expect(holdsAnswer('The century was the 10th.', '10th century')).toBe(false);
    expect(holdsAnswer('Anything.', 'the')).toBe(false);
  });

  it('of a long answer may be half of the quote', () => {
    const long = 'Open the settings and choose location, then turn the switch on and wait for a signal.';
    expect(holdsAnswer('From settings choose location, or ask.', long)).toBe(true);
    expect(holdsAnswer('From settings choose tea, or ask.', long)).toBe(false);
    expect(holdsAnswer('', long)).toBe(false);
  });
});
