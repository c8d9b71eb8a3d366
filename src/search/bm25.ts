import { isLive, type Living, passageOf } from './postings.ts';
import { FIELDS, type Field, OCCURRENCES } from './segment.ts';
import type { SoughtTerm } from './sought.ts';

/** How many occurrences in the text one in a field is worth: few words stand over a passage, and they say what it is about. */
export const FIELD_WEIGHT: Readonly<Record<Field, number>> = { text: 1, headings: 3, title: 3 };
/** How far a field's length counts. */
const B: Readonly<Record<Field, number>> = { text: 0.75, headings: 0.4, title: 0.4 };
/** How soon more occurrences add nothing. */
const K1 = 1.2;

/** Numbers of passages, and of the words in each of their fields, over everything that lives. */
export interface Statistics {
  readonly size: number;
  readonly words: Readonly<Record<Field, number>>;
}

export function statisticsOf(all: readonly Living[]): Statistics {
  let size = 0;
  const words = { text: 0, headings: 0, title: 0 };
  for (const living of all)
    for (let passage = 0; passage < living.documentOf.length; passage++) {
      if (!isLive(living, passage)) continue;
      size++;
      for (const field of FIELDS) words[field] += living.segment.lengths[field][passage] ?? 0;
    }
  return { size, words };
}

/** What one occurrence in a field counts, in a passage in which the field has `length` words; at most its weight / (1 - b). */
export function occurrenceWeight(field: Field, length: number, statistics: Statistics): number {
  return occurrenceWeights(field, statistics)(length);
}

/** The same for many lengths. */
function occurrenceWeights(field: Field, { size, words }: Statistics): (length: number) => number {
  const weight = FIELD_WEIGHT[field];
  const b = B[field];
  const all = words[field] || 1;
  return (length) => weight / (1 - b + (b * length * size) / all);
}

/** BM25's saturation, 0 to k1 + 1: f (k1 + 1) / (f + k1). */
export function saturated(frequency: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1);
}

/** The passages of a segment that match, their scores by passage, and in how many passages each term was found; only what lives. */
export interface Scored {
  readonly passages: readonly number[];
  readonly scores: Float64Array;
  readonly holding: readonly number[];
}

/**
 * BM25F over the living passages of a segment (Zaragoza, Craswell, Taylor, Saria and Robertson, "Microsoft Cambridge at TREC-13",
 * 2004): a term's occurrences are summed over its forms and over the fields, each weighed and divided by 1 - b + b · length / mean
 * length of its field; the sum f counts weight · f (k1 + 1) / (f + k1).
 */
export function scorePassages(living: Living, terms: readonly SoughtTerm[], statistics: Statistics): Scored {
  const passages: number[] = [];
  const scores = new Float64Array(living.documentOf.length);
  const frequencies = new Float64Array(living.documentOf.length);
  const holding = terms.map((term) => {
    const touched = addFrequencies(living, term, statistics, frequencies);
    for (const passage of touched) {
      const before = scores[passage] ?? 0;
      if (before === 0) passages.push(passage);
      scores[passage] = before + term.weight * saturated(frequencies[passage] ?? 0);
      frequencies[passage] = 0;
    }
    return touched.length;
  });
  return { passages, scores, holding };
}

/** Adds a term's weighed occurrences to `frequencies`, and returns the passages that have any. */
function addFrequencies(
  living: Living,
  { sought }: SoughtTerm,
  statistics: Statistics,
  frequencies: Float64Array,
): readonly number[] {
  const touched: number[] = [];
  for (const { trust, postings } of sought)
    for (const field of FIELDS) {
      const list = postings[field];
      if (list.length === 0) continue;
      const lengths = living.segment.lengths[field];
      const weightOf = occurrenceWeights(field, statistics);
      for (let at = 0; at < list.length; at++) {
        const posting = list[at] ?? 0;
        const passage = passageOf(posting);
        if (!isLive(living, passage)) continue;
        const before = frequencies[passage] ?? 0;
        if (before === 0) touched.push(passage);
        const occurrences = trust * (posting % OCCURRENCES);
        frequencies[passage] = before + occurrences * weightOf(lengths[passage] ?? 0);
      }
    }
  return touched;
}
