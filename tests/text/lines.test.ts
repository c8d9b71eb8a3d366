import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineNumber, lineStarts, linesOf } from '../../src/text/lines.ts';
import { slice } from '../../src/text/span.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', '😀', ' ', '\n', '\r', '\r\n', '\n\n') });

describe('the lines of a text', () => {
  it('end at a line feed, at a carriage return, and at both together once', () => {
    expect(linesOf('one\ntwo\r\nthree\rfour').map(({ number, text }) => [number, text])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
      [4, 'four'],
    ]);
  });

  it('are one empty line for an empty text, and an empty last one after a final break', () => {
    expect(linesOf('').map(({ text }) => text)).toEqual(['']);
    expect(linesOf('a\n').map(({ text }) => text)).toEqual(['a', '']);
  });

  it('stand where their spans say, with nothing but line breaks between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const line of linesOf(text)) {
          expect(slice(text, line)).toBe(line.text);
          expect(line.text).not.toMatch(/[\r\n]/);
          expect(text.slice(end, line.start)).toMatch(/^(?:\r\n|\n|\r)?$/);
          end = line.end;
        }
        expect(end).toBe(text.length);
      }),
    );
  });
});

describe('the line number of an offset', () => {
  it('counts from 1, and gives a line break to the line that it ends', () => {
    const starts = lineStarts('ab\ncd\n\nef');
    expect([0, 2, 3, 5, 6, 7, 8].map((offset) => lineNumber(starts, offset))).toEqual([1, 1, 2, 2, 3, 4, 4]);
  });

  it('is that of the line whose span begins last before the offset, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, any) => {
        const offset = Math.min(any, text.length);
        const expected = linesOf(text).findLast((line) => line.start <= offset)?.number;
        expect(lineNumber(lineStarts(text), offset)).toBe(expected);
      }),
    );
  });
});
