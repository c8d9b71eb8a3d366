import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryAt, entryCount, firstFrom, lexiconOf, positionOf } from '../../src/search/lexicon.ts';

const word = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀'), maxLength: 4 }),
);

describe('a lexicon', () => {
  it('finds each of its strings, and of any other the place where it would stand', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (entries, asked) => {
        const sorted = [...entries].sort();
        const lexicon = lexiconOf(sorted);
        expect(entryCount(lexicon)).toBe(sorted.length);
        for (const [at, entry] of sorted.entries()) {
          expect(entryAt(lexicon, at)).toBe(entry);
          expect(positionOf(lexicon, entry)).toBe(at);
        }
        expect(positionOf(lexicon, asked)).toBe(sorted.indexOf(asked));
        expect(firstFrom(lexicon, asked)).toBe(sorted.filter((entry) => entry < asked).length);
      }),
    );
  });
});
