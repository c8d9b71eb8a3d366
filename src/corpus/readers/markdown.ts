import { slice } from '../../text/span.ts';
import type { Block, Document, Metadata } from '../document.ts';
import { blocksOf } from './markdown/blocks.ts';
import { metadataOf } from './markdown/frontMatter.ts';
import { parseMarkdown, wordsOf } from './markdown/parse.ts';
import { makeDocument, type Source } from './reader.ts';

/**
 * Reads a Markdown or MDX file: one document with the file's own text, its front matter as metadata. Throws `CorpusError`
 * for front matter that is not YAML.
 */
export function readMarkdown(source: Source): readonly Document[] {
  const { path, text } = source;
  const dialect = { mdx: /\.mdx$/i.test(path) };
  let tree = parseMarkdown(text, { frontMatter: true });
  let meta: Metadata = {};
  const [front] = tree.children;
  if (front?.type === 'yaml') {
    const found = metadataOf(path, front);
    // Two rules with text between them begin a document just like front matter does.
    if (found) meta = found;
    else tree = parseMarkdown(text, { frontMatter: false });
  }
  const blocks = blocksOf(text, tree, dialect);
  return [makeDocument(source, { blocks, meta, title: meta.title ?? titleIn(text, blocks) })];
}

/** The words of the first heading of level 1, without the marks of Markdown. */
function titleIn(text: string, blocks: readonly Block[]): string | undefined {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return heading && wordsOf(slice(text, heading.span));
}
