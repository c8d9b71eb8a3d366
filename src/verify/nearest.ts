import { type Passage, sentencesIn, wordsOf } from '../passages/passage.ts';
import type { PassageIndex, QueryTerm } from '../search/index.ts';
import { cover, type Span } from '../text/span.ts';
import { contentTokens } from '../text/stopwords.ts';
import { tokenize } from '../text/tokens.ts';

/** Passages that are compared with the words piece by piece. */
const COMPARED = 20;
/** Different words of a long text that are looked for. */
const SOUGHT = 60;

/** A piece of a document, and how like the words it is, 0 to 1. */
export interface Likeness {
  readonly passage: Passage;
  readonly span: Span;
  readonly share: number;
}

/** How often each word stands in a text. */
type Counts = ReadonlyMap<string, number>;

/** The passages of a corpus that have most of the words, best first. */
export function passagesLike(words: string, index: PassageIndex): Passage[] {
  const terms = [...new Set(contentTokens(tokenize(words)).map(({ term }) => term))].slice(0, SOUGHT);
  const sought = terms.map((term): QueryTerm => {
    const weight = Math.log(1 + index.size / (1 + index.passagesWith(term)));
    return { forms: new Map([[term, 1]]), weight, share: 1 };
  });
  return index.search({ terms: sought, functionWords: [] }, COMPARED).map(({ passage }) => passage);
}

/** The piece of the passages that is most like `words` (see `allMostLike`); ties go to the first. */
export function mostLike(words: string, passages: readonly Passage[]): Likeness | null {
  return allMostLike(words, passages)[0] ?? null;
}

/**
 * The pieces of the passages that are most like `words`, all as much: sentences in a row, or a row of a table as a whole. Likeness is
 * twice the words that both have, over the words of both (the coefficient of Dice, 1945).
 */
export function allMostLike(words: string, passages: readonly Passage[]): Likeness[] {
  const wanted = countsIn(words);
  const promising = passages
    .map((passage) => ({ passage, common: commonOf(wanted, countsOf(passage)) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common)
    .slice(0, COMPARED);
  let best: Likeness[] = [];
  for (const { passage } of promising)
    for (const { span, counts } of piecesOf(passage)) {
      const share = (2 * commonOf(wanted, counts)) / (sizeOf(wanted) + sizeOf(counts) || 1);
      const most = best[0]?.share ?? 0;
      if (share > most) best = [{ passage, span, share }];
      else if (share === most && share > 0) best.push({ passage, span, share });
    }
  return best;
}

/** All runs of neighbouring sentences of a passage; any other passage as a whole. */
function piecesOf(passage: Passage): { span: Span; counts: Counts }[] {
  if (passage.kind !== 'prose') return [{ span: passage.span, counts: countsOf(passage) }];
  const units = passage.parts
    .flatMap((part) => (part.code ? [part] : sentencesIn(passage, part)))
    .map((unit) => ({ span: unit, counts: countsIn(wordsOf(passage, unit)) }));
  return units.flatMap((first, at) => {
    const runs = [first];
    for (const unit of units.slice(at + 1)) {
      const run = runs.at(-1) ?? first;
      runs.push({ span: cover(run.span, unit.span), counts: sumOf(run.counts, unit.counts) });
    }
    return runs;
  });
}

/** The words of passages that were compared, counted once. */
const counted = new WeakMap<Passage, Counts>();

function countsOf(passage: Passage): Counts {
  const known = counted.get(passage) ?? countsIn(passage.text);
  counted.set(passage, known);
  return known;
}

function countsIn(text: string): Counts {
  const counts = new Map<string, number>();
  for (const { word } of tokenize(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sumOf(a: Counts, b: Counts): Counts {
  const sum = new Map(a);
  for (const [word, count] of b) sum.set(word, (sum.get(word) ?? 0) + count);
  return sum;
}

function sizeOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function commonOf(a: Counts, b: Counts): number {
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  return common;
}
