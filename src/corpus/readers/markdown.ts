import type { Span } from '../../text/span.ts';
import type { Block, Document, Metadata } from '../document.ts';
import { headingWords } from '../heading.ts';
import { anchorsOf } from './markdown/anchors.ts';
import { blocksOf } from './markdown/blocks.ts';
import { metadataOf } from './markdown/frontMatter.ts';
import { maskMdx } from './markdown/mdx.ts';
import { frontMatterOf, parseMarkdown } from './markdown/parse.ts';
import { makeDocument, type Source } from './reader.ts';

/**
 * Reads a Markdown or MDX file: one document with the file's own text, its front matter as metadata, its headings' anchors as
 * marks. Throws `CorpusError` for front matter that is not YAML.
 */
export function readMarkdown(source: Source): readonly Document[] {
  const { path, text } = source;
  const dialect = { mdx: /\.mdx$/i.test(path) };
  const front = frontMatterOf(text);
  const said = front?.node ? metadataOf(path, front.node) : {};
  // Two rules with text between them begin a document just like front matter does.
  const start = front && said ? front.end : 0;
  const meta: Metadata = said ?? {};
  const { text: masked, statements } = dialect.mdx ? maskMdx(text, start) : { text, statements: [] };
  const found: Block[] = [];
  for (const part of parseMarkdown(masked, start, dialect))
    for (const block of blocksOf(masked, part)) found.push(block);
  const blocks = withStatements(found, statements);
  const title = meta.title ?? titleIn(text, blocks);
  return [makeDocument(source, { blocks, meta, title, marks: anchorsOf(text, blocks) })];
}

/** The blocks with statements between them as furniture; one that stands inside a block, as in code, is part of it. */
function withStatements(blocks: readonly Block[], statements: readonly Span[]): Block[] {
  if (statements.length === 0) return [...blocks];
  const all: Block[] = [...blocks, ...statements.map((span): Block => ({ kind: 'furniture', span }))];
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return all.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** The words of the first heading of level 1, without the marks of Markdown. */
function titleIn(text: string, blocks: readonly Block[]): string | undefined {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return heading?.kind === 'heading' ? headingWords(text, heading) : undefined;
}
