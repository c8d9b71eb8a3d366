const HYPHEN_BEFORE = /\p{L}[-\u2010]$/u;
const LINE_BREAK = /^(?:\r\n|\n|\r)[ \t]*$/;
const SMALL_LETTER = /^\p{Ll}/u;

/**
 * Whether `blank` is no more than the end of a line inside a word, between a hyphen and a small letter. Where lines are re-flowed,
 * nothing is shown for it: nobody can tell a broken word from a compound, so that the hyphen stays, as in "con-tainers" and
 * "well-known", and a space would make two words of either.
 */
export function isInsideWord(before: string, blank: string, after: string): boolean {
  return LINE_BREAK.test(blank) && HYPHEN_BEFORE.test(before) && SMALL_LETTER.test(after);
}
