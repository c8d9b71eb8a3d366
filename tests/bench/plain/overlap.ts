import type { Grid } from '../sets/tables.ts';
import { plainTerms } from './bm25.ts';

/**
 * The cell whose header and row share the most words with a question, as a yardstick; the row's words count without the cell's
 * own. Ties go to the first; the first column names the rows and answers nothing.
 */
export function overlapCell({ header, rows }: Grid, question: string): string | null {
  const asked = new Set(plainTerms(question));
  const shared = (texts: readonly string[]): Set<string> =>
    new Set(texts.flatMap(plainTerms).filter((term) => asked.has(term)));
  const headers = header.map((label) => shared([label]));
  let best: { cell: string; score: number } | null = null;
  for (const row of rows)
    for (const [column, cell] of row.entries()) {
      const others = shared(row.filter((_, at) => at !== column));
      const score = new Set([...others, ...(headers[column] ?? [])]).size;
      if (column > 0 && cell.trim() !== '' && score > (best?.score ?? -1)) best = { cell, score };
    }
  return best?.cell ?? null;
}
