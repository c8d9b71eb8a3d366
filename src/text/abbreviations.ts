/** A short form and the words that it stands for, as they are written. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/** One or two words in brackets: "… (TCP)". */
const BRACKETED = /\(\s*([\p{L}\p{N}][\p{L}\p{N}.&/-]{1,9}(?: [\p{L}\p{N}.&/-]{1,5})?)\s*[);,]/gu;
/** Words of a long form may be this many more than the letters of the short one, and no more than so many times as many. */
const MORE_WORDS = 5;
const TIMES_WORDS = 2;
/** Characters before a bracket that can hold a long form. */
const LOOKED_BACK = 200;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The abbreviations that a text introduces as "long form (SF)", by the algorithm of Schwartz and Hearst ("A simple algorithm for
 * identifying abbreviation definitions in biomedical text", 2003): each letter of the short form stands in the long one in the same
 * order, the first at the beginning of a word.
 */
export function abbreviationsIn(text: string): Abbreviation[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(BRACKETED)].flatMap((found): Abbreviation[] => {
    const [, short = ''] = found;
    // What is written like any word is a remark.
    if (2 * (short.match(/\p{Lu}/gu)?.length ?? 0) < short.length) return [];
    const long = longFormIn(text.slice(Math.max(0, found.index - LOOKED_BACK), found.index), short);
    return long === null ? [] : [{ short, long }];
  });
}

/** The shortest end of `before` that `short` can stand for; null when there is none. */
function longFormIn(before: string, short: string): string | null {
  const lower = before.toLowerCase();
  let at = before.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short.charAt(letter).toLowerCase();
    if (!LETTER.test(wanted)) continue;
    const beginsWord = (): boolean => at === 0 || !LETTER.test(lower.charAt(at - 1));
    while (at >= 0 && (lower.charAt(at) !== wanted || (letter === 0 && !beginsWord()))) at--;
    if (at < 0) return null;
    at--;
  }
  const long = before.slice(at + 1).trim();
  const words = long.split(/\s+/u);
  const letters = [...short].filter((character) => LETTER.test(character)).length;
  const isLonger = long.length > short.length && !words.includes(short);
  // What a sentence ends in between belongs to another one.
  const isOne = !/[.!?:;()[\]]\s/u.test(long);
  return isLonger && isOne && words.length <= Math.min(letters + MORE_WORDS, letters * TIMES_WORDS) ? long : null;
}
