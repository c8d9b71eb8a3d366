import { distance } from 'fastest-levenshtein';

/** A typo is looked for in words of at least this length; in shorter ones it would be another word. */
const SHORTEST = 4;
/** From this length on two edits are a typo, below it one. */
const LONG = 8;
/** Share of a name's letters that may differ for it to be suggested. */
const SUGGESTED = 0.4;

function editsAllowed(length: number): number {
  if (length < SHORTEST) return 0;
  return length < LONG ? 1 : 2;
}

/** Two letters in each other's place count as one slip of the fingers, not as two edits. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b.charAt(index));
  return at >= 0 && a === b.slice(0, at) + b.charAt(at + 1) + b.charAt(at) + b.slice(at + 2);
}

/**
 * The words of `words` that `word` may be a misspelling of: those at the smallest Levenshtein distance, of at most one edit,
 * in long words two; the first letter must be right. None for a word with a digit, which is a designation.
 */
export function nearWords(word: string, words: Iterable<string>): string[] {
  if (/\p{N}/u.test(word)) return [];
  let best = editsAllowed(word.length);
  let near: string[] = [];
  for (const other of words) {
    if (best === 0 || other.charAt(0) !== word.charAt(0) || Math.abs(other.length - word.length) > best) continue;
    if (/\p{N}/u.test(other) || other.length < SHORTEST) continue;
    const edits = isSwap(word, other) ? 1 : distance(word, other);
    if (edits > best) continue;
    near = edits < best ? [other] : [...near, other];
    best = edits;
  }
  return near;
}

/** At most `limit` of `names` that are spelt most like `typed`, nearest first; none that differs in most of its letters. */
export function mostAlike(typed: string, names: Iterable<string>, limit: number): string[] {
  const asked = typed.toLowerCase();
  const scored: { name: string; share: number }[] = [];
  for (const name of names) {
    const longest = Math.max(name.length, asked.length);
    if (Math.abs(name.length - asked.length) > SUGGESTED * longest) continue;
    const share = distance(name.toLowerCase(), asked) / longest;
    if (share <= SUGGESTED) scored.push({ name, share });
  }
  return scored
    .sort((a, b) => a.share - b.share)
    .slice(0, limit)
    .map(({ name }) => name);
}

/**
 * Whether two stems belong to one word family although the stemmer keeps them apart: "full" and "fulli", "loss" and "lost",
 * "extend" and "extent".
 */
export function areNearStems(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST || long.length - short.length > 1) return false;
  if (long.length > short.length) return long.startsWith(short) && /[iey]$/.test(long);
  return a.slice(0, -1) === b.slice(0, -1) && /[sdt]$/.test(a) && /[sdt]$/.test(b);
}
