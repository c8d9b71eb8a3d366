import { writeFile } from 'node:fs/promises';
import type { Answer } from '../answer/answer.ts';
import { csvOf } from '../export/csv.ts';
import { gridOf } from '../export/grid.ts';
import { markdownOf } from '../export/markdown.ts';
import { picturesOf } from '../export/picture/picture.ts';
import { ENGLISH } from '../language/en.ts';
import type { Output } from './output.ts';
import { InputError } from './problem.ts';
import { visible } from './visible.ts';

/** What a comparison can be printed as, beside text and JSON. */
export const FILE_FORMATS = ['csv', 'markdown'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Prints a comparison as the text of a file; false for an answer that is none. */
export async function writeTable(answer: Answer, format: FileFormat, output: Output): Promise<boolean> {
  if (answer.kind === 'declined' || !answer.comparison) return false;
  const grid = gridOf(answer.comparison, ENGLISH);
  await output.write(format === 'csv' ? csvOf(grid, ENGLISH) : markdownOf(grid, ENGLISH));
  return true;
}

/**
 * Writes a comparison as PNG files, the first at `path`, further pages beside it (`table-2.png` for `table.png`), and tells which.
 * False for an answer that is no comparison, and, with a complaint, for one of which there is no picture. Throws `InputError`.
 */
export async function writePictures(answer: Answer, path: string, output: Output): Promise<boolean> {
  if (answer.kind === 'declined' || !answer.comparison) return false;
  const drawn = await picturesOf(gridOf(answer.comparison, ENGLISH), ENGLISH);
  if (!drawn) await output.complain('The font of pictures has too few of the characters in this table.\n');
  for (const [at, { png }] of (drawn?.pictures ?? []).entries()) {
    const file = at === 0 ? path : path.replace(/(?=\.[^./\\]*$)|(?<!\.[^./\\]*)$/u, `-${at + 1}`);
    try {
      await writeFile(file, png);
    } catch (error) {
      throw new InputError([`${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`]);
    }
    await output.complain(`${visible(file)}\n`);
  }
  return drawn !== null;
}
