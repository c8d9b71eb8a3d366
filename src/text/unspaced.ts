import { CHINESE } from './languages/chinese.ts';

/** Scripts that are written without spaces; their runs are cut into words by the ICU dictionary. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const HANGUL = /[가-힣]/;
/** Korean joins its particles and counters to numbers and to names in Latin letters: "KVM은", "12명". */
const HANGUL_OR_NOT = /[가-힣]+|[^가-힣]+/g;

/** A word within a run: where it begins, and how it is written there. */
export interface Piece {
  readonly index: number;
  readonly segment: string;
}

/** Whether a run of letters and digits has to be cut before its words are known. */
export function needsCutting(run: string): boolean {
  return UNSPACED.test(run) || (HANGUL.test(run) && /[^가-힣]/.test(run));
}

/** It takes its time to open, and most corpora have no use for it. */
let dictionary: Intl.Segmenter | null = null;
/** Characters that are cut into words at a time: the time that ICU takes grows with the square of the length. */
const CUT_AT_A_TIME = 400;

function wordsIn(run: string): Piece[] {
  dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: Piece[] = [];
  for (let start = 0; start < run.length; start += CUT_AT_A_TIME)
    for (const { index, segment, isWordLike } of dictionary.segment(run.slice(start, start + CUT_AT_A_TIME)))
      if (isWordLike) words.push({ index: start + index, segment });
  return words;
}

/** Half-width katakana, which the dictionary does not know, with its sound mark. */
const HALF_WIDTH = /[\uff66-\uff9d][\uff9e\uff9f]?/g;

/** The words of a run with half-width katakana: they are looked for in its full-width form, and told by their places in the run. */
function wordsInWidened(run: string): Piece[] {
  const starts: number[] = [];
  let wide = '';
  const add = (text: string, start: number): void => {
    for (let at = 0; at < text.length; at++) starts.push(start);
    wide += text;
  };
  let end = 0;
  for (const { 0: narrow, index } of run.matchAll(HALF_WIDTH)) {
    for (let at = end; at < index; at++) add(run.charAt(at), at);
    add(narrow.normalize('NFKC'), index);
    end = index + narrow.length;
  }
  for (let at = end; at < run.length; at++) add(run.charAt(at), at);
  return wordsIn(wide).map(({ index, segment }) => {
    const start = starts[index] ?? 0;
    return { index: start, segment: run.slice(start, starts[index + segment.length] ?? run.length) };
  });
}

const NUMERAL = /^[〇零一二三四五六七八九十百千万萬億亿两兩]$/;

/** A single character that is no function word and no number: most often a part of a name that the dictionary lacks. */
function isLoose(piece: Piece | undefined): piece is Piece {
  if (piece === undefined || !/^\p{Script=Han}$/u.test(piece.segment)) return false;
  return !CHINESE.functionWords.has(piece.segment) && !NUMERAL.test(piece.segment);
}

/**
 * The words of a run without blanks, in order. Loose characters in a row are taken in overlapping pairs: one by one they match everywhere
 * by chance, and how the dictionary cuts a name that it lacks depends on what stands beside it.
 */
export function unspacedWords(run: string): Piece[] {
  if (!UNSPACED.test(run)) return [...run.matchAll(HANGUL_OR_NOT)].map(({ 0: segment, index }) => ({ index, segment }));
  const words = /[\uff66-\uff9f]/.test(run) ? wordsInWidened(run) : wordsIn(run);
  return words.flatMap((word, at): Piece[] => {
    if (!isLoose(word)) return [word];
    const next = words[at + 1];
    if (isLoose(next) && next.index === word.index + word.segment.length)
      return [{ index: word.index, segment: word.segment + next.segment }];
    const before = words[at - 1];
    return isLoose(before) && before.index + before.segment.length === word.index ? [] : [word];
  });
}
