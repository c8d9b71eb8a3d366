import { wordsOf } from '../passages/passage.ts';
import type { Reason } from './answer.ts';
import { asAsked } from './asked.ts';
import { tells } from './bylines.ts';
import type { Unit } from './evidence.ts';
import { meets } from './expectation.ts';
import { type DecisionFeature, type Features, weigh } from './features.ts';
import { CASELESS, CONFIDENT, DECISION_CONSTANT, DECISION_WEIGHTS } from './model.ts';
import type { Question, QuestionTerm } from './question.ts';
import { quotedSpan } from './select.ts';

/** Terms that nothing in the corpus can stand for. */
function unknownTerms(question: Question): QuestionTerm[] {
  return question.terms.filter((term) => !term.known && term.forms.size === 1);
}

/** What the question asks for and the words that would be quoted lack: a date, a number, a way to reach the one named. */
function missingKind({ expectation, terms }: Question, best: Unit): Reason | null {
  if (expectation !== 'date' && expectation !== 'number' && expectation !== 'contact') return null;
  const held = meets(expectation, wordsOf(best.passage, quotedSpan(best)));
  const anothers = expectation === 'contact' && terms.some((term) => term.name && !best.near.has(term));
  return held && !anothers ? null : { kind: 'kind-missing', wanted: expectation };
}

function words(terms: readonly QuestionTerm[]): string[] {
  return terms.map((term) => term.word);
}

/**
 * What rules an answer out, however well its words match: a name that no document has (of the answerable questions of four
 * sets, fewer than one in a hundred has one), or the wrong kind of words. Null when nothing does.
 */
export function ruledOut(question: Question, units: readonly Unit[]): Reason | null {
  const [best] = units;
  const names = unknownTerms(question).filter((term) => term.name);
  if (question.terms.length === 0) return { kind: 'empty-question' };
  if (names.length > 0) return { kind: 'unknown-terms', terms: words(names) };
  if (!best || (question.phraseOnly && best.features.pairs < 1)) return notFound(question, units);
  return missingKind(question, best);
}

/** Why units that match are no answer: a word that no document has, words that no passage has together, or neither. */
function notFound(understood: Question, units: readonly Unit[]): Reason {
  const [question] = units[0] ? asAsked(understood, units[0]) : [understood];
  const unknown = question.phraseOnly ? [] : unknownTerms(question);
  const specific = unknown.filter((term) => !term.everyday);
  if (unknown.length > 0) return { kind: 'unknown-terms', terms: words(specific.length > 0 ? specific : unknown) };
  const together = units.some((unit) => question.terms.every((term) => unit.covered.has(term)));
  return together || question.terms.length < 2
    ? { kind: 'nothing-found' }
    : { kind: 'terms-apart', terms: words(question.terms) };
}

/** Added to a share before its logarithm is taken. */
const TRIFLE = 0.05;
/** A retrieval score of more than this share of the question's weight says no more: its words are in nearly every passage. */
const MOST_RETRIEVAL = 1.5;

/** The features that tell whether `best`, the best of `units`, answers. */
export function decisionFeatures(understood: Question, first: Unit): Features<DecisionFeature> {
  const [question, best] = asAsked(understood, first);
  const { terms } = question;
  const total = question.weight || 1;
  const weightOf = (some: readonly QuestionTerm[]): number => some.reduce((sum, term) => sum + term.weight, 0);
  const missing = terms.filter((term) => term.name && term.known && !best.near.has(term));
  const unknown = terms.filter((term) => !term.known);
  const isSpecific = (term: QuestionTerm): boolean => !term.everyday;
  const retrieval = Math.log(TRIFLE + Math.min(MOST_RETRIEVAL, best.topRetrieval / (2 * total)));
  return {
    retrieval,
    retrievalSquared: retrieval ** 2,
    found: Math.log(1 + weightOf([...best.covered]) / question.rarest),
    foundSpecific: Math.log(1 + [...best.near].filter(isSpecific).length),
    unknown: unknown.length / (terms.length || 1),
    unknownSpecific: unknown.filter(isSpecific).length,
    missingNames: weightOf(missing) / total,
    elsewhere: best.choice.elsewhere,
    density: best.choice.density,
    asked: Math.log(1 + terms.length),
    standing: Math.log(1 + Math.max(0, first.score)),
    size: question.rarest,
  };
}

/** To what the weighed features are added: without names that could be missing, words alike say less. */
export function decisionConstant({ caseless }: Question): number {
  return DECISION_CONSTANT + (caseless ? CASELESS : 0);
}

/** The probability that `best` answers the question, 0 to 1. */
export function probability(question: Question, best: Unit): number {
  const weighed = weigh(decisionFeatures(question, best), DECISION_WEIGHTS);
  return 1 / (1 + Math.exp(-weighed - decisionConstant(question)));
}

/** How sure an answer has to be: by a name, or by the least probability with which it is shown, 0 to 1. */
export type Strictness = keyof typeof CONFIDENT | number;

/** The least probability with which an answer is shown. */
export function leastProbability(strictness: Strictness = 'balanced'): number {
  return typeof strictness === 'number' ? strictness : CONFIDENT[strictness];
}

/** Why the best of `units` (sorted, best first) is no answer, or null when it is one. */
export function refusal(question: Question, units: readonly Unit[], strictness?: Strictness): Reason | null {
  const [best] = units;
  const reason = ruledOut(question, units);
  // A byline that has every word of a question about a text: nothing else can be meant.
  if (reason || !best || tells(question, best)) return reason;
  return probability(question, best) < leastProbability(strictness) ? notFound(question, units) : null;
}
