import { type BylineRole, bylineRole } from '../corpus/bylines.ts';
import type { Passage } from '../passages/passage.ts';
import { tokenize } from '../text/tokens.ts';
import type { Unit } from './evidence.ts';
import type { Question } from './question.ts';

const terms = (words: string): ReadonlySet<string> => new Set(tokenize(words).map(({ term }) => term));

/** Words about a text rather than in it: a byline answers them although it does not repeat them. */
const MAKING = terms('write wrote written writer author publish published publication post posted date');
const REMARKS = terms('comment commented commenter reply replied replying answer answered message');
const REACHING = terms('telephone phone number fax email mail e-mail address contact reach');

/** Whether a byline answers a word of a question although it does not repeat it. */
export function isOfBylines(term: string): boolean {
  return MAKING.has(term) || REMARKS.has(term) || REACHING.has(term);
}

/** Whether a question is about a text: who wrote it, when, how to reach them. Only such a question is answered by a byline. */
export function asksForByline(question: Question): boolean {
  return (
    ['person', 'date', 'contact'].includes(question.expectation) && question.terms.some(({ term }) => isOfBylines(term))
  );
}

const OF_OTHERS: ReadonlySet<BylineRole> = new Set(['remark', 'answered']);

/** Whether a byline may answer such a question: who wrote a text is not told by who wrote below it, or before it. */
export function mayTell(question: Question, { kind, text }: Passage): boolean {
  if (kind !== 'byline') return true;
  if (!asksForByline(question)) return false;
  const asksForMaker = question.terms.some(({ term }) => MAKING.has(term));
  const asksForRemark = question.terms.some(({ term }) => REMARKS.has(term));
  return !(asksForMaker && !asksForRemark && OF_OTHERS.has(bylineRole(text)));
}

/** Whether a unit is a byline that tells what is asked of just this text: every word of the question is found with it. */
export function tells(question: Question, { passage, covered }: Unit): boolean {
  return passage.kind === 'byline' && asksForByline(question) && question.terms.every((term) => covered.has(term));
}
