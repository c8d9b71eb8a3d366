import { fold } from '../text/tokens.ts';
import type { Statement } from './statement.ts';
import { type Steps, withBreaks } from './steps.ts';

/** Labels in the order in which they are offered, folded once. One option is one label, or two with "of" between them. */
export interface Offered {
  readonly labels: readonly string[];
  readonly folded: readonly string[];
  /** Positions of labels, two for each option; the second is -1 for an option of one label. */
  readonly options: readonly number[];
}

function oneLine(label: string): string {
  return label.replace(/\s+/gu, ' ').trim();
}

/** Options of one label each, as `plain` shortens it. */
export function single(labels: Iterable<string>, plain = (label: string): string => label): Offered {
  const distinct = [...new Set([...labels].map((label) => oneLine(plain(label))))].filter((label) => label !== '');
  return { labels: distinct, folded: distinct.map(fold), options: distinct.flatMap((_, at) => [at, -1]) };
}

/** What questions can be completed to: an aspect of a subject, for each statement. */
export function* offeringCells(statements: readonly Statement[], plain: (label: string) => string): Steps<Offered> {
  const labels: string[] = [];
  const options: number[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (label: string): number => {
    const known = numbers.get(label);
    if (known !== undefined) return known;
    const number = labels.push(oneLine(plain(label))) - 1;
    numbers.set(label, number);
    return number;
  };
  yield* withBreaks(statements, ({ aspect, subject }) => {
    options.push(numberOf(aspect), numberOf(subject));
  });
  const folded: string[] = [];
  yield* withBreaks(labels, (label) => folded.push(fold(label)));
  return { labels, folded, options };
}

/** Options and, after them, others. */
export function together(first: Offered, second: Offered): Offered {
  const moved = second.options.map((at) => (at < 0 ? at : at + first.labels.length));
  return {
    labels: first.labels.concat(second.labels),
    folded: first.folded.concat(second.folded),
    options: first.options.concat(moved),
  };
}
