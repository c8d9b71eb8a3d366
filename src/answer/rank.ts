import { type Citation, cite } from '../corpus/quote.ts';
import type { Hit, PassageIndex, Query } from '../search/index.ts';
import { mayTell, tells } from './bylines.ts';
import { consult } from './consulted.ts';
import { type Unit, unitsOf } from './evidence.ts';
import { type Features, type PassageFeature, weigh } from './features.ts';
import { misfit } from './misfit.ts';
import { PASSAGE_WEIGHTS } from './model.ts';
import { type Question, readQuestion } from './question.ts';
import { quotedSpan } from './select.ts';
import { bestScore, passageFeatures } from './standing.ts';

/** Passages that are found by their fields alone, and those of them whose sentences are looked at: those that match best. */
const FOUND = 80;
const LOOKED_AT = 20;
/** Brings what passages stand at to the size of the scores of their units. */
const SCALE = 4;
const NEAREST = 3;

/** The passages that match a question best, before their sentences are looked at: at most `limit`, best first. */
export function findPassages(question: Question, index: PassageIndex, limit = FOUND): readonly Hit[] {
  const functionWords = new Map(
    question.words.flatMap(({ term, weight, functionWord }) => (functionWord ? [[term, weight] as const] : [])),
  );
  const query: Query = {
    terms: question.terms.map(({ forms, weight, share }) => ({ forms, weight, share })),
    functionWords: [...functionWords].map(([term, weight]) => ({ forms: new Map([[term, 1]]), weight, share: 1 })),
  };
  return index.search(query, limit);
}

/** A passage that is looked at, with its units and what its standing among the others rests on. */
export interface Candidate {
  readonly units: readonly Unit[];
  readonly features: Features<PassageFeature>;
}

/** How well a passage matches before its sentences are looked at; of all that is weighed later, this alone costs next to nothing. */
function matchScore({ match }: Hit): number {
  return match.fields + 2 * match.around + match.functionWords;
}

/** The passages that are looked at, best match first. */
export function candidatesFor(question: Question, index: PassageIndex): Candidate[] {
  const hits = findPassages(question, index);
  const may = ({ passage }: Hit): boolean => mayTell(question, passage);
  const top = hits.find(may)?.score ?? 0;
  const ordered = hits
    .map((hit) => ({ hit, score: matchScore(hit) }))
    .sort((a, b) => b.score - a.score || a.hit.id - b.hit.id);
  return firstOf(ordered, LOOKED_AT, ({ hit }) => may(hit)).map(({ hit }) => {
    const consulted = consult(question, hit.passage);
    const units = unitsOf(consulted, hit.score, top);
    return { units, features: passageFeatures(consulted, hit.match, units, index) };
  });
}

/** The first `limit` of `all` that `fits`; none is looked at in vain behind them. */
function firstOf<T>(all: readonly T[], limit: number, fits: (one: T) => boolean): T[] {
  const found: T[] = [];
  for (const one of all) {
    if (found.length >= limit) break;
    if (fits(one)) found.push(one);
  }
  return found;
}

/** Every quotable unit of the best passages, best first; ties in order of reading. */
export function rankUnits(question: Question, index: PassageIndex): Unit[] {
  return candidatesFor(question, index)
    .flatMap(({ units, features }) => {
      // The best unit of a passage stands as the passage does, the others as much below it as they are worse.
      const change = weigh(features, PASSAGE_WEIGHTS) / SCALE - bestScore(units);
      return units.map(
        (unit): Unit => ({ ...unit, standing: features, score: unit.score + change - misfit(question, unit) }),
      );
    })
    .sort(
      (a, b) =>
        Number(tells(question, b)) - Number(tells(question, a)) ||
        b.score - a.score ||
        a.passage.id - b.passage.id ||
        a.position - b.position,
    );
}

/** The places of the best units in different passages, which are no answer but worth a look. Bylines are left out. */
export function nearestPlaces(units: readonly Unit[]): Citation[] {
  const passages = new Map<number, Unit>();
  for (const unit of units) {
    if (passages.size >= NEAREST) break;
    const shown = unit.passage.kind !== 'byline' && unit.covered.size > 0;
    if (shown && !passages.has(unit.passage.id)) passages.set(unit.passage.id, unit);
  }
  return [...passages.values()].map((unit) => cite(unit.passage.document, quotedSpan(unit)));
}

/** Where to look for words that no answer was found for; see `nearestPlaces`. */
export function nearestTo(text: string, index: PassageIndex): Citation[] {
  return nearestPlaces(rankUnits(readQuestion(text, index), index));
}
