import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/terminal/visible.ts';

describe('text made safe for a terminal', () => {
  it.each([
    ['an escape sequence', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['a bell and a backspace', 'ding\u0007\u0008', 'ding␇␈'],
    ['delete', 'a\u007f', 'a␡'],
    ['an 8-bit control sequence', '\u009b2J', '\\u009b2J'],
    ['a mark that turns the writing direction', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
  ])('shows %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('reads every kind of line break as one', () => {
    expect(visible('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
  });

  it('leaves letters of all scripts, emoji and tabs alone', () => {
    const text = 'שלום\tعربى 日本語 👨‍👩‍👧 e\u0301 \u200f';
    expect(visible(text)).toBe(text);
  });

  it('lets no control character but tab and line feed through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/(?![\t\n])\p{Cc}|[\u2028-\u202e\u2066-\u2069]|\p{Cs}/u);
      }),
    );
  });
});
