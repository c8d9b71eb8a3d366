import { type Citation, cite } from '../corpus/quote.ts';
import type { Hit, PassageIndex } from '../search/index.ts';
import { mayTell, tells } from './bylines.ts';
import { type Unit, unitsOf } from './evidence.ts';
import { type Question, readQuestion } from './question.ts';
import { quotedSpan } from './select.ts';

/** Passages whose sentences are looked at; the answer is nearly always in the first few. */
const LOOKED_AT = 40;
const NEAREST = 3;

/** 1 for a unit without the date, number or address that is asked for: it can answer only if nothing else does. */
function lacksKind({ expectation }: Question, { features }: Unit): number {
  if (expectation !== 'date' && expectation !== 'number' && expectation !== 'contact') return 0;
  return features[expectation] > 0 ? 0 : 1;
}

/** The passages that match a question best, before their sentences are looked at: at most `limit`, best first. */
export function findPassages(question: Question, index: PassageIndex, limit = LOOKED_AT): readonly Hit[] {
  const query = question.terms.flatMap((term) =>
    [...term.forms].map(([form, trust]) => ({ term: form, weight: trust * term.share })),
  );
  return index.search(query, limit);
}

/** Every quotable unit of the best passages, best first; ties in order of reading. */
export function rankUnits(question: Question, index: PassageIndex): Unit[] {
  const hits = findPassages(question, index);
  const top = hits[0]?.score ?? 0;
  return hits
    .filter((hit) => mayTell(question, hit.passage))
    .flatMap((hit) => unitsOf(question, hit, top))
    .sort(
      (a, b) =>
        Number(tells(question, b)) - Number(tells(question, a)) ||
        lacksKind(question, a) - lacksKind(question, b) ||
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
