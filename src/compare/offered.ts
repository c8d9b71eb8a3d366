import { fold } from '../text/tokens.ts';
import type { Contribution } from './contribution.ts';
import { type Steps, withBreaks } from './steps.ts';
import { tokensOfLabel, type WordedLabel, worded } from './worded.ts';

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
export function* offeringCells(
  contributions: readonly Contribution[],
  labels: ReadonlyMap<string, WordedLabel>,
): Steps<Offered> {
  const offered: string[] = [];
  const folded: string[] = [];
  const options: number[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    let number = numbers.get(text);
    if (number === undefined) {
      const label = tokensOfLabel(labels.get(text) ?? worded(text));
      number = offered.push(label.offered) - 1;
      folded.push(label.folded);
      numbers.set(text, number);
    }
    return number;
  };
  yield* withBreaks(contributions, ({ labels: own, aspects, subjects }) => {
    const numberAt = own.map(({ text }) => numberOf(text));
    for (const [at, aspect] of aspects.entries())
      options.push(numberAt[aspect] ?? -1, numberAt[subjects[at] ?? 0] ?? -1);
  });
  return { labels: offered, folded, options };
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
