import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceBetween, type Piece, wordsOf } from '../../src/verify/difference.ts';

const side = (pieces: readonly Piece[], without: Piece['kind']): string[] =>
  pieces.filter(({ kind }) => kind !== without).flatMap(({ text }) => wordsOf(text));

describe('the difference between two texts', () => {
  it('keeps what they share, and has what is gone before what is new', () => {
    expect(differenceBetween('a boat of  four people', 'a boat\nof six people and a dog')).toEqual([
      { kind: 'same', text: 'a boat of' },
      { kind: 'gone', text: 'four' },
      { kind: 'new', text: 'six' },
      { kind: 'same', text: 'people' },
      { kind: 'new', text: 'and a dog' },
    ]);
  });

  it('is nothing but what they share where they are alike, and all of both where they share nothing', () => {
    expect(differenceBetween('as it was', 'as it was')).toEqual([{ kind: 'same', text: 'as it was' }]);
    expect(differenceBetween('', 'all new')).toEqual([{ kind: 'new', text: 'all new' }]);
    expect(differenceBetween('old', '')).toEqual([{ kind: 'gone', text: 'old' }]);
  });

  it('gives back both texts, and no two neighbours of one kind', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = differenceBetween(before, after);
        expect(side(pieces, 'new')).toEqual(wordsOf(before));
        expect(side(pieces, 'gone')).toEqual(wordsOf(after));
        for (const [at, piece] of pieces.entries()) expect(piece.kind).not.toBe(pieces[at + 1]?.kind);
      }),
    );
  });

  it('of texts that are too long for it is all of both', () => {
    const long = Array.from({ length: 3_000 }, (_, at) => `w${at}`).join(' ');
    expect(differenceBetween(long, `${long} more`).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
