import { MOST_SATURATED, type Statistics, saturated, termScore } from './bm25.ts';
import { Highest } from './highest.ts';
import { isLive, type Living, passageOf } from './postings.ts';
import { FIELDS, OCCURRENCES } from './segment.ts';
import type { SoughtTerm } from './sought.ts';

/** A passage that matches, by its segment and its number there. */
export interface Retrieved {
  readonly part: number;
  readonly passage: number;
  readonly score: number;
}

/** A query's terms in one segment. */
export interface Sought {
  readonly living: Living;
  readonly terms: readonly SoughtTerm[];
}

/** The working memory of one segment: allocated once, for a search should allocate nothing that grows with the corpus. */
interface Ledger {
  /** What the terms looked at so far count, by passage. */
  readonly scores: Float64Array;
  /** A term's weighed occurrences, by passage; all 0 between terms. */
  readonly frequencies: Float64Array;
  /** The passages that have a term, and those that have the term at hand; each list with its length. */
  readonly scored: Uint32Array;
  readonly touched: Uint32Array;
  scoredCount: number;
  touchedCount: number;
}

/** Sums differ in their last digits by the order of their terms; what is this near counts as equal until it is summed in one order. */
const ROUNDING = 1e-9;

/**
 * Finds the passages that score highest by BM25F, and looks at no more than that needs: the most telling term first, term after term,
 * until those that are left cannot lift a passage that has none of the ones before into the best (MaxScore: Turtle and Flood, "Query
 * evaluation: strategies and optimizations", 1995). From there on, only the passages that may still become one of the best are
 * looked up. The result is that of scoring every passage.
 */
export class Retrieval {
  readonly #statistics: Statistics;
  readonly #all: readonly Living[];
  #ledgers: readonly Ledger[] | null = null;

  constructor(all: readonly Living[], statistics: Statistics) {
    this.#all = all;
    this.#statistics = statistics;
  }

  /** The passages that may be among the best `limit`, each with its score; a few more where scores are alike. */
  best(sought: readonly Sought[], limit: number): Retrieved[] {
    this.#ledgers ??= this.#all.map(ledgerOf);
    const ledgers = this.#ledgers;
    try {
      return this.#best(sought, ledgers, limit);
    } finally {
      for (const ledger of ledgers) clear(ledger);
    }
  }

