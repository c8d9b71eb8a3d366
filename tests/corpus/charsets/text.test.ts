import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/corpus/charsets/text.ts';
import { blockLines, fixturesIn, readFixture, writtenBeside } from '../../support/fixtures.ts';

const plain = (bytes: Uint8Array) => textOf(bytes, { isMarkup: false });
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('a file in another encoding than UTF-8', () => {
  it.each(fixturesIn('charsets'))('gives the words written down beside %s', async (fixture) => {
    expect(blockLines(await readFixture(fixture))).toEqual(writtenBeside(fixture));
  });

  it('is Windows-1252 where an English text has but one byte outside ASCII, wherever it stands', async () => {
    const words = 'The kettle boils in a minute, and the pot does not. ';
    for (const length of [0, 1, 100, 5000]) {
      const decoded = await plain(latin(`${words.repeat(length)}It\x92s tea.\n${words.repeat(length)}`));
      expect(decoded?.text.slice(words.length * length, words.length * length + 9)).toBe('It’s tea.');
      expect(decoded?.charset).toBe('windows-1252');
    }
  });

  it('has halves and daggers where the bytes could be letters of French', async () => {
    expect((await plain(latin('Take 1\xbd cups of flour and \xbd a lemon for each cake.')))?.text).toBe(
      'Take 1½ cups of flour and ½ a lemon for each cake.',
    );
  });

  it.each(['25 \xb0C', 'It\x92s', 'Price: \xa320', '\x93Tea\x94 \x96 hot'])(
    'is Windows-1252 where it has but signs of that: %j',
    async (words) => {
      expect((await plain(latin(words)))?.charset).toBe('windows-1252');
    },
  );

  it('keeps what UTF-8 it has when single bytes of it are broken, as at the end of a file that was cut', async () => {
    const bytes = Buffer.from('Zoë und Jürgen, für 3 € 😀');
    expect(await plain(bytes.subarray(0, bytes.length - 1))).toEqual({
      text: 'Zoë und Jürgen, für 3 € \ufffd',
      charset: 'utf-8',
    });
  });

  it('is what it declares only if it is HTML, and only if it is not UTF-8', async () => {
    const declared = '<meta charset="windows-1251"><p>\xcc\xe5\xeb\xfc</p>';
    expect((await textOf(latin(declared), { isMarkup: true }))?.charset).toBe('windows-1251');
    expect(await plain(latin(declared))).not.toBeNull();
    const wrong = '<meta charset="windows-1251"><p>Zoë</p>';
    expect((await textOf(Buffer.from(wrong), { isMarkup: true }))?.text).toBe(wrong);
  });

  it.each(['no-such-charset', 'utf-8', 'utf-16', 'replacement'])(
    'is looked at where it declares %s, which it is not',
    async (charset) => {
      const bytes = latin(`<meta charset="${charset}"><p>Caf\xe9 cr\xe8me, gar\xe7on et na\xefvet\xe9</p>`);
      expect((await textOf(bytes, { isMarkup: true }))?.text).toContain('Café crème, garçon et naïveté');
    },
  );

  it.each([
    ['half a UTF-16 unit after a mark', Buffer.from('\ufeffab', 'utf16le').subarray(0, 5)],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0xe9, 0xff])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xd8, 0xe7])],
    ['control characters all over', latin('\x01\x02\x03abc\xe9\x04\x05\x06')],
    ['a NUL', Buffer.from('a\0b')],
  ])('is not made of %s', async (_, bytes) => {
    expect(await plain(bytes)).toBeNull();
  });

  it('is read, or refused, whatever its bytes are: always the same, and never with a NUL', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300, min: 32 }));
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (any, isMarkup) => {
        const decoded = await textOf(any, { isMarkup });
        expect(decoded?.text ?? '').not.toContain('\0');
        expect(await textOf(any, { isMarkup })).toEqual(decoded);
      }),
      { numRuns: 150 },
    );
  });

  it('loses nothing of any text in UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff') && !/\p{Cc}/u.test(text));
        expect((await plain(Buffer.from(text)))?.text).toBe(text);
      }),
    );
  });
});
