import { fold } from '../text/tokens.ts';
import type { Stated } from './stated.ts';

/** Labels in the order in which they are offered, folded once. One option is one label, or two with "of" between them. */
export interface Offered {
  readonly labels: readonly string[];
  readonly folded: readonly string[];
  /** Positions of labels, two for each option; the second is -1 for an option of one label. */
  readonly options: Int32Array;
}

function oneLine(label: string): string {
  return label.replace(/\s+/gu, ' ').trim();
}

/** Options of one label each, as `plain` shortens it. */
export function single(labels: Iterable<string>, plain = (label: string): string => label): Offered {
  const distinct = [...new Set([...labels].map((label) => oneLine(plain(label))))].filter((label) => label !== '');
  return {
    labels: distinct,
    folded: distinct.map(fold),
    options: Int32Array.from(distinct.flatMap((_, at) => [at, -1])),
  };
}

/** What questions can be completed to: an aspect of a subject, for each statement. */
export function offeredCells({ contributions, labels }: Stated): Offered {
  const options = new Int32Array(2 * contributions.reduce((sum, { statements }) => sum + statements.length, 0));
  let end = 0;
  for (const { aspects, subjects, numbers } of contributions)
    for (let at = 0; at < aspects.length; at++) {
      options[end++] = numbers[aspects[at] ?? 0] ?? -1;
      options[end++] = numbers[subjects[at] ?? 0] ?? -1;
    }
  return { labels: labels.all.map(({ offered }) => offered), folded: labels.all.map(({ folded }) => folded), options };
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
  };
}
