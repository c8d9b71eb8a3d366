import { HASH_LENGTH, MARK_LENGTH, type Receipt } from '../../verify/receipt.ts';

/** Digits of base64url, which ids are written in. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Digits of the numbers in an id: places in texts of up to a billion characters, quotations of up to 262,143. */
const START = 5;
const LENGTH = 3;
const NUMBER = 2;
/** Characters of a hash where there is no room for all of it: 66 bits. */
const SHORT_HASH = 11;

const FRAME = MARK_LENGTH + START + LENGTH;

/** A receipt as a part of an id; null for a quotation that is too long, or too far in. */
export function writtenReceipt({ document, start, length, hash }: Receipt, isShort = false): string | null {
  const [from, over] = [writtenNumber(start, START), writtenNumber(length, LENGTH)];
  return from && over && document + from + over + hash.slice(0, isShort ? SHORT_HASH : HASH_LENGTH);
}

/** Receipts one after another, as many as there are; null where it is not just receipts. */
export function readReceipts(written: string, isShort = false): readonly Receipt[] | null {
  const size = FRAME + (isShort ? SHORT_HASH : HASH_LENGTH);
  if (written.length % size !== 0 || !/^[\w-]*$/u.test(written)) return null;
  return Array.from({ length: written.length / size }, (_, at) =>
    readReceipt(written.slice(at * size, (at + 1) * size)),
  );
}

function readReceipt(written: string): Receipt {
  return {
    document: written.slice(0, MARK_LENGTH),
    start: readNumber(written.slice(MARK_LENGTH, MARK_LENGTH + START)),
    length: readNumber(written.slice(MARK_LENGTH + START, FRAME)),
    hash: written.slice(FRAME),
  };
}

/** The number of a quotation in a message, and what follows it in an id. */
export function writtenNumbered(number: number, rest: string | null): string | null {
  const written = writtenNumber(number, NUMBER);
  return written !== null && rest !== null ? written + rest : null;
}

export function readNumbered(written: string): { readonly number: number; readonly rest: string } {
  return { number: readNumber(written.slice(0, NUMBER)), rest: written.slice(NUMBER) };
}

function writtenNumber(value: number, digits: number): string | null {
  if (value >= DIGITS.length ** digits) return null;
  let written = '';
  for (let left = value, at = 0; at < digits; at++, left = Math.floor(left / DIGITS.length))
    written = DIGITS.charAt(left % DIGITS.length) + written;
  return written;
}

function readNumber(written: string): number {
  return [...written].reduce((value, digit) => value * DIGITS.length + DIGITS.indexOf(digit), 0);
}
