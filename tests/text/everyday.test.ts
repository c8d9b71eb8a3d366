import { describe, expect, it } from 'vitest';
import { isEveryday } from '../../src/text/everyday.ts';
import { termOf } from '../../src/text/tokens.ts';

describe('everyday words', () => {
  it.each(['people', 'used', 'large', 'begins'])('have “%s” among them', (word) => {
    expect(isEveryday(termOf(word))).toBe(true);
  });

  it.each(['hypervisor', 'windlass', 'sulphate', 'xylophone'])('do not have “%s” among them', (word) => {
    expect(isEveryday(termOf(word))).toBe(false);
  });
});
