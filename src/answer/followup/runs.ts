import { slice } from '../../text/span.ts';
import { tokenize } from '../../text/tokens.ts';
import { asRuns } from './topics.ts';
import type { Turn } from './turn.ts';

/** The words of `terms` as they stood together, from the last turn back; each term once. */
export function shownRuns(terms: ReadonlySet<string>, turns: readonly Turn[]): string[] {
  const left = new Set(terms);
  const found: string[] = [];
  for (const { question, above, told } of [...turns].reverse())
    for (const text of [question, ...above.split('\n'), told]) {
      if (left.size === 0) return found;
      const tokens = tokenize(text).filter(({ term }) => left.has(term));
      for (const run of asRuns(text, tokens)) {
        const inside = tokens.filter(({ start, end }) => run.start <= start && end <= run.end);
        if (!inside.some(({ term }) => left.has(term))) continue;
        for (const { term } of inside) left.delete(term);
        found.push(slice(text, run));
      }
    }
  return found;
}
