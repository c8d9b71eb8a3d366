import { distance } from 'fastest-levenshtein';

/** A word of the vocabulary that may be meant by one that it lacks, and how far the two can be trusted to be the same. */
export interface SimilarTerm {
  readonly term: string;
  readonly trust: number;
}

/** Edits that are taken for a slip of the finger, by the length of the word: none below 4 letters, one below 8, else two. */
function allowedEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Shortest beginning that two words must share to count as forms of each other. */
const SHORTEST_STEM = 4;
/** Share of the longer word that the shared beginning must make up. */
const STEM_SHARE = 0.6;
const TRUST = { typo: 0.8, form: 0.6 };
const MOST = 4;

/**
 * The terms of `vocabulary` that a word which is not in it may stand for: spelt nearly the same (Levenshtein distance), or
 * with the one a beginning of the other, as forms of a word are; a name has no such forms. Best first, at most four; empty for
 * numbers, where every digit counts.
 */
export function similarTerms(term: string, vocabulary: readonly string[], isName: boolean): SimilarTerm[] {
  if (/\p{N}/u.test(term)) return [];
  const edits = allowedEdits(term.length);
  const found: { term: string; trust: number; far: number }[] = [];
  for (const candidate of vocabulary) {
    const shorter = Math.min(term.length, candidate.length);
    const longer = Math.max(term.length, candidate.length);
    if (!isName && shorter >= SHORTEST_STEM && shorter / longer >= STEM_SHARE && isBeginning(term, candidate)) {
      found.push({ term: candidate, trust: TRUST.form, far: longer - shorter });
    } else if (edits > 0 && longer - shorter <= edits && candidate.charAt(0) === term.charAt(0)) {
      const far = distance(term, candidate);
      if (far <= edits && shorter >= SHORTEST_STEM && !/\p{N}/u.test(candidate))
        found.push({ term: candidate, trust: TRUST.typo - 0.1 * far, far });
    }
  }
  found.sort((a, b) => b.trust - a.trust || a.far - b.far || (a.term < b.term ? -1 : 1));
  return found.slice(0, MOST).map(({ term: similar, trust }) => ({ term: similar, trust }));
}

function isBeginning(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
