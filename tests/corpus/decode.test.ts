import { describe, expect, it } from 'vitest';
import { charsetOf, decodeAs, decodeText } from '../../src/corpus/decode.ts';

const WORDS = 'Zoë says 你好 😀\r\n';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('decodeText', () => {
  it('reads UTF-8', () => {
    expect(decodeText(Buffer.from(WORDS))).toBe(WORDS);
  });

  it('drops a byte order mark', () => {
    expect(decodeText(Buffer.from(`\ufeff${WORDS}`))).toBe(WORDS);
  });

  it('reads UTF-16 of either byte order by its mark', () => {
    expect(decodeText(utf16(WORDS, false))).toBe(WORDS);
    expect(decodeText(utf16(WORDS, true))).toBe(WORDS);
  });

  it('reads no bytes as an empty text', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.from('caf\xe9', 'latin1')],
    ['half a character at the end', Buffer.from('😀').subarray(0, 3)],
    ['half a UTF-16 unit', utf16('ab', false).subarray(0, 5)],
    ['a NUL', Buffer.from('a\0b')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['control characters all over', Buffer.from('\u0001\u0002\u0003abc')],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  it('lets a stray escape sequence pass', () => {
    expect(decodeText(Buffer.from('\u001b[1mbold\u001b[0m'))).toContain('bold');
  });
});

describe('decodeAs', () => {
  it('has the quotation marks of Windows-1252, which some releases of Node.js lose', () => {
    const bytes = Uint8Array.from([0x93, 0x45, 0x75, 0x72, 0x6f, 0x94, 0x20, 0x80, 0x20, 0xe9, 0xff]);
    for (const label of ['windows-1252', 'ISO-8859-1', 'latin1']) expect(decodeAs(label, bytes)).toBe('“Euro” € éÿ');
  });

  it('knows that GBK goes on where GB2312 ends', () => {
    expect(decodeAs('gb2312', Uint8Array.from([0x94, 0x39, 0xfc, 0x36]))).toBe('😀');
  });

  it('is null for bytes that are not valid, and for encodings that nobody knows', () => {
    expect(decodeAs('shift_jis', Uint8Array.from([0x81]))).toBeNull();
    expect(charsetOf('klingon')).toBeNull();
    expect(decodeAs('klingon', Uint8Array.from([0x41]))).toBeNull();
  });
});
