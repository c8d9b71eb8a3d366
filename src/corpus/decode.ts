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
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    const control = text.match(CONTROL)?.length ?? 0;
    return text.includes('\0') || control > text.length * MOST_CONTROL ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
