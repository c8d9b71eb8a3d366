import type { Quoted } from '../answer/answer.ts';
import type { Language } from '../language/language.ts';

/**
 * How sure it is that a quotation answers. `stated`: what was looked up stands under the names that were asked for; `further`: it
 * comes after those that were thought to answer.
 */
export type Certainty = 'stated' | 'likely' | 'possible' | 'unsure' | 'further';

/** From this probability on, more quotes answer than do not: 56 % of those at 0.5 to 0.6, on questions nothing was learned from. */
const LIKELY = 0.5;
/** Below this probability an answer is shown with a warning: on held-out questions, about one in five such quotes answers. */
const UNSURE = 0.3;

/** The probability of an answer, as a word. */
export function certaintyOf({ probability }: Quoted): Certainty {
  if (probability >= 1) return 'stated';
  if (probability >= LIKELY) return 'likely';
  return probability >= UNSURE ? 'possible' : 'unsure';
}

/** Whether an answer is shown without a warning that its quotation may not answer. The same on a card and in JSON. */
export function isCertain(answer: Quoted): boolean {
  return certaintyOf(answer) !== 'unsure';
}

/** How sure an answer is, to stand below it; empty for an unsure one, whose card says so itself. */
export function certaintyText(certainty: Certainty, { answers }: Language): string {
  return certainty === 'unsure' ? '' : answers.certainty[certainty];
}
