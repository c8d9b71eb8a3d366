import { endOf, type Range, type WordList } from './wordList.ts';

/** In fewer letters than this another letter makes another word. */
const SHORTEST = 3;
/** From this length on two edits are a slip, below it one. */
const LONG = 8;

/** Takes words [from, to), which begin with what is `edits` away from what was typed. */
export type Found = (from: number, to: number, edits: number) => void;

/** How many edits may be a slip of the fingers in a word. In one with a digit, which is a designation, every letter counts. */
export function editsAllowed(word: string): number {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return 0;
  return word.length < LONG ? 1 : 2;
}

/**
 * Finds the words of a range, which is all with one beginning, that begin nearly as `typed`, by the optimal string alignment distance (Damerau 1964: a letter too many, too
 * few or another, or two swapped, count one each). The list is walked as a trie with the table of distances kept along the way,
 * so that a beginning is looked at once for all its words and left when nothing after it can fit: prefix edit distance, as in
 * S. Ji, G. Li, C. Li, J. Feng, "Efficient interactive fuzzy keyword search", WWW 2009.
 */
export function findNear(list: WordList, [from, to]: Range, typed: string, most: number, found: Found): void {
  const { words, shared } = list;
  const width = typed.length + 1;
  // No row further down has a distance that is small enough.
  const table = new Uint8Array((typed.length + most + 2) * width).fill(most + 1);
  for (let column = 0; column <= Math.min(most, typed.length); column++) table[column] = column;
  let known = 0;
  for (let at = from; at < to; ) {
    const word = words[at] ?? '';
    let depth = Math.min(shared[at] ?? 0, known);
    let left = 0;
    while (depth < word.length) {
      const least = nextRow(table, width, word, typed, depth, most);
      depth++;
      const edits = table[depth * width + typed.length] ?? 0;
      if (edits <= most) found(at, endOf(list, at, depth), edits);
      // Deeper down nothing is nearer than the least of the row.
      if (least > most || edits <= least) {
        left = depth;
        break;
      }
    }
    known = left > 0 ? left - 1 : word.length;
    at = left > 0 ? endOf(list, at, left) : at + 1;
  }
}

/**
 * Fills the row of the table for the letter of `word` at `depth`, as far as a distance may be small enough there: not where one
 * has more letters more than that (E. Ukkonen, 1985). Returns its least distance.
 */
function nextRow(table: Uint8Array, width: number, word: string, typed: string, depth: number, most: number): number {
  const above = depth * width;
  const row = above + width;
  const letter = word.charCodeAt(depth);
  const before = depth > 0 ? word.charCodeAt(depth - 1) : -1;
  const from = Math.max(1, depth + 1 - most);
  const to = Math.min(width - 1, depth + 1 + most);
  const first = depth + 1 <= most ? depth + 1 : most + 1;
  table[row + from - 1] = from === 1 ? first : most + 1;
  let least = from === 1 ? first : most + 1;
  for (let column = from; column <= to; column++) {
    const other = typed.charCodeAt(column - 1);
    let edits = (table[above + column - 1] ?? 0) + (letter === other ? 0 : 1);
    edits = Math.min(edits, (table[above + column] ?? 0) + 1, (table[row + column - 1] ?? 0) + 1);
    if (column > 1 && letter === typed.charCodeAt(column - 2) && before === other)
      edits = Math.min(edits, (table[above - width + column - 2] ?? 0) + 1);
    table[row + column] = edits;
    if (edits < least) least = edits;
  }
  if (to + 1 < width) table[row + to + 1] = most + 1;
  return least;
}
