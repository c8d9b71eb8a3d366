import { slice } from '../../text/span.ts';
import type { Document } from '../document.ts';
import { makeDocument, type Source } from './reader.ts';
import { readBody } from './rst/body.ts';
import { rstLines } from './rst/lines.ts';
import { Page } from './rst/page.ts';
import { wordsOf } from './rst/words.ts';

/** Longest title of which the marks are taken out. */
const LONGEST_TITLE = 1_000;

/**
 * Reads a reStructuredText file, with the directives of Sphinx: one document with the file's own text, the fields at its head
 * as metadata, its link targets and the ids of its sections as marks. Reads whatever it is given as well as it can.
 */
export function readRst(source: Source): readonly Document[] {
  const page = new Page(source.text, rstLines(source.text));
  readBody(page, { from: 0, to: page.lines.length, base: 0 });
  const heading = page.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const title = heading && wordsOf(slice(source.text, heading.span).slice(0, LONGEST_TITLE));
  return [makeDocument(source, { blocks: page.blocks, meta: page.meta, marks: page.anchors.marks, title })];
}
