import { describe, expect, it } from 'vitest';
import { isInsideWord } from '../../src/present/brokenWord.ts';
import { tokenize } from '../../src/text/tokens.ts';

describe('the end of a line', () => {
  it.each([
    ['con-', '\n', 'tainers', true],
    ['con\u2010', '\r\n  ', 'tainers', true],
    ['con-', ' ', 'tainers', false],
    ['con-', '\n\n', 'tainers', false],
    ['con ', '\n', 'tainers', false],
    ['10-', '\n', 'fold', false],
    ['Anglo-', '\n', 'Saxon', false],
  ])(
    'after %j, as %j, before %j is inside a word: %s, for those who read as for those who search',
    (a, blank, b, is) => {
      expect(isInsideWord(a, blank, b)).toBe(is);
      const whole = tokenize(a + blank + b).some(({ start, end }) => start === 0 && end === (a + blank + b).length);
      expect(whole).toBe(is);
    },
  );
});
