/** Characters that no text has: control characters other than white space, escape and the like. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0006\u000e-\u001a\u001c-\u001f]/g;
/** Share of control characters above which decodable bytes are still no text. */
const MOST_CONTROL = 0.05;

/**
 * The text of a file without its byte order mark: UTF-8, or UTF-16 if it begins with a mark. Null when the bytes are not valid
 * in that encoding, or decode to what no text has.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeAs(markOf(bytes) ?? 'utf-8', bytes);
  return text !== null && isText(text) ? text : null;
}

/** The encoding that a byte order mark at the beginning tells; null without one. */
export function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** Whether decoded characters may be a text: no NUL, and few other control characters. */
export function isText(text: string): boolean {
  return !text.includes('\0') && (text.match(CONTROL)?.length ?? 0) <= text.length * MOST_CONTROL;
}

/**
 * `bytes` in the encoding of this label (one of the Encoding Standard's), without a byte order mark. Null when they are not
 * valid in it, or the label is that of none.
 */
export function decodeAs(label: string, bytes: Uint8Array): string | null {
  const charset = charsetOf(label);
  if (charset === null) return null;
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The encoding's name in the Encoding Standard, in lower case; null for a label that is unknown. */
export function charsetOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    // The standard decodes both alike; not so the library that Node.js takes.
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some releases of Node.js take Windows-1252 for Latin-1 (nodejs/node#56542), and lose every quotation mark and dash. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (control) => FROM_0X80.charAt(control.charCodeAt(0) - 0x80));
}
