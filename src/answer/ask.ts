import { cite } from '../corpus/quote.ts';
import type { PassageIndex } from '../search/index.ts';
import type { Answer } from './answer.ts';
import { refusal } from './decide.ts';
import { asksForByline, type Unit, unitsOf } from './evidence.ts';
import { type Question, readQuestion } from './question.ts';
import { quotedSpan, selectQuotes } from './select.ts';

/** Passages whose sentences are looked at; the answer is nearly always in the first few. */
const LOOKED_AT = 40;
const NEAREST = 3;
/** Every quotable unit of the best passages, best first; ties in order of reading. */
export function rankUnits(question: Question, index: PassageIndex): Unit[] {
  const query = question.terms.flatMap((term) =>
    [...term.forms].map(([form, trust]) => ({ term: form, weight: trust })),
  );
  const hits = index.search(query, LOOKED_AT);
  const top = hits[0]?.score ?? 0;
  const bylines = asksForByline(question);
  return hits
    .filter((hit) => hit.passage.kind !== 'byline' || bylines)
    .flatMap((hit) => unitsOf(question, hit, top))
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id || a.position - b.position);
}

/** Answers a question that stands on its own, from the passages alone. */
export function answerFromPassages(text: string, understood: string, index: PassageIndex): Answer {
  const question = readQuestion(understood, index);
  const units = rankUnits(question, index);
  const [best, ...rest] = units;
  const reason = refusal(question, units);
  if (!reason && best) {
    return {
      kind: 'quoted',
      question: text,
      understood,
      quotes: selectQuotes(question, [best, ...rest]),
      cell: null,
      comparison: null,
    };
  }
  return {
    kind: 'declined',
    question: text,
    understood,
    reason: reason ?? { kind: 'nothing-found' },
    nearest: nearestPlaces(units),
  };
}

/** The best places of different passages, which are no answer but worth a look. Bylines are left out. */
function nearestPlaces(units: readonly Unit[]): ReturnType<typeof cite>[] {
  const passages = new Map<number, Unit>();
  for (const unit of units) {
    if (passages.size >= NEAREST) break;
    if (unit.passage.kind !== 'byline' && unit.covered.size > 0 && !passages.has(unit.passage.id))
      passages.set(unit.passage.id, unit);
  }
  return [...passages.values()].map((unit) => cite(unit.passage.document, quotedSpan(unit)));
}
