import { stemmer } from 'stemmer';

/** BM25's two free parameters: how soon a repeated term stops counting, and how much a document's length counts. */
export interface Parameters {
  readonly k1: number;
  readonly b: number;
}

/** Function words, without which a question word is as good as any other. */
const STOP_WORDS = new Set(
  `a about an and any are as at be been but by can could did do does for from had has have how i if in into is it its may my no
  not of on or our she should so such that the their them then there these they this to was we were what when where which who
  whom whose why will with would you your`.split(/\s+/u),
);

/** Whether a folded word is a function word. */
export function isPlainStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** The Porter stems of a text's words, lower case, without function words. */
export function plainTerms(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !isPlainStopWord(word)).map((word) => stemmer(word));
}

/** Runs of scripts that are written without blanks, or whose particles are joined to the words. */
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{M}ー]+/gu;

/** The words as ICU's dictionary cuts them, those in Latin letters as `plainTerms` has them. */
export function segmentedTerms(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? plainTerms(segment) : []));
}

/** Pairs of neighbouring characters of runs without blanks (a run of one as it is), the rest as `plainTerms` has it. */
export function bigramTerms(text: string): string[] {
  const pairs = (text.match(UNSPACED_RUN) ?? []).flatMap((run) => {
    const letters = [...run];
    return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  });
  return [...pairs, ...plainTerms(text.replace(UNSPACED_RUN, ' '))];
}

/**
 * Plain BM25 over whole documents, as a yardstick: Σ idf · f (k1 + 1) / (f + k1 (1 - b + b · length / mean length)) with idf
 * ln(1 + (N - n + 0.5) / (n + 0.5)) (Robertson and Zaragoza, 2009). Gives the positions of the documents that match and their
 * scores, best first; ties in the order of the documents.
 */
export function plainBm25(
  texts: readonly string[],
  { k1, b }: Parameters,
  termsOf: (text: string) => readonly string[] = plainTerms,
): (query: string) => [number, number][] {
  const documents = texts.map(termsOf);
  const average = documents.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, documents.length);
  const postings = new Map<string, Map<number, number>>();
  for (const [at, terms] of documents.entries())
    for (const term of terms) {
      const holding = postings.get(term) ?? new Map<number, number>();
      postings.set(term, holding.set(at, (holding.get(at) ?? 0) + 1));
    }
  return (query) => {
    const scores = new Map<number, number>();
    for (const term of termsOf(query)) {
      const holding = postings.get(term) ?? new Map<number, number>();
      const idf = Math.log(1 + (documents.length - holding.size + 0.5) / (holding.size + 0.5));
      for (const [at, count] of holding) {
        const norm = k1 * (1 - b + (b * (documents[at]?.length ?? 0)) / average);
        scores.set(at, (scores.get(at) ?? 0) + (idf * count * (k1 + 1)) / (count + norm));
      }
    }
    return [...scores].sort(([one, first], [other, second]) => second - first || one - other);
  };
}
