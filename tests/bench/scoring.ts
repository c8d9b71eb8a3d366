import { flat, isVerbatim } from './matching.ts';
import { mustDecline, type Question } from './question-file.ts';
import type { Sheet } from './sheet.ts';
import { type ShownAnswer, shownQuotes, shownValues } from './shown.ts';
import { judge } from './verdict.ts';

/** How an answer did. `why` says in a few words what is wrong; it is empty when the answer is right. */
export interface Score {
  readonly right: boolean;
  /** Right when the first three quotations count; equal to `right` for what has no ranking. */
  readonly top3: boolean;
  readonly declined: boolean;
  /** Answered although the documents do not say. */
  readonly wronglyAnswered: boolean;
  /** Quotations and values that are not their source's words. */
  readonly notVerbatim: readonly string[];
  /** Page furniture that was shown. */
  readonly furniture: readonly string[];
  readonly why: string;
}

/** Scores the answer to one question; for a follow-up, the answer to its last turn. */
export function score(question: Question, answer: ShownAnswer, sheet: Sheet): Score {
  const notVerbatim = altered(answer, sheet);
  const furniture = furnitureIn(question, answer, sheet);
  const { right, top3 = right, why } = judge(question, answer, sheet);
  const clean = notVerbatim.length === 0 && furniture.length === 0;
  const fault = notVerbatim.length > 0 ? `not verbatim: ${notVerbatim[0]}` : `furniture: ${furniture[0]}`;
  return {
    right: clean && right,
    top3: clean && top3,
    declined: answer.declined,
    wronglyAnswered: mustDecline(question) && !right,
    notVerbatim,
    furniture,
    why: clean ? (right ? '' : why) : fault,
  };
}

/** The quotations that are not in their source, and the values that are not in their quotation. */
function altered(answer: ShownAnswer, { texts }: Sheet): string[] {
  const quotes = shownQuotes(answer).filter(({ text, source }) => !isVerbatim(text, texts.get(source) ?? ''));
  const values = shownValues(answer).filter(({ value, quote }) => !flat(quote.text).includes(flat(value)));
  return [
    ...quotes.map((quote) => flat(quote.text).slice(0, 80)),
    ...values.map(({ value }) => `value ${flat(value)}`),
  ];
}

function furnitureIn({ never_quote = [], furniture_ok }: Question, answer: ShownAnswer, sheet: Sheet): string[] {
  const texts = [...shownQuotes(answer).map((quote) => quote.text), ...shownValues(answer).map((value) => value.value)];
  const shown = texts.map(flat).join(' ');
  const unwanted = new Set([...(furniture_ok ? [] : sheet.furniture), ...never_quote]);
  return [...unwanted].filter((words) => shown.includes(words));
}
