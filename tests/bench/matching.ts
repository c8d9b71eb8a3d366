/** Longest quotation, in characters after folding white space, that counts as an answer; a figure has to be shown whole. */
export const LONGEST_QUOTE = 700;
export const LONGEST_FIGURE = 2200;

/** A cut inside a quotation. */
const CUT = /\s*(?:…|\[\.\.\.\]|\[…\])\s*/u;

/** `text` with every run of white space as one space, and none at its ends. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** `text` without the differences that do not count in a value or a label: white space, case, compatibility forms, quotes. */
export function folded(text: string): string {
  return flat(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u201c\u201d]/gu, '"')
    .trim();
}

/** Whether every piece of `quoted` between its marked cuts occurs in `source`, in order, white space aside. */
export function isVerbatim(quoted: string, source: string): boolean {
  const text = flat(source);
  const pieces = quoted.split(CUT).map(flat).filter(Boolean);
  let from = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return pieces.length > 0;
}

/** How often `part` occurs in `text`, not overlapping, white space aside. */
export function occurrences(text: string, part: string): number {
  return flat(text).split(flat(part)).length - 1;
}

/** Whether a value is the expected one. Of prose the expected words have to be a part; a cell may only go on after `.` or `;`. */
export function isValue(expected: string, value: string, prose: boolean): boolean {
  const bare = (text: string): string =>
    text
      .trim()
      .replace(/[.;:,]+$/u, '')
      .trim();
  const [wanted, given] = [bare(folded(expected)), folded(value)];
  if (prose) return given.includes(wanted) && given.length <= LONGEST_QUOTE;
  if (bare(given) === wanted) return true;
  return given.startsWith(wanted) && /^\s*[.;]/u.test(given.slice(wanted.length));
}

/** Whether a label is the expected one: all of it, the words in its brackets, or one of the names it lists ("A / B / C"). */
export function isLabel(given: string, expected: string): boolean {
  const plain = (text: string): string =>
    folded(text)
      .replace(/[?:]+$/u, '')
      .trim();
  const inBrackets = /\(([^)]*)\)/u.exec(expected)?.[1];
  const listed = expected.split(' / ');
  const names = [expected, expected.replaceAll(':', ''), ...listed, listed.join('/'), inBrackets ?? expected];
  return names.map(plain).includes(plain(given));
}
