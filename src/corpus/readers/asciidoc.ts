import { slice } from '../../text/span.ts';
import type { Document } from '../document.ts';
import { readBlocks } from './asciidoc/blocks.ts';
import { asciidocLines } from './asciidoc/lines.ts';
import { Page } from './asciidoc/page.ts';
import { wordsOf } from './asciidoc/words.ts';
import { makeDocument, type Source, unreadable } from './reader.ts';

/** How keys and signatures begin, whose files may have the extension `.asc` as well. */
const ARMOUR = /^\s*-----BEGIN PGP /u;
/** Longest title of which the marks are taken out. */
const LONGEST_TITLE = 1_000;

/**
 * Reads an AsciiDoc file: one document with the file's own text, its header as metadata, its anchors and the ids of its sections
 * as marks. Conditions are not decided, so that all text is kept; included files are not. Reads whatever it is given as well as
 * it can; throws `CorpusError` for a key or a signature.
 */
export function readAsciidoc(source: Source): readonly Document[] {
  if (ARMOUR.test(source.text)) throw unreadable(source.path, null, 'is a key or a signature and holds no text');
  const page = new Page(source.text, asciidocLines(source.text));
  readBlocks(page);
  const heading = page.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const title = heading && wordsOf(slice(source.text, heading.span).slice(0, LONGEST_TITLE));
  return [makeDocument(source, { blocks: page.blocks, meta: page.meta, marks: page.anchors.marks, title })];
}
