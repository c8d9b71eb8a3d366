import { isDisputed } from '../compare/compare.ts';
import type { Comparison } from '../compare/fact.ts';
import type { Language } from '../language/language.ts';

/** In how many aspects they differ, where only differences were asked for; else null. */
export function differingText({ rows, alike }: Comparison, { answers }: Language): string | null {
  return alike === undefined ? null : answers.comparison.differ(rows.length, rows.length + alike);
}

/** Of what the documents contradict each other in a comparison; null where they do not. */
export function disputeText({ subjects, rows, only = [] }: Comparison, { answers }: Language): string | null {
  const { aspectOf, disagree } = answers.comparison;
  const disputed = [...rows, ...only].flatMap(({ aspect, cells }) =>
    cells.flatMap((cell, column) => (isDisputed(cell) ? [aspectOf(aspect, subjects[column] ?? '')] : [])),
  );
  return disputed.length > 0 ? disagree(disputed) : null;
}
