import { distance } from 'fastest-levenshtein';

/** In shorter words another letter makes another word. */
const SHORTEST = 4;
/** From this length on two edits are a typo, below it one. */
const LONG = 8;

/** Two letters in each other's place are one slip of the fingers, not two edits. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b.charAt(index));
  return at >= 0 && a === b.slice(0, at) + b.charAt(at + 1) + b.charAt(at) + b.slice(at + 2);
}

/**
 * Edits by which `word` may be a misspelling of `other` (Levenshtein distance, a swap counting one): at most one, in words of
 * eight letters or more two. Infinity when it cannot be: the first letter must be right, and a word with a digit is a
 * designation, in which every letter counts.
 */
export function typoEdits(word: string, other: string): number {
  if (word.length < SHORTEST || other.length < SHORTEST || word.charAt(0) !== other.charAt(0))
    return Number.POSITIVE_INFINITY;
  const most = word.length < LONG ? 1 : 2;
  if (Math.abs(word.length - other.length) > most || /\p{N}/u.test(word + other)) return Number.POSITIVE_INFINITY;
  const edits = isSwap(word, other) ? 1 : distance(word, other);
  return edits <= most ? edits : Number.POSITIVE_INFINITY;
}