  #best(sought: readonly Sought[], ledgers: readonly Ledger[], limit: number): Retrieved[] {
    const order = inOrderOfBound(sought[0]?.terms ?? []);
    let candidates: Candidates | null = null;
    let ahead = order.reduce((sum, { bound }) => sum + bound, 0);
    let behind = 0;
    for (const { at, bound } of order) {
      // As long as more may come than can have come, nothing can be left out yet.
      if (candidates || ahead < behind) {
        const least = leastOf(ledgers, candidates, limit) * (1 - ROUNDING);
        // No passage without a term so far gets in any more; and of those with one, not all.
        if (candidates || ahead < least) candidates = remaining(ledgers, candidates, least - ahead);
      }
      for (const [part, { living, terms }] of sought.entries()) {
        const term = terms[at];
        const ledger = ledgers[part];
        if (!term || !ledger || bound === 0) continue;
        const few = candidates?.[part];
        if (few && few.length * stepsOf(term) < lengthOf(term)) {
          for (const passage of few)
            ledger.scores[passage] =
              (ledger.scores[passage] ?? 0) + term.weight * termScore(living, this.#statistics, term, passage);
        } else addEverywhere(living, term, this.#statistics, ledger);
      }
      ahead -= bound;
      behind += bound;
    }
    const least = leastOf(ledgers, candidates, limit) * (1 - ROUNDING);
    return remaining(ledgers, candidates, least).flatMap((passages, part) => {
      const { living, terms } = sought[part] as Sought;
      return Array.from(passages, (passage): Retrieved => {
        // Summed in the order of the question, whatever was looked at first.
        const score = terms.reduce(
          (sum, term) => sum + term.weight * termScore(living, this.#statistics, term, passage),
          0,
        );
        return { part, passage, score };
      });
    });
  }
}

/** For each segment, passages that may be among the best. */
type Candidates = readonly Uint32Array[];

function ledgerOf({ documentOf: { length } }: Living): Ledger {
  return {
    scores: new Float64Array(length),
    frequencies: new Float64Array(length),
    scored: new Uint32Array(length),
    touched: new Uint32Array(length),
    scoredCount: 0,
    touchedCount: 0,
  };
}

function clear(ledger: Ledger): void {
  for (let at = 0; at < ledger.scoredCount; at++) ledger.scores[ledger.scored[at] ?? 0] = 0;
  ledger.scoredCount = 0;
}

/** The terms by what they can count at most, the greatest first. */
function inOrderOfBound(terms: readonly SoughtTerm[]): { readonly at: number; readonly bound: number }[] {
  return terms
    .map(({ weight }, at) => ({ at, bound: weight * MOST_SATURATED }))
    .sort((a, b) => b.bound - a.bound || a.at - b.at);
}

/** Adds what a term counts to the passages that have it. */
function addEverywhere(living: Living, { weight, sought }: SoughtTerm, statistics: Statistics, ledger: Ledger): void {
  const { scores, frequencies, touched, scored } = ledger;
  ledger.touchedCount = 0;
  for (const { trust, postings } of sought)
    for (const field of FIELDS) {
      const list = postings[field];
      const lengths = living.segment.lengths[field];
      const weights = statistics.weights[field];
      for (let at = 0; at < list.length; at++) {
        const posting = list[at] ?? 0;
        const passage = passageOf(posting);
        if (!living.isWhole && !isLive(living, passage)) continue;
        const before = frequencies[passage] ?? 0;
        if (before === 0) touched[ledger.touchedCount++] = passage;
        const counted = trust * (posting % OCCURRENCES);
        frequencies[passage] = before + counted * (weights[lengths[passage] ?? 0] ?? 0);
      }
    }
  for (let at = 0; at < ledger.touchedCount; at++) {
    const passage = touched[at] ?? 0;
    const before = scores[passage] ?? 0;
    if (before === 0) scored[ledger.scoredCount++] = passage;
    scores[passage] = before + weight * saturated(frequencies[passage] ?? 0);
    frequencies[passage] = 0;
  }
}

/** The `limit`th highest score so far; 0 where fewer passages have one. */
function leastOf(ledgers: readonly Ledger[], candidates: Candidates | null, limit: number): number {
  const highest = new Highest(limit);
  for (const [part, ledger] of ledgers.entries()) {
    const passages = candidates?.[part] ?? ledger.scored;
    const count = candidates ? passages.length : ledger.scoredCount;
    for (let at = 0; at < count; at++) highest.offer(ledger.scores[passages[at] ?? 0] ?? 0);
  }
  return highest.least;
}

/** The passages whose score so far is at least `least`. */
function remaining(ledgers: readonly Ledger[], candidates: Candidates | null, least: number): Candidates {
  return ledgers.map(({ scores, scored, scoredCount, touched }, part) => {
    const passages = candidates?.[part] ?? scored;
    const length = candidates ? passages.length : scoredCount;
    // Between terms the list of what the last one touched is free.
    let count = 0;
    for (let at = 0; at < length; at++) {
      const passage = passages[at] ?? 0;
      if ((scores[passage] ?? 0) >= least) touched[count++] = passage;
    }
    return touched.slice(0, count);
  });
}

/** Postings of a term's forms. */
function lengthOf({ sought }: SoughtTerm): number {
  let length = 0;
  for (const { postings } of sought) for (const field of FIELDS) length += postings[field].length;
  return length;
}

/** Steps of the binary searches that look a term up in one passage. */
function stepsOf({ sought }: SoughtTerm): number {
  let steps = 0;
  for (const { postings } of sought) for (const field of FIELDS) steps += 1 + Math.log2(1 + postings[field].length);
  return steps;
}
