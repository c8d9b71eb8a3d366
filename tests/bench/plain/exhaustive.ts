import type { Document } from '../../../src/corpus/document.ts';
import { inOrder } from '../../../src/corpus/order.ts';
import { above } from '../../../src/passages/passage.ts';
import { passagesOf } from '../../../src/passages/split.ts';
import { occurrenceWeight, type Statistics, saturated } from '../../../src/search/bm25.ts';
import type { QueryTerm } from '../../../src/search/index.ts';
import { FIELDS, type Field } from '../../../src/search/segment.ts';
import { tokenize } from '../../../src/text/tokens.ts';

/** A passage by its number in the corpus, and its score. */
export interface Ranked {
  readonly passage: number;
  readonly score: number;
}

/** What is asked for, as far as it decides the score. */
export type Asked = Pick<QueryTerm, 'forms' | 'weight'>;

/** The words of a field of one passage: how many, and how often those that are asked for. */
interface Words {
  readonly length: number;
  readonly counts: ReadonlyMap<string, number>;
}

type Page = Readonly<Record<Field, Words>>;

/**
 * Rankings as a yardstick: every passage is scored for every query, straight from its words and without an index; of each query the best
 * `limit` of those that have any of its terms, best first, ties in order of passage. Costs a look at everything for each query.
 */
export function exhaustiveRankings(
  documents: readonly Document[],
  queries: readonly (readonly Asked[])[],
  limit: number,
): Ranked[][] {
  const asked = new Set(queries.flatMap((terms) => terms.flatMap(({ forms }) => [...forms.keys()])));
  const pages = [...documents].sort((a, b) => inOrder(a.id, b.id)).flatMap((document) => pagesOf(document, asked));
  const wordsIn = (field: Field): number => pages.reduce((sum, page) => sum + page[field].length, 0);
  const statistics: Sums = {
    size: pages.length,
    words: { text: wordsIn('text'), headings: wordsIn('headings'), title: wordsIn('title') },
  };
  return queries.map((terms) =>
    pages
      .map((page, passage): Ranked => ({ passage, score: scoreOf(page, terms, statistics) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.passage - b.passage)
      .slice(0, limit),
  );
}

function pagesOf(document: Document, asked: ReadonlySet<string>): Page[] {
  const title = wordsOf(document.title, asked);
  return passagesOf(document).map((passage) => ({
    text: wordsOf(passage.text, asked),
    headings: wordsOf(above(passage), asked),
    title,
  }));
}

function wordsOf(text: string, asked: ReadonlySet<string>): Words {
  const tokens = tokenize(text);
  const counts = new Map<string, number>();
  for (const { term } of tokens) if (asked.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { length: tokens.length, counts };
}

/** What the formula takes from the corpus as a whole. */
type Sums = Pick<Statistics, 'size' | 'words'>;

/** BM25F as `scorePassages` states it. */
function scoreOf(page: Page, terms: readonly Asked[], { size, words }: Sums): number {
  let score = 0;
  for (const { forms, weight } of terms) {
    let frequency = 0;
    for (const field of FIELDS) {
      const { length, counts } = page[field];
      if (counts.size === 0) continue;
      for (const [form, trust] of forms)
        frequency += trust * (counts.get(form) ?? 0) * occurrenceWeight(field, length, size, words[field]);
    }
    score += weight * saturated(frequency);
  }
  return score;
}

/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-9;

/** Whether two rankings are the same; passages of one score may stand in either order. */
export function isSameRanking(one: readonly Ranked[], other: readonly Ranked[]): boolean {
  const isAlike = ({ passage, score }: Ranked, at: number): boolean => {
    const beside = other[at];
    return beside !== undefined && (beside.passage === passage || Math.abs(beside.score - score) <= ROUNDING * score);
  };
  return one.length === other.length && one.every(isAlike);
}
