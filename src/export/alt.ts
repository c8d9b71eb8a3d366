import type { Language } from '../language/language.ts';
import { type Grid, plainLine } from './grid.ts';

/** Characters that Discord takes as the description of a picture. */
export const ALT_LENGTH = 1_024;

/** Kept free for the line that counts what did not fit. */
const REST = 40;

/** The facts of a comparison as running text, for whoever does not see the picture; what does not fit is counted. */
export function altText(
  { subjects, rows }: Pick<Grid, 'subjects' | 'rows'>,
  { answers, documents }: Language,
  length = ALT_LENGTH,
): string {
  const names = subjects.map(plainLine);
  let text = documents.table.sideBySide(names).slice(0, length - REST);
  for (const [at, { aspect, cells }] of rows.entries()) {
    const values = cells.map(
      (cell, column) =>
        `${names[column]}: ${cell.map(({ value }) => plainLine(value)).join(' / ') || answers.comparison.notStated}`,
    );
    const longer = `${text} ${plainLine(aspect)}: ${values.join('; ').replace(/\.$/u, '')}.`;
    if (longer.length > length - REST) return `${text} ${documents.table.moreAspects(rows.length - at)}`;
    text = longer;
  }
  return text;
}
