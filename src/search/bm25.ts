import { isLive, type Living } from './postings.ts';
import { FIELDS, type Field } from './segment.ts';
import { occurrencesIn, type SoughtTerm } from './sought.ts';

/** How many occurrences in the text one in a field is worth: few words stand over a passage, and they say what it is about. */
export const FIELD_WEIGHT: Readonly<Record<Field, number>> = { text: 1, headings: 3, title: 3 };
/** How far a field's length counts. */
const B: Readonly<Record<Field, number>> = { text: 0.75, headings: 0.4, title: 0.4 };
/** How soon more occurrences add nothing. */
const K1 = 1.2;
/** What a term can count at most, times its weight. */
export const MOST_SATURATED = K1 + 1;

/** Numbers of passages, and of the words in each of their fields, over everything that lives. */
export interface Statistics {
  readonly size: number;
  readonly words: Readonly<Record<Field, number>>;
  /** What one occurrence in a field counts, by the number of words of the field in its passage: worked out once, for it is needed by every posting. */
  readonly weights: Readonly<Record<Field, Float64Array>>;
}

export function statisticsOf(all: readonly Living[]): Statistics {
  let size = 0;
  const words = { text: 0, headings: 0, title: 0 };
  const longest = { text: 0, headings: 0, title: 0 };
  for (const living of all)
    for (let passage = 0; passage < living.documentOf.length; passage++) {
      if (!isLive(living, passage)) continue;
      size++;
      for (const field of FIELDS) {
        const length = living.segment.lengths[field][passage] ?? 0;
        words[field] += length;
        longest[field] = Math.max(longest[field], length);
      }
    }
  const weightsIn = (field: Field): Float64Array =>
    Float64Array.from({ length: longest[field] + 1 }, (_, length) =>
      occurrenceWeight(field, length, size, words[field]),
    );
  return {
    size,
    words,
    weights: { text: weightsIn('text'), headings: weightsIn('headings'), title: weightsIn('title') },
  };
}

/**
 * What one occurrence in a field counts, in a passage in which the field has `length` words, where `size` passages have `words` there
 * together; at most its weight / (1 - b).
 */
export function occurrenceWeight(field: Field, length: number, size: number, words: number): number {
  const b = B[field];
  return FIELD_WEIGHT[field] / (1 - b + (b * length * size) / (words || 1));
}

/** BM25's saturation, 0 to k1 + 1: f (k1 + 1) / (f + k1). */
export function saturated(frequency: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1);
}

/**
 * What a term counts in a passage, without its weight, by BM25F (Zaragoza, Craswell, Taylor, Saria and Robertson, "Microsoft
 * Cambridge at TREC-13", 2004): its occurrences are summed over its forms and over the fields, each weighed and divided by
 * 1 - b + b · length / mean length of its field; the sum f counts f (k1 + 1) / (f + k1).
 */
export function termScore({ segment }: Living, statistics: Statistics, term: SoughtTerm, passage: number): number {
  let frequency = 0;
  for (const field of FIELDS) {
    const occurrences = occurrencesIn(term, field, passage);
    if (occurrences === 0) continue;
    frequency += occurrences * (statistics.weights[field][segment.lengths[field][passage] ?? 0] ?? 0);
  }
  return saturated(frequency);
}
