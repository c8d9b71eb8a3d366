import { type Statistics, termScore } from './bm25.ts';
import type { Living } from './postings.ts';
import { occurrencesIn, type SoughtTerm } from './sought.ts';

/** How a passage matches a query, as shares of the query's weight; comparable between queries, and each about 0 to 2. */
export interface Match {
  /** BM25F of the terms. */
  readonly fields: number;
  /** How likely the passage and its neighbours are to speak in the query's words; below 0 where they hardly are. */
  readonly around: number;
  /** BM25F of the function words. */
  readonly functionWords: number;
}

/** The terms of a query in one segment, with what the whole corpus knows of them. */
export interface Matching {
  readonly living: Living;
  readonly terms: readonly SoughtTerm[];
  readonly functionWords: readonly SoughtTerm[];
  /** How likely a word of the corpus is to be each of `terms`. */
  readonly chances: readonly number[];
  readonly statistics: Statistics;
}

/** Passages before and after one that say what it goes on about. */
const NEIGHBOURS = 2;
/** Dirichlet prior: the words of a passage, about twice over. */
const MU = 200;
/** Brings the logarithms to the size of the other parts of a match. */
const SCALE = 5;

/** How `passage`, which is in document `document` of its segment, matches; `fields` is its BM25F, summed already. */
export function matchOf(matching: Matching, passage: number, document: number, fields: number): Match {
  const { living, terms, functionWords, statistics } = matching;
  const weight = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const function_ = functionWords.reduce(
    (sum, term) => sum + term.weight * termScore(living, statistics, term, passage),
    0,
  );
  return {
    fields: fields / weight,
    around: likelihood(matching, passage, document),
    functionWords: function_ / weight,
  };
}

/**
 * The mean over the terms of ln((f + µ p) / ((length + µ) p)), scaled: the query's likelihood under a language model of the passage, its
 * neighbours and what stands over it, smoothed by the corpus with a Dirichlet prior (Zhai and Lafferty, "A study of smoothing methods
 * for language models", 2004), as it compares with the corpus' own.
 */
function likelihood({ living, terms, chances, statistics }: Matching, passage: number, document: number): number {
  const { firstPassage, lengths } = living.segment;
  const first = Math.max(firstPassage[document] ?? 0, passage - NEIGHBOURS);
  const last = Math.min((firstPassage[document + 1] ?? 0) - 1, passage + NEIGHBOURS);
  let length = (lengths.headings[passage] ?? 0) + (lengths.title[passage] ?? 0);
  for (let at = first; at <= last; at++) length += lengths.text[at] ?? 0;
  let sum = 0;
  let total = 0;
  for (const [at, term] of terms.entries()) {
    const over = occurrencesIn(term, 'headings', passage) + occurrencesIn(term, 'title', passage);
    const frequency = over + occurrencesIn(term, 'text', first, last);
    sum += term.share * Math.log(1 + frequency / (MU * (chances[at] ?? 1)));
    total += term.share;
  }
  return statistics.size > 0 && total > 0 ? (sum / total + Math.log(MU / (length + MU))) / SCALE : 0;
}
