import { tokenize } from '../text/tokens.ts';
import type { Unit } from './evidence.ts';
import type { Question } from './question.ts';

/** What a unit loses for lacking the date, number or address that is asked for; about the lead of a clearly better passage. */
const KIND_LACKING = 0.3;
/** What it loses where nobody is named and somebody is asked for. Not all who are asked for are people: "Who compresses the pages?" */
const NOBODY_NAMED = 0.4;
/** What it loses for standing in the section on another subject than the question names; no match of words outweighs that. */
const OTHER_SUBJECT = 2;

/** What speaks against a unit, however well its words match; 0 when nothing does. */
export function misfit(question: Question, unit: Unit): number {
  const { expectation } = question;
  let sum = isOnAnother(question, unit) ? OTHER_SUBJECT : 0;
  if (expectation === 'person') sum += NOBODY_NAMED * (1 - unit.choice.person);
  if (expectation === 'date' || expectation === 'number' || expectation === 'contact')
    sum += unit.features[expectation] === 0 ? KIND_LACKING : 0;
  return sum;
}

/** Whether a unit stands in the section on another subject, and itself has no name of the question. */
function isOnAnother({ sections: { named, all }, terms }: Question, { passage, span }: Unit): boolean {
  const { headings, document } = passage;
  if (named.size === 0 || headings.some((heading) => named.has(heading))) return false;
  if (!headings.some((heading) => all.has(heading))) return false;
  const own = new Set(tokenize(document.text, span).map(({ term }) => term));
  return !terms.some(({ name, forms }) => name && [...forms.keys()].some((form) => own.has(form)));
}
