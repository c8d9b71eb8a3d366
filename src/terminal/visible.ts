/** Where Unicode keeps a picture of each control character from NUL to space: U+2400 stands for U+0000. */
const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = '\u2421';

/** All that can start a line, in any of the ways in which text says so. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/gu;

/** Control characters of both sets but tab and line feed, and the marks that make a terminal write in another direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * `text` in a form that cannot drive a terminal: an escape sequence in a document is shown (␛[31m), not obeyed. Every line
 * break becomes `\n`; other white space stays.
 */
export function visible(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(/[\v\f]/gu, ' ')
    .replace(CONTROL, picture)
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  if (code === DELETE) return DELETE_PICTURE;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
