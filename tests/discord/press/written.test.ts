import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BODY_ROOM } from '../../../src/discord/press/seal.ts';
import { readNumbered, readReceipts, writtenNumbered, writtenReceipt } from '../../../src/discord/press/written.ts';
import { HASH_LENGTH, hashOf, MARK_LENGTH, markOf, type Receipt } from '../../../src/verify/receipt.ts';

const receipt: fc.Arbitrary<Receipt> = fc.record({
  document: fc.string().map(markOf),
  start: fc.integer({ min: 0, max: 64 ** 5 - 1 }),
  length: fc.integer({ min: 0, max: 64 ** 3 - 1 }),
  hash: fc.string().map(hashOf),
});

describe('a receipt in an id', () => {
  it('is read back as it was, with its number', () => {
    fc.assert(
      fc.property(receipt, fc.integer({ min: 0, max: 4_095 }), (one, number) => {
        const written = writtenNumbered(number, writtenReceipt(one)) ?? '';
        expect(written.length).toBeLessThanOrEqual(BODY_ROOM);
        const read = readNumbered(written);
        expect(read.number).toBe(number);
        expect(readReceipts(read.rest)).toEqual([one]);
      }),
    );
  });

  it('has room for two more in a short form, which has the beginning of the hash', () => {
    fc.assert(
      fc.property(fc.tuple(receipt, receipt, receipt), (three) => {
        const written = writtenNumbered(9, three.map((one) => writtenReceipt(one, true)).join('')) ?? '';
        expect(written.length).toBeLessThanOrEqual(BODY_ROOM);
        const read = readReceipts(readNumbered(written).rest, true) ?? [];
        expect(read.map(({ hash }) => hash.length)).toEqual([11, 11, 11]);
        for (const [at, { hash, ...place }] of read.entries()) {
          expect(three[at]).toMatchObject(place);
          expect(three[at]?.hash.startsWith(hash)).toBe(true);
        }
      }),
    );
  });

  it('is none for what is too far in or too long', () => {
    const one = { document: markOf('a'), start: 0, length: 0, hash: hashOf('') };
    expect([one.document.length, one.hash.length]).toEqual([MARK_LENGTH, HASH_LENGTH]);
    expect(writtenReceipt({ ...one, start: 64 ** 5 })).toBeNull();
    expect(writtenReceipt({ ...one, length: 64 ** 3 })).toBeNull();
    expect(writtenNumbered(4_096, '')).toBeNull();
    expect(readReceipts('not a receipt')).toBeNull();
  });
});
