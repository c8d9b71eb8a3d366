import type { PassageIndex } from '../search/index.ts';
import type { Match } from '../search/match.ts';
import type { Token } from '../text/tokens.ts';
import type { Consulted } from './consulted.ts';
import type { Unit } from './evidence.ts';
import type { Features, PassageFeature } from './features.ts';
import type { FoundWord, Held } from './held.ts';
import { inverseDocumentFrequency } from './question.ts';

/** What a passage's standing among those of one question rests on; `units` are the passage's. */
export function passageFeatures(
  consulted: Consulted,
  match: Match,
  units: readonly Unit[],
  index: PassageIndex,
): Features<PassageFeature> {
  return {
    ...match,
    heading: heading(consulted, index),
    likeness: likeness(consulted),
    wording: wording(consulted),
    closeness: closeness(consulted),
    names: names(consulted),
    evidence: bestScore(units),
    choice: Math.max(...units.map(({ preference }) => preference)),
  };
}

/** The score of the best of `units`. */
export function bestScore(units: readonly Unit[]): number {
  return Math.max(...units.map(({ score }) => score));
}

/** Names that a follow-up takes over count nothing here: the answer need not say again what was spoken of. */
function names({ question: { terms }, held: { anywhere, above, title } }: Consulted): number {
  let found = 0;
  let total = 0;
  for (const [at, { name, weight, share }] of terms.entries()) {
    if (!name || share < 1) continue;
    total += weight;
    found += weight * Math.max(anywhere[at] ?? 0, above.trusts[at] ?? 0, title.trusts[at] ?? 0);
  }
  return total > 0 ? found / total : 0;
}

/**
 * Dice's coefficient of the question and the title, or the nearest heading where it is more, by weight: a heading of one word that a
 * long question has as well says little.
 */
function heading({ question, page }: Consulted, index: PassageIndex): number {
  const alike = (content: readonly Token[]): number => {
    if (!content.some(({ term }) => question.forms.has(term))) return 0;
    let total = 0;
    let found = 0;
    for (const term of new Set(content.map((token) => token.term))) {
      const weight = inverseDocumentFrequency(index.size, index.passagesWith(term));
      total += weight;
      found += weight * (question.forms.get(term) ?? 0);
    }
    return total > 0 ? (2 * found) / (total + question.weight) : 0;
  };
  return Math.max(alike(page.titleContent), alike(page.headingContent));
}

/** Dice's coefficient of a unit and the question, by weight; what else the unit says counts as much as a mean word of the question. */
function likeness({ question: { terms, weight }, page, held }: Consulted): number {
  const mean = weight / (terms.length || 1);
  let best = 0;
  for (const [unit, { found, trusts }] of held.units.entries()) {
    if (found.length === 0) continue;
    const shared = terms.reduce((sum, term, at) => sum + term.weight * (trusts[at] ?? 0), 0);
    // However few words it has, it is not more alike.
    if ((2 * shared) / weight <= best) continue;
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

function wording({ question, wording: { pairs }, held }: Consulted): number {
  const counted = ({ found }: Held, before: ReadonlyMap<string, Counted>): ReadonlyMap<string, Counted> => {
    let counts: Map<string, Counted> | null = null;
    for (let at = 1; at < found.length; at++) {
      const first = found[at - 1] as FoundWord;
      const second = found[at] as FoundWord;
      const weight = second.at === first.at + 1 ? pairs.get(first.word.term)?.get(second.word.term) : null;
      if (weight === undefined || weight === null) continue;
      const pair = `${first.word.term} ${second.word.term}`;
      counts ??= new Map(before);
      counts.set(pair, { weight, count: (counts.get(pair)?.count ?? 0) + 1 });
    }
    return counts ?? before;
  };
  const summed = (counts: ReadonlyMap<string, Counted>): number => {
    let sum = 0;
    for (const { weight, count } of counts.values()) sum += (weight * count * (1 + PAIR_K)) / (count + PAIR_K);
    return sum;
  };
  const over = counted(held.title, counted(held.above, new Map()));
  let best = summed(over);
  for (const unit of held.units) {
    const counts = counted(unit, over);
    if (counts !== over) best = Math.max(best, summed(counts));
  }
  return best / (question.weight || 1);
}

/**
 * ln(α + e^(-d / 2)), d being the least number of words from one of the question's terms to another in a unit: after Tao and Zhai, "An
 * exploration of proximity measures in information retrieval" (2007), less its value where no two come together.
 */
const ALPHA = 0.3;
function closeness({ held }: Consulted): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { found } of held.units) {
    let lastAt = -1;
    let lastTerm = -1;
    for (const { word, at } of found) {
      const number = word.standing.at(-1)?.at;
      if (number === undefined) continue;
      if (lastTerm >= 0 && lastTerm !== number) least = Math.min(least, at - lastAt);
      lastAt = at;
      lastTerm = number;
    }
  }
  return Math.log(ALPHA + Math.exp(-least / 2)) - Math.log(ALPHA);
}
