import { inflateSync } from 'node:zlib';

/** No page of text, font or table of contents is larger than this, in bytes; pictures are, and are not unpacked. */
export const LARGEST_PART = 64 * 1024 * 1024;
/** What is looked at before a stream to learn how it is packed. */
const LONGEST_DICTIONARY = 2000;

/**
 * Whether a part of a PDF unpacks to more than `LARGEST_PART`, as bombs do. Such parts are unpacked by the library into memory
 * that no limit holds for, so they are looked for beforehand. Parts that are encrypted cannot be looked into.
 */
export function holdsBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const before = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (times === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const lineBreak = file[at + 6] === 13 ? 2 : 1;
    if (isTooLarge(file.subarray(at + 6 + lineBreak), times)) return true;
  }
  return false;
}

/** Unpacks as often as it was packed. What follows a packed part is no part of it, and is passed over. */
function isTooLarge(packed: Uint8Array, times: number): boolean {
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: LARGEST_PART });
    return times > 1 && isTooLarge(unpacked, times - 1);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  }
}
