import { describe, expect, it } from 'vitest';
import { fontOf } from '../../../src/export/picture/font.ts';
import { linesOf } from '../../../src/export/picture/lines.ts';

const font = fontOf('regular');
const width = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (font.advance(character.codePointAt(0) ?? 0) ?? 0), 0);

describe('the font of pictures', () => {
  it('tells how wide its characters are, in ems, bold ones more than others', () => {
    // DejaVu Sans has 2,048 units to the em; its "m" is 1,995 of them, and its figures are 1,303.
    expect(font.advance('m'.codePointAt(0) ?? 0)).toBeCloseTo(1_995 / 2_048, 5);
    expect(font.advance('7'.codePointAt(0) ?? 0)).toBeCloseTo(1_303 / 2_048, 5);
    expect(fontOf('bold').advance(0x6d)).toBeGreaterThan(font.advance(0x6d) ?? 0);
  });

  it('has letters of Latin, Greek, Cyrillic, Hebrew and Arabic, and ticks; none of Chinese', () => {
    for (const character of 'äλжשم✓✗□→') expect(font.advance(character.codePointAt(0) ?? 0), character).not.toBeNull();
    for (const character of '日本한🚀') expect(font.advance(character.codePointAt(0) ?? 0), character).toBeNull();
  });
});

describe('lines of a text', () => {
  it('break between words, and are no wider than they may be', () => {
    const { lines } = linesOf('low or medium, with virtio for the disk', font, 10);
    expect(lines.join(' ')).toBe('low or medium, with virtio for the disk');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(10);
  });

  it('break inside a word that is longer than a line, and never inside a character', () => {
    const word = `${'Donaudampfschifffahrt'.repeat(3)}e\u0301e\u0301`;
    const { lines } = linesOf(word, font, 6);
    expect(lines.join('')).toBe(word);
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
  });

  it('have a box for each character that the font does not have, however it is made up', () => {
    expect(linesOf('日本 ok 👩‍👩‍👧', font, 30)).toEqual({ lines: ['□□ ok □'], missing: 3, isCut: false });
    expect(linesOf('❤️ □', font, 30)).toEqual({ lines: ['❤ □'], missing: 0, isCut: false });
  });

  it('end with an ellipsis of their own where there are too many', () => {
    expect(linesOf('one two three four', font, 3, 2)).toEqual({ lines: ['one', '…'], missing: 0, isCut: true });
  });

  it('are one, empty, of nothing', () => {
    expect(linesOf('', font, 3).lines).toEqual(['']);
  });
});
