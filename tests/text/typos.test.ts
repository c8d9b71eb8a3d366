import { describe, expect, it } from 'vitest';
import { typoEdits } from '../../src/text/typos.ts';

describe('a word that is misspelt', () => {
  it.each([
    ['kernal', 'kernel', 1],
    ['memroy', 'memory', 1],
    ['schedulr', 'scheduler', 1],
    ['hypervizer', 'hypervisor', 2],
    ['memory', 'memory', 0],
  ])('“%s” is near “%s” by %i', (word, other, edits) => {
    expect(typoEdits(word, other)).toBe(edits);
  });

  it.each([
    ['with another first letter', 'nemory', 'memory'],
    ['in a short word', 'xem', 'xen'],
    ['in a designation', 'ps1234', 'ps1235'],
    ['twice in a word of fewer than eight letters', 'memery', 'mamory'],
    ['three times', 'hapervizer', 'hypervisor'],
  ])('is another word when it differs %s', (_, word, other) => {
    expect(typoEdits(word, other)).toBe(Number.POSITIVE_INFINITY);
  });
});
