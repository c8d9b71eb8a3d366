import { slice } from '../text/span.ts';
import type { Reason } from './answer.ts';
import type { Unit } from './evidence.ts';
import { meets } from './expectation.ts';
import { type DecisionFeature, type Features, weigh } from './features.ts';
import { CONFIDENT, DECISION_CONSTANT, DECISION_WEIGHTS } from './model.ts';
import type { Question, QuestionTerm } from './question.ts';
import { quotedSpan } from './select.ts';

/** Terms that nothing in the corpus can stand for. */
function unknownTerms(question: Question): QuestionTerm[] {
  return question.terms.filter((term) => !term.known && term.forms.size === 1);
}

/** Whether the question asks for a date, a number or an address, and the words that would be quoted hold none. */
function lacksKind({ expectation }: Question, best: Unit): boolean {
  if (expectation !== 'date' && expectation !== 'number' && expectation !== 'contact') return false;
  return !meets(expectation, slice(best.passage.document.text, quotedSpan(best)));
}

/** Whether the question asks how to reach somebody of whom the unit does not speak. */
function isAnothersAddress({ expectation, terms }: Question, best: Unit): boolean {
  return expectation === 'contact' && terms.some((term) => term.name && !best.near.has(term));
}

/**
 * What rules an answer out, however well its words match: a name that no document has (of the answerable questions of four
 * sets, fewer than one in a hundred has one), the wrong kind of words, somebody else's address. Null when nothing does.
 */
export function ruledOut(question: Question, units: readonly Unit[]): Reason | null {
  const [best] = units;
  const names = unknownTerms(question).filter((term) => term.name);
  if (question.terms.length === 0) return { kind: 'empty-question' };
  if (names.length > 0) return { kind: 'unknown-terms', terms: words(names) };
  if (!best) return notFound(question);
  return lacksKind(question, best) || isAnothersAddress(question, best) ? notFound(question, best) : null;
}

function words(terms: readonly QuestionTerm[]): string[] {
  return terms.map((term) => term.word);
}

function notFound(question: Question, best?: Unit): Reason {
  const unknown = unknownTerms(question);
  if (unknown.length > 0) return { kind: 'unknown-terms', terms: words(unknown) };
  return best ? { kind: 'terms-apart', terms: words(question.terms) } : { kind: 'nothing-found' };
}

/** The features that tell whether `best`, the best of `units`, answers. */
export function decisionFeatures(question: Question, best: Unit, units: readonly Unit[]): Features<DecisionFeature> {
  const total = question.weight || 1;
  const { features } = best;
  const share = (terms: readonly QuestionTerm[]): number => terms.reduce((sum, term) => sum + term.weight, 0) / total;
  const rival = units.find((unit) => unit.passage !== best.passage);
  return {
    own: features.own,
    covered: features.own + features.beside + features.above + features.passage + features.title,
    unknown: share(unknownTerms(question).filter((term) => !best.covered.has(term))),
    missingNames: share(question.terms.filter((term) => term.name && term.known && !best.covered.has(term))),
    asked: Math.log(1 + question.terms.length),
    found: Math.log(1 + best.covered.size),
    pairs: features.pairs,
    nearness: features.nearness,
    density: features.density,
    retrieval: best.topRetrieval / (2 * total),
    lead: best.score - (rival?.score ?? 0),
  };
}

/** The probability that `best` answers the question, 0 to 1. */
export function probability(question: Question, best: Unit, units: readonly Unit[]): number {
  return 1 / (1 + Math.exp(-weigh(decisionFeatures(question, best, units), DECISION_WEIGHTS) - DECISION_CONSTANT));
}

/** Why the best of `units` (sorted, best first) is no answer, or null when it is one. */
export function refusal(question: Question, units: readonly Unit[]): Reason | null {
  const [best] = units;
  const reason = ruledOut(question, units);
  if (reason || !best) return reason;
  return probability(question, best, units) < CONFIDENT ? notFound(question, best) : null;
}
