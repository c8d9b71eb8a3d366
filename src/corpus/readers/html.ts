import { slice } from '../../text/span.ts';
import type { Block, Document } from '../document.ts';
import { parsePage } from './html/document.ts';
import { extract } from './html/extract.ts';
import { readHead } from './html/head.ts';
import { judged } from './html/judge.ts';
import { pageOf } from './html/page.ts';
import { elementsOf } from './html/tree.ts';
import { weigh } from './html/weights.ts';
import { metadataOf } from './plain/bylines.ts';
import { makeDocument, type Source } from './reader.ts';

/**
 * Reads an HTML page: one document whose text is extracted from what the page is about, blocks separated by blank lines, table
 * rows as `cell | cell`; its marks are the anchors that lead to the text.
 */
export function readHtml(source: Source): readonly Document[] {
  const html = parsePage(source.path, source.text);
  const children = html ? elementsOf(html) : [];
  const head = readHead(children.find((element) => element.tagName === 'head'));
  const body = children.find((element) => element.tagName === 'body');
  if (!html || !body) return [makeDocument(source, { text: '', blocks: [], meta: head.meta, title: head.title })];
  const { text, blocks: extracted, marks } = extract(pageOf(body, weigh(html)));
  const blocks = judged(text, extracted);
  const told = blocks.map(({ kind, span }) => ({ kind, text: slice(text, span) }));
  const meta = { ...metadataOf(told), ...head.meta };
  return [makeDocument(source, { text, blocks, marks, meta, title: titleOf(head.title, text, blocks) })];
}

/** The page's title without the name of its site, which most title elements add to the main heading. */
function titleOf(title: string, text: string, blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const words = heading ? slice(text, heading.span) : '';
  return title === '' || (words !== '' && title.includes(words)) ? words : title;
}
