import type { QueryTerm } from './index.ts';
import { holdingIn, isLive, type Living, passageOf, postingsOf } from './postings.ts';
import { FIELDS, type Field, OCCURRENCES } from './segment.ts';

/** What a match is worth by the field that it is in. */
const BOOST: Readonly<Record<Field, number>> = { text: 1, headings: 0.8, title: 0.6 };
/** BM25 (Robertson and Zaragoza, 2009). Passages are cut to about one length: little is left to normalise. */
const K1 = 1.2;
const B = 0.4;

/** Numbers of passages, and the mean of their lengths in distinct terms, over everything that lives. */
export interface Statistics {
  readonly size: number;
  readonly averageLength: Readonly<Record<Field, number>>;
}

/** BM25's inverse document frequency, ln(1 + (N - n + 0.5) / (n + 0.5)), which is never negative. */
function inverseFrequency(size: number, holding: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}

export function statisticsOf(all: readonly Living[]): Statistics {
  let size = 0;
  const total = { text: 0, headings: 0, title: 0 };
  for (const living of all)
    for (let passage = 0; passage < living.documentOf.length; passage++) {
      if (!isLive(living, passage)) continue;
      size++;
      for (const field of FIELDS) total[field] += living.segment.lengths[field][passage] ?? 0;
    }
  const mean = (field: Field): number => (size > 0 ? total[field] / size : 0);
  return { size, averageLength: { text: mean('text'), headings: mean('headings'), title: mean('title') } };
}

/**
 * Scores the living passages of each segment: the sum over terms and fields of weight · boost · idf · f (k1 + 1) / (f + k1 (1 - b + b ·
 * length / mean length)), a length being the number of distinct terms. Returns, for each segment, the passages that match and
 * their scores; both have the same order.
 */
export function scorePassages(
  all: readonly Living[],
  query: readonly QueryTerm[],
  { size, averageLength }: Statistics,
): { readonly passages: readonly number[]; readonly scores: Float64Array }[] {
  const results = all.map(({ documentOf }) => ({
    passages: [] as number[],
    scores: new Float64Array(documentOf.length),
  }));
  for (const { term, weight } of query)
    for (const field of FIELDS) {
      const holding = all.reduce((sum, living) => sum + holdingIn(living, term, field), 0);
      if (holding === 0) continue;
      const factor = weight * BOOST[field] * inverseFrequency(size, holding);
      for (const [at, living] of all.entries()) {
        const lengths = living.segment.lengths[field];
        const result = results[at];
        for (const posting of postingsOf(living, term, field)) {
          const passage = passageOf(posting);
          if (!result || !isLive(living, passage)) continue;
          const occurrences = posting % OCCURRENCES;
          const norm = K1 * (1 - B + (B * (lengths[passage] ?? 0)) / averageLength[field]);
          const before = result.scores[passage] ?? 0;
          if (before === 0) result.passages.push(passage);
          result.scores[passage] = before + (factor * occurrences * (K1 + 1)) / (occurrences + norm);
        }
      }
    }
  return results;
}
