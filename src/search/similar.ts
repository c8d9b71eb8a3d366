import { termOf } from '../text/tokens.ts';
import { typoEdits } from '../text/typos.ts';
import type { PassageIndex } from './index.ts';

/** A word of the vocabulary that may be meant by one that it lacks, and how far the two can be trusted to be the same. */
export interface SimilarTerm {
  readonly term: string;
  readonly trust: number;
}

/** Shortest beginning that two words must share to count as forms of each other. */
const SHORTEST_STEM = 4;
/** Share of the longer word that the shared beginning must make up. */
const STEM_SHARE = 0.6;
/** Trust in another form of a word. */
const FORM = 0.6;
/** What one wrong letter costs of the trust in a word of one letter; in a longer word it costs that much less. */
const WRONG_LETTER = 2;
const MOST = 4;

/**
 * The terms that a word which the corpus lacks may stand for: those of words spelt nearly the same (Levenshtein distance), and
 * terms of which one is the beginning of the other, as forms of a word are; a name has no such forms. Best first, at most
 * four; empty for numbers, where every digit counts. Words that begin with another letter are not looked at.
 */
export function similarTerms(
  word: string,
  wordsBeginning: PassageIndex['wordsBeginning'],
  isName: boolean,
): SimilarTerm[] {
  if (/\p{N}/u.test(word)) return [];
  const stem = termOf(word);
  const trusts = new Map<string, number>();
  const [first = ''] = word;
  const beginning = stem.slice(0, SHORTEST_STEM - 1);
  for (const other of wordsBeginning(first)) {
    const asForm = !isName && other.startsWith(beginning) ? formTrust(stem, termOf(other)) : 0;
    const trust = Math.max(spellingTrust(word, other), asForm);
    if (trust === 0) continue;
    const term = termOf(other);
    if (trust > (trusts.get(term) ?? 0)) trusts.set(term, trust);
  }
  const found = [...trusts].map(([term, trust]) => ({ term, trust }));
  return found.sort((a, b) => b.trust - a.trust || (a.term < b.term ? -1 : 1)).slice(0, MOST);
}

/** How far one word can be taken for a misspelling of the other, 0 to 1. */
function spellingTrust(word: string, other: string): number {
  const edits = typoEdits(word, other);
  return Number.isFinite(edits) ? 1 - (WRONG_LETTER * edits) / Math.max(word.length, other.length) : 0;
}

/** How far one stem can be taken for another form of the other, 0 to 1. */
function formTrust(stem: string, other: string): number {
  const shorter = Math.min(stem.length, other.length);
  const longer = Math.max(stem.length, other.length);
  const related = shorter >= SHORTEST_STEM && shorter / longer >= STEM_SHARE;
  return related && (stem.startsWith(other) || other.startsWith(stem)) ? FORM : 0;
}

/** Letters that words of one family begin with alike, and most that the shorter and the longer stem have beside them. */
const FAMILY = 5;
const SHORTER_REST = 2;
const LONGER_REST = 5;
const LETTERS = /^[a-z]+$/;

/**
 * Terms that may be of one family with a term of the corpus where Porter's stems part, as "analysi" and "analyz": alike in at least five
 * letters from the beginning and different only in their ends. Some are not; whoever takes them should trust them little.
 */
export function familyTerms(term: string, wordsBeginning: PassageIndex['wordsBeginning']): string[] {
  if (term.length < FAMILY || !LETTERS.test(term)) return [];
  const others = new Set(wordsBeginning(term.slice(0, FAMILY)).map(termOf));
  others.delete(term);
  return [...others].filter((other) => LETTERS.test(other) && isFamily(term, other));
}

function isFamily(one: string, other: string): boolean {
  let alike = 0;
  while (alike < one.length && one[alike] === other[alike]) alike++;
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  return alike >= FAMILY && shorter - alike <= SHORTER_REST && longer - alike <= LONGER_REST;
}
