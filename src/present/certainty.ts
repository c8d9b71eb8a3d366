import type { Quoted } from '../answer/answer.ts';

/** Below this probability an answer is shown with a warning: on held-out questions, about one in five such quotes answers. */
const UNSURE = 0.3;

/** Whether an answer is shown without a warning that its quotation may not answer. The same on a card and in JSON. */
export function isCertain({ probability }: Quoted): boolean {
  return probability >= UNSURE;
}
