/** Scripts in which a word ends at no blank, or takes its particles along: each character is compared as a word. */
const CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*/gu;

/**
 * The words of an answer as SQuAD's scorer compares them: lower case, without punctuation and articles (Rajpurkar et al., 2016); Chinese,
 * Japanese, Korean and Thai character by character, as CMRC's and KorQuAD's scorers do.
 */
export function normalisedWords(text: string): string[] {
  const bare = text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]+/gu, '')
    .replace(CHARACTER, ' $& ');
  return bare.split(/\s+/u).filter((word) => word !== '' && !/^(?:an?|the)$/u.test(word));
}

/** How many words two lists share, each as often as both have it. */
function sharedWords(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return one.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

/** SQuAD's F1 of words: the harmonic mean of the shares of shared words in both; 1 where both have no words. */
export function wordF1(given: string, accepted: string): number {
  const [one, other] = [normalisedWords(given), normalisedWords(accepted)];
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0;
  return (2 * sharedWords(one, other)) / (one.length + other.length);
}

/** An accepted answer of more words than this is an explanation, which nobody quotes word for word. */
const LONG = 10;
/** Share of the words of the shorter that a quote and a long answer have in common. */
const MOSTLY = 0.5;

/**
 * Whether a quote holds an accepted answer: its words one after the other; of a long answer, whether the shorter of both has
 * half of its words from the other (overlap coefficient, Szymkiewicz 1934 and Simpson 1943).
 */
export function holdsAnswer(quote: string, accepted: string): boolean {
  const [given, wanted] = [normalisedWords(quote), normalisedWords(accepted)];
  if (wanted.length === 0) return false;
  if (` ${given.join(' ')} `.includes(` ${wanted.join(' ')} `)) return true;
  const shorter = Math.min(given.length, wanted.length);
  return wanted.length > LONG && shorter > 0 && sharedWords(given, wanted) / shorter >= MOSTLY;
}
