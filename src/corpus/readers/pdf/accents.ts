/** Accents that are drawn as letters of their own, and the same as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
};

/**
 * `before` and `after` as one text where the one ends with an accent that is printed over the other's first letter, as TeX does
 * with its oldest fonts ("M¨" and "uller"); null for any other two.
 */
export function accented(before: string, after: string): string | null {
  const accent = ACCENTS[before.slice(-1)];
  const letter = /^\p{L}/u.exec(after)?.[0];
  if (accent === undefined || letter === undefined) return null;
  // TeX takes the dots off a letter that gets an accent.
  const base = letter === 'ı' ? 'i' : letter;
  return before.slice(0, -1) + (base + accent).normalize('NFC') + after.slice(letter.length);
}
