import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsAllowed, findNear } from '../../../src/compare/completing/near.ts';
import { holding, listing, rangeOf, type WordList } from '../../../src/compare/completing/wordList.ts';
import { finished } from '../../../src/compare/steps.ts';

function listOf(words: Iterable<string>): WordList {
  return finished(listing(new Set(words)));
}

function nearTo(list: WordList, typed: string, most: number): Record<string, number> {
  const found: Record<string, number> = {};
  findNear(list, [0, list.words.length], typed, most, (from, to, edits) => {
    for (const word of list.words.slice(from, to)) found[word] = Math.min(edits, found[word] ?? edits);
  });
  return found;
}

/** The optimal string alignment distance, by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const least = Math.min(distance(x, b) + 1, distance(a, y) + 1, distance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1));
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return isSwap ? Math.min(least, distance(a.slice(0, -2), b.slice(0, -2)) + 1) : least;
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });

describe('words near what was typed', () => {
  it('are those with a beginning that is so many edits away, a swap counting one', () => {
    const list = listOf(['memory', 'memo', 'menu', 'emery', 'zone']);
    expect(nearTo(list, 'memroy', 1)).toEqual({ memory: 1 });
    expect(nearTo(list, 'meno', 1)).toEqual({ memory: 1, memo: 1, menu: 1 });
  });

  it('are looked for among those with a beginning only, where that is asked for', () => {
    const list = listOf(['demory', 'memo', 'memory', 'zone']);
    const found: string[] = [];
    findNear(list, rangeOf(list, 'm'), 'memoty', 1, (from, to) => found.push(...list.words.slice(from, to)));
    expect(found).toEqual(['memory']);
  });

  it('are the same as by looking at every beginning of every word', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), letters, fc.constantFrom(1, 2), (words, typed, most) => {
        const list = listOf(words);
        const expected: Record<string, number> = {};
        for (const word of list.words) {
          const beginnings = Array.from(word, (_, at) => word.slice(0, at + 1));
          const least = Math.min(...beginnings.map((beginning) => distance(beginning, typed)));
          if (least <= most) expected[word] = least;
        }
        expect(nearTo(list, typed, most)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['ab', 0],
    ['abc', 1],
    ['abcdefg', 1],
    ['abcdefgh', 2],
    ['rfc2119', 0],
  ])('may have so many edits: %s %i', (word, edits) => {
    expect(editsAllowed(word)).toBe(edits);
  });
});

describe('a list of words', () => {
  it('has those with one beginning side by side, and finds those that hold a part', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), letters, (words, part) => {
        const list = listOf(words);
        expect(list.words).toEqual([...new Set(words)].sort());
        const [from, to] = rangeOf(list, part);
        expect(list.words.slice(from, to)).toEqual(list.words.filter((word) => word.startsWith(part)));
        const inside = list.words.filter((word) => word.includes(part) && !word.startsWith(part));
        expect(holding(list, part).map((word) => list.words[word])).toEqual(inside);
      }),
    );
  });
});
