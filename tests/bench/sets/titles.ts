import { isProper } from '../../../src/answer/tables.ts';
import { tokenize } from '../../../src/text/tokens.ts';
import type { CellQuestion } from './tables.ts';

/** A name that the questions to this share of the tables have is that of somebody of whom there are several tables. */
const SEVERAL = 0.1;

/**
 * The names that at least half of the questions to each table have, of those that questions to several tables have: whom the table is
 * of. A report has them over its tables; the sets have their tables without.
 */
export function titlesOf(questions: readonly CellQuestion[]): Map<string, string> {
  const byTable = new Map<string, string[][]>();
  for (const { table, question } of questions) {
    const names = tokenize(question).filter((token) => isProper(question, token));
    byTable.set(table, [
      ...(byTable.get(table) ?? []),
      [...new Set(names.map(({ word }) => word.replace(/['’]s$/u, '')))],
    ]);
  }
  const tables = new Map<string, number>();
  for (const asked of byTable.values())
    for (const name of new Set(asked.flat())) tables.set(name, (tables.get(name) ?? 0) + 1);
  return new Map(
    [...byTable].flatMap(([table, asked]) => {
      const names = [...new Set(asked.flat())].filter((name) => {
        const having = asked.filter((one) => one.includes(name)).length;
        return (tables.get(name) ?? 0) >= SEVERAL * byTable.size && 2 * having >= asked.length;
      });
      return names.length > 0 ? [[table, names.join(' ')] as const] : [];
    }),
  );
}
