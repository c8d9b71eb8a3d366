import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, cover, slice, trimSpan } from '../../src/text/span.ts';

describe('a span', () => {
  it('covers code units from its start up to, not including, its end', () => {
    expect(slice('a 😀 b', { start: 2, end: 4 })).toBe('😀');
    expect(slice('abc', { start: 1, end: 1 })).toBe('');
  });

  it('contains itself and what lies within it, and nothing that sticks out', () => {
    const outer = { start: 2, end: 6 };
    expect(contains(outer, outer)).toBe(true);
    expect(contains(outer, { start: 3, end: 5 })).toBe(true);
    expect(contains(outer, { start: 1, end: 5 })).toBe(false);
    expect(contains(outer, { start: 3, end: 7 })).toBe(false);
  });

  it('covers two spans with all that stands between them, whichever comes first', () => {
    const [first, second] = [
      { start: 1, end: 3 },
      { start: 7, end: 9 },
    ];
    expect(cover(first, second)).toEqual({ start: 1, end: 9 });
    expect(cover(second, first)).toEqual({ start: 1, end: 9 });
  });
});

describe('a trimmed span', () => {
  it.each([
    ['  tea\t\n', 'tea'],
    ['\u00a0tea and milk\u3000', 'tea and milk'],
    ['tea', 'tea'],
  ])('of %j is %j', (text, words) => {
    expect(slice(text, trimSpan(text, { start: 0, end: text.length }))).toBe(words);
  });

  it('is empty where there is only white space', () => {
    const { start, end } = trimSpan(' \n ', { start: 0, end: 3 });
    expect(end).toBe(start);
  });

  it('never leaves its range, although the text goes on', () => {
    expect(trimSpan('a  b  c', { start: 1, end: 6 })).toEqual({ start: 3, end: 4 });
  });

  it('holds the words that String.trim leaves, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom(' ', '\n', '\u00a0', '\u2003', 'a', '😀', '.') });
    fc.assert(
      fc.property(text, (any) => {
        expect(slice(any, trimSpan(any, { start: 0, end: any.length }))).toBe(any.trim());
      }),
    );
  });
});
