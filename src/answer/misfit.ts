import { wordsOf } from '../passages/passage.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokenize } from '../text/tokens.ts';
import type { Unit } from './evidence.ts';
import { pageOf } from './page.ts';
import type { Question } from './question.ts';

/** What a unit loses for lacking the date, number or address that is asked for; about the lead of a clearly better passage. */
const KIND_LACKING = 0.3;
/** What it loses where nobody is named and somebody is asked for. Not all who are asked for are people: "Who compresses the pages?" */
const NOBODY_NAMED = 0.2;
/** What it loses where a step is asked for, and it is none. */
const NO_STEP = 0.2;
/** What it loses for standing in the section on another subject than the question names; no match of words outweighs that. */
const OTHER_SUBJECT = 2;
/** What it loses for standing elsewhere in a document that has a section on the subject. */
const NO_SUBJECT = 0.5;

/** What speaks against a unit, however well its words match; 0 when nothing does. */
export function misfit(question: Question, unit: Unit): number {
  const { expectation } = question;
  let sum = besideSubject(question, unit);
  if (expectation === 'date' || expectation === 'number' || expectation === 'contact')
    sum += unit.features[expectation] === 0 ? KIND_LACKING : 0;
  if (expectation === 'person') sum += NOBODY_NAMED * (1 - unit.choice.person);
  if (question.likely === 'step') sum += isStep(unit) ? 0 : NO_STEP;
  return sum;
}

/** What speaks against a unit that neither stands in the section on the subject that the question names, nor names it. */
function besideSubject({ sections, terms }: Question, { passage, position }: Unit): number {
  const { headings, documentId, title } = passage;
  const { named, all, documents, names } = sections;
  if (named.size === 0 || headings.some((heading) => named.has(heading))) return 0;
  const isOther = headings.some((heading) => all.has(heading));
  if (!isOther && !documents.has(documentId)) return 0;
  const forms = terms.filter(({ term }) => names.has(term)).flatMap((term) => [...term.forms.keys()]);
  const own = pageOf(passage).tokens[position] ?? [];
  if (own.some(({ term }) => forms.includes(term))) return 0;
  const over = headings.filter((heading) => heading !== title).flatMap((heading) => tokenize(heading));
  return over.some(({ term }) => forms.includes(term)) ? 0 : isOther ? OTHER_SUBJECT : NO_SUBJECT;
}

/** "2. Press …", "Step 3: …", "Then …". */
const NUMBERED = /^\W*(?:\d{1,2}[.):]\s|step \d+\b|(?:first|then|next|now|finally)\b)/i;
/** What follows a verb that tells somebody to do something: "Press the key", "Open it". */
const OBJECT = /^(?:the|an?|your|this|these|it|them)$/;

function isStep({ passage, span, position }: Unit): boolean {
  if (NUMBERED.test(wordsOf(passage, span))) return true;
  const [first, second] = pageOf(passage).tokens[position] ?? [];
  return first !== undefined && second !== undefined && !isStopWord(first) && OBJECT.test(second.word);
}
