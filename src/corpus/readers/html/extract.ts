import type { Block } from '../../document.ts';
import { headingLevel, isBlockLevel } from './elements.ts';
import { isFurniture } from './furniture.ts';
import { type Grid, gridOf } from './grid.ts';
import { tableText } from './tableText.ts';
import { attribute, type Element, walk } from './tree.ts';
import { type Weights, weightOf } from './weights.ts';
import { wordsAsWritten, wordsOf } from './words.ts';
import { Writer } from './writer.ts';

/** The text of a page and its blocks. */
export interface Extract {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Writes out what `root` shows: its blocks in order, page furniture marked as such. */
export function extract(root: Element, weights: Weights): Extract {
  const writer = new Writer();
  /** The element that made everything inside it furniture. */
  let box: Element | null = null;
  const finish = (element: Element): void => {
    if (element !== box) return;
    writer.endBlock();
    box = null;
    writer.furniture = false;
  };
  walk(root, {
    enter(element) {
      if (!weights.has(element) || isAnchorSign(element, weights)) return false;
      if (!box && isFurniture(element, root, weights)) {
        writer.endBlock();
        box = element;
        writer.furniture = true;
      }
      const inside = open(writer, element, weights);
      if (!inside) finish(element);
      return inside;
    },
    text: ({ value }) => writer.words(value),
    leave(element) {
      close(writer, element);
      finish(element);
    },
  });
  writer.endBlock();
  return { text: writer.text, blocks: writer.blocks };
}

/** Begins an element; false when it is written already and there is no need to go into it. */
function open(writer: Writer, element: Element, weights: Weights): boolean {
  const level = headingLevel(element);
  switch (element.tagName) {
    case 'br':
      writer.lineBreak();
      return false;
    case 'pre':
      writer.preformatted(wordsAsWritten(element));
      return false;
    case 'table': {
      const grid = dataOf(element, weights);
      if (!grid) break;
      if (grid.caption) {
        writer.endBlock();
        writer.words(wordsOf(grid.caption));
      }
      writer.table(tableText(grid));
      return false;
    }
    case 'dt':
      // Two terms in a row share the definition that follows.
      if (writer.joins) writer.join(', ');
      else writer.endBlock();
      return true;
    default:
  }
  if (level > 0 || element.tagName === 'li') {
    writer.endBlock();
    writer.shape = level > 0 ? { kind: 'heading', level } : { kind: 'item' };
  } else if (isBlockLevel(element)) writer.boundary();
  return true;
}

function close(writer: Writer, element: Element): void {
  if (element.tagName === 'dt') writer.join(': ');
  else if (element.tagName === 'dl') writer.endBlock();
  else if (isBlockLevel(element)) writer.boundary();
  if (element.tagName === 'li' || headingLevel(element) > 0) writer.shape = { kind: 'paragraph' };
}

/** Characters of the longest sign, invisible ones among them. */
const LONGEST_SIGN = 4;

/** The sign beside a heading that links to it, for example a pilcrow. */
function isAnchorSign(element: Element, weights: Weights): boolean {
  if (element.tagName !== 'a' || weightOf(weights, element).length > LONGEST_SIGN) return false;
  return attribute(element, 'href')?.startsWith('#') === true && /^\W?$/u.test(wordsOf(element));
}

/**
 * The grid of a table that holds data. Null for one that only arranges the page: it says so, it holds headings, other tables
 * or preformatted text, or it has a single row or column.
 */
function dataOf(table: Element, weights: Weights): Grid | null {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return null;
  const weight = weightOf(weights, table);
  if (weight.tables > 1 || weight.headings > 0 || weight.preformatted > 0) return null;
  const grid = gridOf(table);
  const rows = [...grid.above, ...(grid.header ? [grid.header] : []), ...grid.rows];
  return rows.length > 1 && rows.some((row) => row.length > 1) ? grid : null;
}
