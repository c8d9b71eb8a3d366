import { isDisputed } from '../compare/compare.ts';
import type { Comparison } from '../compare/fact.ts';
import { counted, grouped, listed } from './words.ts';

/** Over what is stated of one of the subjects alone. */
export const ONLY = 'Stated of one of them only:';

/** What was left out where only differences were asked for. */
export function alikeText(alike: number): string {
  return `${counted(alike, 'aspect')} in which they are alike ${alike === 1 ? 'is' : 'are'} left out.`;
}

/** In how many aspects they differ, where only differences were asked for; else null. */
export function differingText({ rows, alike }: Comparison): string | null {
  if (alike === undefined) return null;
  return `They differ in ${grouped(rows.length)} of ${counted(rows.length + alike, 'aspect')}.`;
}

/** Of what the documents contradict each other in a comparison; null where they do not. */
export function disputeText({ subjects, rows, only = [] }: Comparison): string | null {
  const disputed = [...rows, ...only].flatMap(({ aspect, cells }) =>
    cells.flatMap((cell, column) => (isDisputed(cell) ? [`${aspect} of ${subjects[column] ?? ''}`] : [])),
  );
  return disputed.length > 0 ? `The documents disagree on ${listed(disputed, 'and')}.` : null;
}
