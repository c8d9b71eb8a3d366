import type { Reason } from './answer.ts';
import type { Unit } from './evidence.ts';
import { type DecisionFeature, type Features, weigh } from './features.ts';
import { CONFIDENT, DECISION_CONSTANT, DECISION_WEIGHTS } from './model.ts';
import type { Question, QuestionTerm } from './question.ts';

/** Terms that nothing in the corpus can stand for. */
function unknownTerms(question: Question): QuestionTerm[] {
  return question.terms.filter((term) => !term.known && term.forms.size === 1);
}

/** Whether the question asks for a kind of words that can be told for certain, and the unit holds none. */
function isUnmet({ expectation }: Question, { features }: Unit): boolean {
  return (
    (expectation === 'date' || expectation === 'number' || expectation === 'contact') &&
    features.date + features.number + features.contact === 0
  );
}

/** The features that tell whether `best`, the best of `units`, answers. */
export function decisionFeatures(question: Question, best: Unit, units: readonly Unit[]): Features<DecisionFeature> {
  const total = question.weight || 1;
  const { features } = best;
  const share = (terms: readonly QuestionTerm[]): number => terms.reduce((sum, term) => sum + term.weight, 0) / total;
  const unknown = unknownTerms(question);
  const rival = units.find((unit) => unit.passage !== best.passage);
  return {
    own: features.own,
    covered: features.own + features.beside + features.above + features.passage + features.title,
    unknownNames: share(unknown.filter((term) => term.name)),
    unknownWords: share(unknown.filter((term) => !term.name)),
    missingNames: share(question.terms.filter((term) => term.name && term.known && !best.covered.has(term))),
    unmet: isUnmet(question, best) ? 1 : 0,
    headMissing: question.head.filter((term) => !best.near.has(term)).length / (question.head.length || 1),
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

/**
 * Whether the best unit cannot be the answer, however well its words match: it holds no date, number or address where one is
 * asked for, or somebody else's address.
 */
function isOutOfQuestion(question: Question, best: Unit): boolean {
  if (isUnmet(question, best)) return true;
  return question.expectation === 'contact' && question.terms.some((term) => term.name && !best.near.has(term));
}

/** Why the best of `units` (sorted, best first) is no answer, or null when it is one. */
export function refusal(question: Question, units: readonly Unit[]): Reason | null {
  if (question.terms.length === 0) return { kind: 'empty-question' };
  const [best] = units;
  const unknown = unknownTerms(question);
  const names = unknown.filter((term) => term.name);
  const words = (terms: readonly QuestionTerm[]): string[] => terms.map((term) => term.word);
  // Of the answerable questions of four sets, fewer than one in a hundred has a name that its corpus lacks.
  if (names.length > 0) return { kind: 'unknown-terms', terms: words(names) };
  if (best && !isOutOfQuestion(question, best) && probability(question, best, units) >= CONFIDENT) return null;
  if (unknown.length > 0) return { kind: 'unknown-terms', terms: words(unknown) };
  return best ? { kind: 'terms-apart', terms: words(question.terms) } : { kind: 'nothing-found' };
}
