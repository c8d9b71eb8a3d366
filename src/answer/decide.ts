import type { Reason } from './answer.ts';
import type { Unit } from './evidence.ts';
import type { Question } from './question.ts';

/** Share of the question's weight that the best place must cover; below it the words stand too far from the question. */
const ENOUGH = 0.5;
/** Share of the weight that unknown words may make up. */
const MOST_UNKNOWN = 0.45;

/** Why the best unit is no answer, or null when it is one. `best` is undefined when nothing matched at all. */
export function refusal(question: Question, best: Unit | undefined): Reason | null {
  if (question.terms.length === 0) return { kind: 'empty-question' };
  const unknown = question.terms.filter((term) => term.forms.size === 1 && !term.known);
  const lacking = unknown.reduce((sum, term) => sum + term.weight, 0) / (question.weight || 1);
  const names = unknown.filter((term) => term.name);
  const words = (terms: typeof unknown): string[] => terms.map((term) => term.word);
  if (names.length > 0 && lacking > MOST_UNKNOWN / 2) return { kind: 'unknown-terms', terms: words(names) };
  if (!best || lacking > MOST_UNKNOWN)
    return unknown.length > 0 ? { kind: 'unknown-terms', terms: words(unknown) } : { kind: 'nothing-found' };
  const strict = question.expectation === 'contact' || question.expectation === 'date';
  if (best.coverage < ENOUGH || (strict && !best.meets))
    return { kind: 'terms-apart', terms: question.terms.filter((term) => term.known).map((term) => term.word) };
  return null;
}
