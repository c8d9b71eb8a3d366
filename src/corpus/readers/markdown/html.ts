import { parseFragment } from 'parse5';
import { cover, type Span, slice, trimSpan } from '../../../text/span.ts';
import type { Block, Row } from '../../document.ts';
import { headingLevel, isBlockLevel, isHidden } from '../html/elements.ts';
import { type GridRow, gridOf } from '../html/grid.ts';
import { type Element, isElement, type TextNode, walk } from '../html/tree.ts';
import { preformatted } from '../preformatted.ts';
import { makeTable } from '../table.ts';
import { withoutComments } from './comments.ts';

/** Where a text node stands: its own characters, and with the tags that enclose nothing but it. */
interface Words {
  readonly own: Span;
  readonly tagged: Span;
}

/**
 * The blocks of a stretch of HTML inside a Markdown file: the words between the tags of block elements, tables, and comments
 * as furniture. Tags around a whole block are no part of it; tags inside it are, since a quotation leaves nothing out.
 */
export function htmlBlocks(text: string, span: Span): Block[] {
  const blocks: Block[] = [];
  const containers: Element[] = [];
  let words: Words[] = [];
  const endBlock = (): void => {
    blocks.push(...blocksOver(text, words, containers.at(-1)));
    words = [];
  };
  walk(parseFragment(slice(text, span), { sourceCodeLocationInfo: true }), {
    enter(element) {
      if (isHidden(element)) return false;
      if (!isContainer(element)) return true;
      endBlock();
      const table = element.tagName === 'table' ? tableBlock(text, element, span) : null;
      if (table) blocks.push(table);
      else containers.push(element);
      return !table;
    },
    text(node) {
      const found = wordsAt(text, node, span);
      if (found) words.push(found);
    },
    leave(element) {
      if (!isContainer(element)) return;
      endBlock();
      containers.pop();
    },
    comment({ sourceCodeLocation: at }) {
      endBlock();
      if (at) blocks.push({ kind: 'furniture', span: placed(text, at, span) });
    },
  });
  endBlock();
  return inOrder(blocks);
}

function isContainer(element: Element): boolean {
  return isBlockLevel(element) || element.tagName === 'pre';
}

/**
 * A place that the parser gives, trimmed and inside the stretch that it was given: it puts the end of what is never closed
 * too far.
 */
function placed(text: string, at: { readonly startOffset: number; readonly endOffset: number }, within: Span): Span {
  const end = Math.min(within.start + at.endOffset, within.end);
  return trimSpan(text, { start: within.start + at.startOffset, end });
}

function wordsAt(text: string, node: TextNode, within: Span): Words | null {
  if (!node.sourceCodeLocation || node.value.trim() === '') return null;
  const own = placed(text, node.sourceCodeLocation, within);
  let tagged = own;
  for (let parent = node.parentNode; parent && isElement(parent); parent = parent.parentNode) {
    if (isContainer(parent) || parent.childNodes.length > 1 || !parent.sourceCodeLocation) break;
    tagged = cover(tagged, placed(text, parent.sourceCodeLocation, within));
  }
  return { own, tagged };
}

function blocksOver(text: string, words: readonly Words[], container: Element | undefined): Block[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const span = first === last ? first.own : cover(first.tagged, last.tagged);
  const level = container ? headingLevel(container) : 0;
  if (level > 0) return [{ kind: 'heading', level, span }];
  if (container?.tagName === 'pre') return preformatted(text, span);
  const kind = container?.tagName === 'li' ? 'item' : 'paragraph';
  // Words that stray markup drove together may enclose a comment.
  return withoutComments(text, span).map((part) => ({ kind, span: part }));
}

/** A table as it stands in the file. A cell that reaches down from a row above is null in the rows that do not write it. */
function tableBlock(text: string, table: Element, within: Span): Block | null {
  const { header, rows } = gridOf(table);
  const rowOf = (row: GridRow): Row | null => {
    const cells = row.map((cell) => (cell && !cell.carried ? spanInside(text, cell.element, within) : null));
    const span = covering(cells);
    return span && { span, cells };
  };
  const head = header && rowOf(header);
  const body = rows.map(rowOf).filter((row) => row !== null);
  const span = covering([head, ...body].map((row) => row?.span ?? null));
  return span && body.length > 0 ? makeTable(span, head, body) : null;
}

function covering(spans: readonly (Span | null)[]): Span | null {
  return spans.reduce((whole, span) => (whole && span ? cover(whole, span) : (whole ?? span)), null);
}

/** From the first word inside an element to the last. */
function spanInside(text: string, element: Element, within: Span): Span | null {
  const words: Words[] = [];
  walk(element, {
    enter: (each) => !isHidden(each),
    text(node) {
      const found = wordsAt(text, node, within);
      if (found) words.push(found);
    },
  });
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  return first === last ? first.own : cover(first.tagged, last.tagged);
}

/**
 * Broken markup is repaired out of order: words that stray between the rows of a table are driven together before it. Of two
 * blocks that overlap, the table is kept, else the first.
 */
function inOrder(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    const overlaps = last !== undefined && block.span.start < last.span.end;
    if (overlaps && block.kind === 'table' && last.kind !== 'table') kept.pop();
    else if (overlaps) continue;
    kept.push(block);
  }
  return kept;
}
