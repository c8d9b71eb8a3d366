import { charsetOf, decodeAs, decodeText, isText, markOf } from '../decode.ts';
import { declaredIn } from './declared.ts';

/** A file's text without a byte order mark, and the encoding that it was in, by its name in the Encoding Standard. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/** Share of the characters outside ASCII that may be broken before an encoding is taken for the wrong one. */
const MOST_BROKEN = 0.02;
/** The same for UTF-8, which nothing else resembles: a text of another encoding is broken nearly throughout. */
const MOST_BROKEN_UTF8 = 0.3;

/**
 * The text of a file in whatever encoding it is: what a byte order mark says, else UTF-8 if the bytes are that, else what the
 * file declares (`isMarkup`: an HTML or XML file), else what it most resembles. Single broken characters become U+FFFD. Null
 * for bytes that are no text.
 */
export async function textOf(bytes: Uint8Array, { isMarkup }: { readonly isMarkup: boolean }): Promise<Decoded | null> {
  const marked = markOf(bytes);
  const text = decodeText(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') return text === null ? null : { text, charset: marked };
  if (text !== null) return (SHIFT.test(text) ? accepted('iso-2022-jp', bytes) : null) ?? { text, charset: 'utf-8' };
  const declared = isMarkup ? charsetOf(declaredIn(bytes) ?? '') : null;
  return accepted(declared, bytes) ?? mended('utf-8', bytes, MOST_BROKEN_UTF8) ?? (await guessed(bytes));
}

/** ISO-2022-JP is ASCII but for the sequences that shift to another set. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const SHIFT = /\u001b\$[@B]/;

async function guessed(bytes: Uint8Array): Promise<Decoded | null> {
  // The library and its models are large; most corpora never need them.
  const { guessOf } = await import('./guess.ts');
  const charset = guessOf(bytes);
  return accepted(charset, bytes) ?? mended(charset, bytes, MOST_BROKEN);
}

/** Characters that an encoding of one byte has in places where no text uses any. */
const UNUSED = /[\u0080-\u0084\u0086-\u009f]/g;
const MOST_UNUSED = 0.01;

function accepted(charset: string | null, bytes: Uint8Array): Decoded | null {
  const text = charset === null ? null : decodeAs(charset, bytes);
  if (charset === null || text === null || !isText(text)) return null;
  return (text.match(UNUSED)?.length ?? 0) <= text.length * MOST_UNUSED ? { text, charset } : null;
}

/** The text if but a few of its characters are broken: a file that was cut, or put together from two encodings. */
function mended(charset: string | null, bytes: Uint8Array, mostBroken: number): Decoded | null {
  if (charset === null || charset === 'windows-1252') return null;
  const text = new TextDecoder(charset).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return isText(text) && broken <= beyondAscii * mostBroken ? { text, charset } : null;
}
