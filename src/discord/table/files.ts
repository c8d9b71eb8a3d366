import type { AttachmentPayload } from 'discord.js';
import type { Comparison } from '../../compare/fact.ts';
import { csvOf } from '../../export/csv.ts';
import { gridOf } from '../../export/grid.ts';
import { markdownOf } from '../../export/markdown.ts';
import { legible } from '../../export/picture/legible.ts';
import { picturesOf } from '../../export/picture/picture.ts';
import type { Language } from '../../language/language.ts';
import { LIMITS } from '../limits.ts';
import type { TableAction } from './request.ts';

/** A message of files, and what has to be said of them. */
export interface FileMessage {
  readonly content: string;
  readonly files: AttachmentPayload[];
}

const NAME = 'comparison';

/** A comparison as the files that a button asks for. */
export async function tableFiles(
  kind: Exclude<TableAction['kind'], 'page'>,
  comparison: Comparison,
  language: Language,
): Promise<FileMessage> {
  const says = language.documents.table;
  const grid = gridOf(comparison, kind === 'picture' ? legible(language) : language);
  if (kind === 'csv')
    return { content: '', files: [{ name: `${NAME}.csv`, attachment: Buffer.from(csvOf(grid, language), 'utf8') }] };
  if (kind === 'markdown')
    return {
      content: '',
      files: [{ name: `${NAME}.md`, attachment: Buffer.from(markdownOf(grid, language), 'utf8') }],
    };
  const drawn = await picturesOf(grid, language, LIMITS.attachments);
  if (!drawn) return { content: says.noPicture, files: [] };
  const { pictures, more } = drawn;
  const files = pictures.map(({ png, alt }, at) => ({
    name: pictures.length === 1 ? `${NAME}.png` : `${NAME}-${at + 1}.png`,
    description: alt,
    attachment: Buffer.from(png),
  }));
  const content = more > 0 ? says.morePictures(more) : '';
  return { content, files };
}
