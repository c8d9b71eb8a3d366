import type { AttachmentPayload } from 'discord.js';
import type { Comparison } from '../../compare/fact.ts';
import { csvOf } from '../../export/csv.ts';
import { gridOf } from '../../export/grid.ts';
import { markdownOf } from '../../export/markdown.ts';
import { picturesOf } from '../../export/picture/picture.ts';
import { counted } from '../../present/words.ts';
import { LIMITS } from '../limits.ts';
import type { TableAction } from './request.ts';

/** A message of files, and what has to be said of them. */
export interface FileMessage {
  readonly content: string;
  readonly files: AttachmentPayload[];
}

const NAME = 'comparison';
const NO_PICTURE = 'The font of pictures has too few of the characters in this table. CSV and Markdown have them all.';

/** A comparison as the files that a button asks for. */
export async function tableFiles(
  kind: Exclude<TableAction['kind'], 'page'>,
  comparison: Comparison,
): Promise<FileMessage> {
  const grid = gridOf(comparison);
  if (kind === 'csv')
    return { content: '', files: [{ name: `${NAME}.csv`, attachment: Buffer.from(csvOf(grid), 'utf8') }] };
  if (kind === 'markdown')
    return { content: '', files: [{ name: `${NAME}.md`, attachment: Buffer.from(markdownOf(grid), 'utf8') }] };
  const drawn = await picturesOf(grid, LIMITS.attachments);
  if (!drawn) return { content: NO_PICTURE, files: [] };
  const { pictures, more } = drawn;
  const files = pictures.map(({ png, alt }, at) => ({
    name: pictures.length === 1 ? `${NAME}.png` : `${NAME}-${at + 1}.png`,
    description: alt,
    attachment: Buffer.from(png),
  }));
  const content = more > 0 ? `${counted(more, 'more picture')} left out; CSV and Markdown have all rows.` : '';
  return { content, files };
}
