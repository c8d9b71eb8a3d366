import type { Hit, PassageIndex } from '../search/index.ts';
import { isStopWord } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Unit } from './evidence.ts';
import type { Features, PassageFeature } from './features.ts';
import { type Held, heldIn, standingIn } from './held.ts';
import { type Page, pageOf } from './page.ts';
import { inverseDocumentFrequency, type Question } from './question.ts';

/** What a passage's standing among those of one question rests on; `units` are the passage's. */
export function passageFeatures(
  question: Question,
  { passage, match }: Hit,
  units: readonly Unit[],
  index: PassageIndex,
): Features<PassageFeature> {
  const page = pageOf(passage);
  const held = heldIn(question, page);
  return {
    ...match,
    heading: heading(question, passage, page, index),
    likeness: likeness(question, page, held),
    wording: wording(question, page),
    closeness: closeness(question, page),
    names: names(question, held),
    evidence: bestScore(units),
    choice: Math.max(...units.map(({ preference }) => preference)),
  };
}

/** The score of the best of `units`. */
export function bestScore(units: readonly Unit[]): number {
  return Math.max(...units.map(({ score }) => score));
}

/** Names that a follow-up takes over count nothing here: the answer need not say again what was spoken of. */
function names({ terms }: Question, { anywhere, above, title }: Held): number {
  let found = 0;
  let total = 0;
  for (const [at, { name, weight, share }] of terms.entries()) {
    if (!name || share < 1) continue;
    total += weight;
    found += weight * Math.max(anywhere[at] ?? 0, above[at] ?? 0, title[at] ?? 0);
  }
  return total > 0 ? found / total : 0;
}

/**
 * Dice's coefficient of the question and the title, or the nearest heading where it is more, by weight: a heading of one word that a
 * long question has as well says little.
 */
function heading(question: Question, { headings }: Hit['passage'], page: Page, index: PassageIndex): number {
  const alike = (tokens: readonly Token[]): number => {
    let total = 0;
    let found = 0;
    for (const term of new Set(tokens.flatMap((token) => (isStopWord(token) ? [] : token.term)))) {
      const weight = inverseDocumentFrequency(index.size, index.passagesWith(term));
      total += weight;
      found += weight * (question.forms.get(term) ?? 0);
    }
    return total > 0 ? (2 * found) / (total + question.weight) : 0;
  };
  return Math.max(alike(page.titleTokens), alike(tokenize(headings.at(-1) ?? '')));
}

/** Dice's coefficient of a unit and the question, by weight; what else the unit says counts as much as a mean word of the question. */
function likeness({ terms, weight }: Question, page: Page, held: Held): number {
  const mean = weight / (terms.length || 1);
  let best = 0;
  for (const [unit, has] of held.units.entries()) {
    const shared = terms.reduce((sum, term, at) => sum + term.weight * (has[at] ?? 0), 0);
    if (shared === 0) continue;
    const content = new Set(page.content[unit]?.map(({ term }) => term));
    best = Math.max(best, (2 * shared) / (weight + mean * content.size));
  }
  return best;
}

/** How soon a pair that comes again adds nothing. */
const PAIR_K = 0.5;

/** A pair of neighbouring words of a question, and how often it was found. */
interface Counted {
  readonly weight: number;
  readonly count: number;
}

/** The question's pairs of neighbouring words of which one at least carries meaning, and what each weighs. */
function pairsOf({ words }: Question): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const weights = new Map<string, Map<string, number>>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (!next || (word.functionWord && next.functionWord)) continue;
    const followers = weights.get(word.term) ?? new Map<string, number>();
    weights.set(word.term, followers.set(next.term, (word.weight + next.weight) / 2));
  }
  return weights;
}

const pairs = new WeakMap<Question, ReturnType<typeof pairsOf>>();

function wording(question: Question, page: Page): number {
  const weights = pairs.get(question) ?? pairsOf(question);
  pairs.set(question, weights);
  const counted = (tokens: readonly Token[], counts: Map<string, Counted>): Map<string, Counted> => {
    for (let at = 1; at < tokens.length; at++) {
      const before = tokens[at - 1]?.term ?? '';
      const term = tokens[at]?.term ?? '';
      const pairWeight = weights.get(before)?.get(term);
      if (pairWeight === undefined) continue;
      const pair = `${before} ${term}`;
      counts.set(pair, { weight: pairWeight, count: (counts.get(pair)?.count ?? 0) + 1 });
    }
    return counts;
  };
  const over = counted(page.titleTokens, counted(page.aboveTokens, new Map()));
  let best = 0;
  for (const tokens of page.tokens) {
    let sum = 0;
    for (const { weight: pairWeight, count } of counted(tokens, new Map(over)).values())
      sum += (pairWeight * count * (1 + PAIR_K)) / (count + PAIR_K);
    best = Math.max(best, sum);
  }
  return best / (question.weight || 1);
}

/**
 * ln(α + e^(-d / 2)), d being the least number of words from one of the question's terms to another in a unit: after Tao and Zhai, "An
 * exploration of proximity measures in information retrieval" (2007), less its value where no two come together.
 */
const ALPHA = 0.3;
function closeness(question: Question, page: Page): number {
  const standing = standingIn(question);
  let least = Number.POSITIVE_INFINITY;
  for (const tokens of page.tokens) {
    let lastAt = -1;
    let lastTerm = -1;
    for (const [at, { term }] of tokens.entries()) {
      const number = standing.get(term)?.at(-1)?.at;
      if (number === undefined) continue;
      if (lastTerm >= 0 && lastTerm !== number) least = Math.min(least, at - lastAt);
      lastAt = at;
      lastTerm = number;
    }
  }
  return Math.log(ALPHA + Math.exp(-least / 2)) - Math.log(ALPHA);
}
