import { describe, expect, it } from 'vitest';
import { otherForms } from '../../src/text/inflections.ts';
import { termOf } from '../../src/text/tokens.ts';

describe('irregular words', () => {
  it.each([
    ['wrote', ['write', 'written']],
    ['sang', ['sing', 'sung', 'song']],
    ['death', ['die', 'dead']],
    ['feet', ['foot']],
  ])('“%s” is known by its kin', (word, others) => {
    expect(otherForms(termOf(word))).toEqual(expect.arrayContaining(others.map(termOf)));
  });

  it('are no kin of themselves, and a regular word has none', () => {
    expect(otherForms(termOf('wrote'))).not.toContain(termOf('wrote'));
    expect(otherForms(termOf('paint'))).toEqual([]);
  });
});
