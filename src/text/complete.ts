import { fold } from './tokens.ts';
import { typoEdits } from './typos.ts';

/** How well a beginning fits an option: the whole option begins so, a word of it does, it holds it; 0 for not at all. */
function fitOf(option: string, typed: string): number {
  if (typed === '') return 1;
  if (option.startsWith(typed)) return 4;
  const words = option.split(/[^\p{L}\p{N}]+/u);
  const asked = typed.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (asked.length > 0 && asked.every((word) => words.some((other) => other.startsWith(word)))) return 3;
  if (option.includes(typed)) return 2;
  const near = (word: string): boolean =>
    words.some(
      (other) =>
        Number.isFinite(typoEdits(word, other.slice(0, word.length))) || Number.isFinite(typoEdits(word, other)),
    );
  return asked.length > 0 && asked.every((word) => near(word) || words.some((other) => other.startsWith(word))) ? 1 : 0;
}

/**
 * The options that complete what was typed so far, at most `limit`: those that begin with it, those with words that begin with
 * its words, those that hold it, those with a slip of the finger in it; in their given order within each kind.
 */
export function complete(options: readonly string[], typed: string, limit: number): string[] {
  const wanted = fold(typed).trim();
  const seen = new Set<string>();
  return options
    .filter((option) => !seen.has(option) && seen.add(option))
    .map((option, at) => ({ option, at, fit: fitOf(fold(option), wanted) }))
    .filter((candidate) => candidate.fit > 0)
    .sort((a, b) => b.fit - a.fit || a.at - b.at)
    .slice(0, limit)
    .map(({ option }) => option);
}
