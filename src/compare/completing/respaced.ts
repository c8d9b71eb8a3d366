import { isWord, rangeOf, type WordList } from './wordList.ts';

/**
 * Other words that were meant where nothing has those that were typed, for a space was left out or is one too many ("step8",
 * "memo ry"): two words as one, or the one that nothing begins as in two, of which the first is a word.
 */
export function respaced(typed: readonly string[], list: WordList): string[][] {
  const isBegun = (word: string): boolean => {
    const [from, to] = rangeOf(list, word);
    return from < to;
  };
  const unknown = typed.flatMap((word, at) => (isBegun(word) ? [] : [at]));
  const found: string[][] = [];
  for (let at = 0; at + 1 < typed.length; at++) {
    const joined = `${typed[at]}${typed[at + 1]}`;
    // Elsewhere nothing may be unknown.
    if (unknown.every((other) => other === at || other === at + 1) && isBegun(joined))
      found.push([...typed.slice(0, at), joined, ...typed.slice(at + 2)]);
  }
  const [at, another] = unknown;
  if (at === undefined || another !== undefined) return found;
  const word = typed[at] ?? '';
  for (let cut = 1; cut < word.length; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (isWord(list, first) && isBegun(second))
      found.push([...typed.slice(0, at), first, second, ...typed.slice(at + 1)]);
  }
  return found;
}
