import type { Code, Heading, Nodes, Parent, Root, Table } from 'mdast';
import { type Span, slice, trimSpan } from '../../../text/span.ts';
import type { Block, Row } from '../../document.ts';
import { preformatted } from '../preformatted.ts';
import { makeTable } from '../table.ts';
import { withoutComments } from './comments.ts';
import { htmlBlocks } from './html.ts';
import { type Dialect, proseBlocks } from './prose.ts';

/** The blocks of a document, in reading order, from its syntax tree. */
export function blocksOf(text: string, tree: Root, dialect: Dialect): Block[] {
  const blocks: Block[] = [];
  // The parser's depth is bounded (see `tame`), and so is this recursion.
  const visit = (node: Nodes, kind: 'paragraph' | 'item'): void => {
    switch (node.type) {
      case 'heading':
        blocks.push(...headingBlock(text, node));
        break;
      case 'paragraph':
        blocks.push(...proseBlocks(text, spanOf(node), kind, dialect));
        break;
      case 'code':
        blocks.push(...codeBlock(text, node));
        break;
      case 'table':
        blocks.push(tableBlock(text, node));
        break;
      case 'html':
        blocks.push(...htmlBlocks(text, spanOf(node)));
        break;
      case 'listItem':
        for (const [index, child] of node.children.entries()) visit(child, index === 0 ? 'item' : 'paragraph');
        break;
      case 'root':
      case 'list':
      case 'blockquote':
        for (const child of node.children) visit(child, 'paragraph');
        break;
      // Front matter, link definitions and rules hold nothing that could be quoted.
      default:
    }
  };
  visit(tree, 'paragraph');
  return blocks;
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** From the first word inside a node to the last, without the node's own marks; null when there is none. */
function insideOf(text: string, node: Parent): Span | null {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return null;
  const span = trimSpan(text, { start: spanOf(first).start, end: spanOf(last).end });
  return span.end > span.start ? span : null;
}

/** An anchor that some dialects let a heading end with, as in `## Set-up {#setup}`. */
const ANCHOR = /\s*\{#[^{}\s]*\}$/;

function headingBlock(text: string, node: Heading): Block[] {
  const inside = insideOf(text, node);
  const [words] = inside ? withoutComments(text, inside) : [];
  if (!words) return [];
  const anchor = ANCHOR.exec(slice(text, words))?.[0].length ?? 0;
  const span = { start: words.start, end: words.end - anchor };
  return span.end > span.start ? [{ kind: 'heading', level: node.depth, span }] : [];
}

/** The lines of a code block without its fences. */
function codeBlock(text: string, node: Code): Block[] {
  const span = spanOf(node);
  const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(span.start, span.end))?.[0];
  if (!fence) return preformatted(text, span);
  const opening = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(slice(text, span))?.[0].length ?? 0;
  const inside = { start: Math.min(span.start + opening, span.end), end: span.end };
  const closing = /(?:^|\r\n|\n|\r)[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(slice(text, inside));
  const end = closing?.[1]?.startsWith(fence) ? inside.start + closing.index : inside.end;
  return preformatted(text, { start: inside.start, end }, node.lang);
}

function tableBlock(text: string, node: Table): Block {
  const [header, ...rows] = node.children.map(
    (row): Row => ({ span: trimSpan(text, spanOf(row)), cells: row.children.map((cell) => insideOf(text, cell)) }),
  );
  return makeTable(trimSpan(text, spanOf(node)), header ?? null, rows);
}
