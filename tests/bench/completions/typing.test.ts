import { describe, expect, it } from 'vitest';
import { typedFor, withSlip } from './typing.ts';

describe('what is typed on the way to an option', () => {
  it('is its beginning, and that of the word in its middle', () => {
    const typed = typedFor('Crew of Heron');
    const texts = (way: string): string[] => typed.filter((one) => one.way === way).map(({ text }) => text);
    expect(texts('from its start')).toEqual(['C', 'Cr', 'Cre', 'Crew', 'Crew o', 'Crew of ', 'Crew of Hero']);
    expect(texts('from a word inside')).toEqual(['o', 'of', 'of ', 'of H', 'of Her']);
    expect(texts('with a slip').length).toBeGreaterThan(1);
    expect(texts('with a slip').filter((text) => 'Crew of Heron'.startsWith(text))).toEqual([]);
  });

  it('has every kind of slip, by the seed', () => {
    // Swapped, left out, doubled, and of the key beside it.
    expect(withSlip('memory', 0)).toBe('mmeory');
    expect(withSlip('memory', 2)).toBe('memry');
    expect(withSlip('memory', 4)).toBe('meemory');
    expect(withSlip('memory', 6)).toBe('mempry');
  });
});
