import type { Code, Heading, Nodes, Parent, Table } from 'mdast';
import { type Span, slice, trimSpan } from '../../../text/span.ts';
import type { Block, Row } from '../../document.ts';
import { preformatted } from '../preformatted.ts';
import { makeTable } from '../table.ts';
import { anchorAtEnd } from './anchors.ts';
import { withoutComments } from './comments.ts';
import { withoutReferences } from './footnotes.ts';
import { htmlBlocks } from './html.ts';
import { type Part, wordsOf } from './parse.ts';
import { proseBlocks } from './prose.ts';

/** The blocks of a part of a document, in reading order. */
export function blocksOf(text: string, part: Part): Block[] {
  if (part.kind !== 'tree') return proseBlocks(text, part.span, part.kind);
  const { base } = part;
  const blocks: Block[] = [];
  // The parser's depth is bounded (see `tame`), and so is this recursion.
  const visit = (node: Nodes, kind: 'paragraph' | 'item'): void => {
    switch (node.type) {
      case 'heading':
        blocks.push(...headingBlock(text, node, base));
        break;
      case 'paragraph':
        blocks.push(...proseBlocks(text, spanOf(node, base), kind));
        break;
      case 'code':
        blocks.push(...codeBlock(text, node, base));
        break;
      case 'table':
        blocks.push(tableBlock(text, node, base));
        break;
      case 'html':
        blocks.push(...htmlBlocks(text, spanOf(node, base)));
        break;
      case 'listItem':
        for (const [index, child] of node.children.entries()) visit(child, index === 0 ? 'item' : 'paragraph');
        break;
      case 'root':
      case 'list':
      case 'blockquote':
        for (const child of node.children) visit(child, 'paragraph');
        break;
      case 'footnoteDefinition':
        blocks.push({ kind: 'furniture', span: labelOf(text, spanOf(node, base)) });
        for (const child of node.children) visit(child, 'paragraph');
        break;
      // It parts what stands above from what stands below: a quotation of both would hold it.
      case 'definition':
        blocks.push({ kind: 'furniture', span: trimSpan(text, spanOf(node, base)) });
        break;
      // Rules hold nothing that could be quoted.
      default:
    }
  };
  visit(part.tree, 'paragraph');
  return blocks;
}

function spanOf(node: Nodes, base: number): Span {
  return { start: base + (node.position?.start.offset ?? 0), end: base + (node.position?.end.offset ?? 0) };
}

/** The sign at the beginning of a footnote. */
function labelOf(text: string, { start, end }: Span): Span {
  const colon = text.indexOf(':', text.indexOf(']', start));
  return { start, end: colon < 0 ? end : Math.min(colon + 1, end) };
}

/** From the first word inside a node to the last, without the node's own marks; null when there is none. */
function insideOf(text: string, node: Parent, base: number): Span | null {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return null;
  const span = trimSpan(text, { start: spanOf(first, base).start, end: spanOf(last, base).end });
  return span.end > span.start ? span : null;
}

function headingBlock(text: string, node: Heading, base: number): Block[] {
  const inside = insideOf(text, node, base);
  const [words] = inside ? withoutComments(text, inside) : [];
  if (!words) return [];
  const anchor = anchorAtEnd(slice(text, words))?.length ?? 0;
  const span = withoutReferences(text, { start: words.start, end: words.end - anchor });
  if (span.end <= span.start) return [];
  const marked = slice(text, span);
  const seen = wordsOf(marked).trim();
  return [{ kind: 'heading', level: node.depth, span, ...(seen !== '' && seen !== marked ? { words: seen } : {}) }];
}

/** The lines of a code block without its fences. */
function codeBlock(text: string, node: Code, base: number): Block[] {
  const span = spanOf(node, base);
  const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(span.start, span.end))?.[0];
  if (!fence) return preformatted(text, span);
  const opening = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(slice(text, span))?.[0].length ?? 0;
  const inside = { start: Math.min(span.start + opening, span.end), end: span.end };
  const closing = /(?:^|\r\n|\n|\r)[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(slice(text, inside));
  const end = closing?.[1]?.startsWith(fence) ? inside.start + closing.index : inside.end;
  return preformatted(text, { start: inside.start, end }, node.lang);
}

function tableBlock(text: string, node: Table, base: number): Block {
  const [header, ...rows] = node.children.map(
    (row): Row => ({
      span: trimSpan(text, spanOf(row, base)),
      cells: row.children.map((cell) => insideOf(text, cell, base)),
    }),
  );
  return makeTable(trimSpan(text, spanOf(node, base)), header ?? null, rows);
}
