import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { columnsOf, lineColumns, wrap } from '../../src/terminal/wrap.ts';

const plain = (text: string) => [{ text, style: 'plain' }] as const;
const texts = (text: string, columns: number): string[] =>
  wrap(plain(text), columns).map((line) => line.map((piece) => piece.text).join(''));

describe('columns of a text', () => {
  it.each([
    ['abc', 3],
    ['日本語', 6],
    ['e\u0301', 1],
    ['👨‍👩‍👧', 2],
    ['❤️', 2],
    ['', 0],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('is what the library says of every single character, and of any text', () => {
    for (let code = 0x20; code < 0x3000; code++) {
      const character = String.fromCharCode(code);
      expect(columnsOf(character), code.toString(16)).toBe(stringWidth(character));
    }
    const letters = fc.string({
      unit: fc.constantFrom(...'aé“›│ ', '\u0301', '\ufe0f', '©', '‍', '日', '👩'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(columnsOf(text)).toBe(stringWidth(text));
      }),
    );
  });
});

describe('wrapping', () => {
  it('breaks between words', () => {
    expect(texts('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('folds white space, and keeps blank lines as one', () => {
    expect(texts('one\n  two\t\tthree\n\n \n\nfour', 40)).toEqual(['one two three', '', 'four']);
  });

  it('keeps a word together that a line ends inside of, with its hyphen', () => {
    expect(texts('Most con-\ntainers are well-\n  known, not - \nsafe, nor 10-\nfold.', 80)).toEqual([
      'Most con-tainers are well-known, not - safe, nor 10- fold.',
    ]);
  });

  it('breaks a word that is longer than a line, and nothing else in the middle', () => {
    expect(texts('an incomprehensible word', 8)).toEqual(['an', 'incompre', 'hensible', 'word']);
  });

  it('breaks wide scripts between any two characters, never within one', () => {
    expect(texts('日本語の文', 5)).toEqual(['日本', '語の', '文']);
    expect(texts('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 5)).toEqual(['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧']);
  });

  it('indents the lines after the first where that is asked for', () => {
    const lines = wrap(plain('- one two three\n\nfour'), 9, 2).map((line) => line.map(({ text }) => text).join(''));
    expect(lines).toEqual(['- one two', '  three', '', '  four']);
  });

  it('gives one empty line for nothing', () => {
    expect(texts(' \n ', 10)).toEqual(['']);
  });

  it('keeps each word in its style', () => {
    const line = wrap(
      [
        { text: 'the ', style: 'plain' },
        { text: 'disk', style: 'match' },
        { text: ' is', style: 'plain' },
      ],
      20,
    );
    expect(line).toEqual([
      [
        { text: 'the ', style: 'plain' },
        { text: 'disk', style: 'match' },
        { text: ' is', style: 'plain' },
      ],
    ]);
  });

  it('loses no character but white space, and makes no line too wide', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), fc.integer({ min: 8, max: 60 }), (parts, columns) => {
        const pieces = parts.map((text) => ({ text, style: 'plain' }) as const);
        const lines = wrap(pieces, columns);
        for (const line of lines) expect(lineColumns(line)).toBeLessThanOrEqual(columns);
        const shown = lines.flatMap((line) => line.map((piece) => piece.text)).join('');
        expect(shown.replace(/\s/gu, '')).toBe(parts.join('').replace(/\s/gu, ''));
      }),
    );
  });
});
