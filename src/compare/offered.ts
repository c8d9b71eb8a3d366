import { fold } from '../text/tokens.ts';
import type { Catalogue } from './catalogue.ts';
import type { Stated } from './stated.ts';
import { type Steps, withBreaks } from './steps.ts';

/**
 * Labels, and folded. One option is one label, or two with "of" between them; it is there as often as the documents state
 * something of it.
 */
export interface Offered {
  readonly labels: readonly string[];
  readonly folded: readonly string[];
  /** Positions of labels, two for each option; the second is -1 for an option of one label. */
  readonly options: Int32Array;
  /** What somebody sees who has typed nothing yet: options spread evenly over all, or those that are there most often. */
  readonly opening: 'spread' | 'most';
}

function oneLine(label: string): string {
  return label.replace(/\s+/gu, ' ').trim();
}

/** What questions can be completed to: an aspect of a subject, for each statement. */
export function offeredCells({ rows, labels }: Stated): Offered {
  const { aspects, subjects } = rows.columns;
  const options = new Int32Array(2 * rows.length);
  for (let at = 0; at < rows.length; at++) {
    options[2 * at] = aspects[at] ?? -1;
    options[2 * at + 1] = subjects[at] ?? -1;
  }
  const texts = labels.texts.map((_, label) => labels.offered(label));
  return { labels: texts, folded: labels.texts.map((_, label) => labels.folded(label)), options, opening: 'spread' };
}

/** Every subject by what it is called first, as often as something is stated of it under this label. */
export function* offeringSubjects({ cells, entries, labels }: Catalogue): Steps<Offered> {
  yield;
  const numbers = entries.map(({ label }) => labels.numberOf(label) ?? -1);
  const own = new Set(numbers);
  const stated = cells.options.filter((number, at) => at % 2 === 1 && own.has(number));
  return { ...cells, options: alone([...numbers, ...stated]), opening: 'most' };
}

/** Every aspect, as often as something is stated in it. */
export function* offeringAspects({ cells }: Catalogue): Steps<Offered> {
  yield;
  return { ...cells, options: cells.options.map((number, at) => (at % 2 === 0 ? number : -1)), opening: 'most' };
}

/** Options of one text each. */
export function* offeringTexts(texts: readonly string[]): Steps<Offered> {
  const labels: string[] = [];
  const folded: string[] = [];
  yield* withBreaks(texts, (text) => {
    const label = oneLine(text);
    labels.push(label);
    folded.push(fold(label));
  });
  return { labels, folded, options: alone([...labels.keys()]), opening: 'most' };
}

/** What is stated and the headings: what stands under a heading is about it, so it is a question that the document answers. */
export function* offeringQuestions({ cells }: Catalogue, headings: readonly string[]): Steps<Offered> {
  yield;
  const others = yield* offeringTexts(headings);
  yield;
  return together(cells, others);
}

/** Options and, after them, others. */
export function together(first: Offered, second: Offered): Offered {
  const options = new Int32Array(first.options.length + second.options.length);
  options.set(first.options);
  options.set(
    second.options.map((at) => (at < 0 ? at : at + first.labels.length)),
    first.options.length,
  );
  return {
    labels: first.labels.concat(second.labels),
    folded: first.folded.concat(second.folded),
    options,
    opening: first.opening,
  };
}

function alone(numbers: readonly number[]): Int32Array {
  return Int32Array.from({ length: 2 * numbers.length }, (_, at) => (at % 2 === 0 ? (numbers[at / 2] ?? -1) : -1));
}
