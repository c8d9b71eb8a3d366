import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isApart, plainEnd, RunMemory } from '../../src/text/plain.ts';
import { WORD } from '../../src/text/tokens.ts';

/** Texts in which everything that may belong to a word stands beside everything else. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'Ab',
      'x',
      '1',
      '234',
      '10',
      ' ',
      "'",
      '’',
      '/',
      '&',
      '.',
      ',',
      '-',
      '_',
      'é',
      '検',
      '\n',
      '\u0301',
      '😀',
    ),
  )
  .map((parts) => parts.join(''));

describe('a run of ASCII letters and digits', () => {
  it('is a word by itself wherever it is taken for one', () => {
    let taken = 0;
    fc.assert(
      fc.property(text, (all) => {
        for (const { 0: word, index } of all.matchAll(new RegExp(WORD))) {
          const end = plainEnd(all, index, all.length);
          if (end < 0) continue;
          taken++;
          expect(all.slice(index, end)).toBe(word);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('stands between characters that belong to no word', () => {
    fc.assert(
      fc.property(text, (all) => {
        for (let at = 0; at < all.length; at++)
          expect(isApart(all.charCodeAt(at))).toBe(/[^\p{L}\p{N}\u0080-\u{10FFFF}]/u.test(all.charAt(at)));
      }),
    );
  });

  it('ends where the text that counts ends', () => {
    expect(plainEnd('tea pots', 0, 2)).toBe(2);
    expect(plainEnd("it's", 0, 2)).toBe(2);
    expect(plainEnd("it's", 0, 4)).toBe(-1);
  });
});

describe('the memory of runs', () => {
  it('gives what was made of the characters, and makes it once', () => {
    const made: string[] = [];
    const memory = new RunMemory((run: string) => made.push(run), 10);
    expect([memory.of('tea', 0, 3), memory.of('a tea', 2, 5), memory.of('pot', 0, 3)]).toEqual([1, 1, 2]);
    expect(made).toEqual(['tea', 'pot']);
  });

  it('tells all runs apart, however many, and starts anew when it is full', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\u0000') }), { maxLength: 200 }), (runs) => {
        const memory = new RunMemory((run: string) => run, 20);
        for (const run of runs) expect(memory.of(`(${run})`, 1, 1 + run.length)).toBe(run);
      }),
    );
    const memory = new RunMemory((run: string) => run, 5_000);
    for (let round = 0; round < 2; round++)
      for (let number = 0; number < 6_000; number++)
        expect(memory.of(`${number}`, 0, `${number}`.length)).toBe(`${number}`);
  });
});
