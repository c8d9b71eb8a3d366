import type { Block, Mark } from '../../document.ts';
import { Anchors } from './anchors.ts';
import { headingLevel, isBlockLevel } from './elements.ts';
import { formulaOf } from './formula.ts';
import { furnitureSignal } from './furniture.ts';
import { type Grid, gridOf, MOST_CELLS } from './grid.ts';
import type { Page } from './page.ts';
import { isAnchorSign, isNoteTitle } from './signs.ts';
import { tableText } from './tableText.ts';
import { attribute, type Element, type ParentNode, walk } from './tree.ts';
import { type Weights, weightOf } from './weights.ts';
import { wordsAsWritten, wordsOf } from './words.ts';
import { Writer } from './writer.ts';

/** The text of a page, its blocks, and the anchors that lead to them. */
export interface Extract {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
}

/** Writes out what the page is about: its blocks in order, page furniture marked as such. */
export function extract(page: Page): Extract {
  const writer = new Writer();
  const anchors = new Anchors(page);
  /** The element that made everything inside it furniture. */
  let box: Element | null = null;
  /** The list of definitions whose term was the last to end. */
  let list: ParentNode | null = null;
  const finish = (element: Element): void => {
    if (element === box) {
      writer.endBlock();
      box = null;
      writer.furniture = false;
    } else if (!box) {
      anchors.leave(element, writer.written);
      writer.anchor = anchors.current;
    }
  };
  walk(page.root, {
    enter(element) {
      if (!page.weights.has(element) || isAnchorSign(element, page.weights)) return false;
      const formula = formulaOf(element);
      if (formula !== null) {
        writer.words(formula);
        return false;
      }
      const signal = box ? null : furnitureSignal(element, page);
      if (signal) {
        writer.endBlock();
        box = element;
        writer.furniture = true;
        writer.signals = [signal];
      }
      if (!box) {
        anchors.enter(element, writer.written);
        writer.anchor = anchors.current;
      }
      const inside = open(writer, element, page, list);
      if (!inside) finish(element);
      return inside;
    },
    text: ({ value }) => writer.words(value),
    leave(element) {
      close(writer, element);
      if (element.tagName === 'dt') list = element.parentNode;
      finish(element);
    },
  });
  writer.endBlock();
  return { text: writer.text, blocks: writer.blocks, marks: writer.marks };
}

/** Begins an element; false when it is written already and there is no need to go into it. */
function open(writer: Writer, element: Element, page: Page, list: ParentNode | null): boolean {
  const level = headingLevel(element);
  switch (element.tagName) {
    case 'br':
      writer.lineBreak();
      return false;
    case 'pre':
      writer.preformatted(wordsAsWritten(element));
      return false;
    case 'table': {
      const grid = dataOf(element, page.weights);
      if (!grid) break;
      if (grid.caption) {
        writer.endBlock();
        writer.words(wordsOf(grid.caption));
      }
      writer.table(tableText(grid));
      return false;
    }
    case 'dt':
      // Two terms in a row share the definition that follows; a list inside a definition begins anew.
      if (writer.joins && element.parentNode === list) writer.join(', ');
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
  if (element.tagName === 'dt' || (isBlockLevel(element) && isNoteTitle(element))) writer.join(': ');
  else if (element.tagName === 'dl') writer.endBlock();
  else if (isBlockLevel(element)) writer.boundary();
  if (element.tagName === 'li' || headingLevel(element) > 0) writer.shape = { kind: 'paragraph' };
}

/**
 * The grid of a table that holds data. Null for one that only arranges the page: it says so, it holds headings, other tables
 * or preformatted text, it has a single row or column, or its few long rows would make too many cells.
 */
function dataOf(table: Element, weights: Weights): Grid | null {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return null;
  const weight = weightOf(weights, table);
  if (weight.tables > 1 || weight.headings > 0 || weight.preformatted > 0) return null;
  const grid = gridOf(table);
  const rows = [...grid.above, ...(grid.header ? [grid.header] : []), ...grid.rows];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.length > 1 && width > 1 && rows.length * width <= MOST_CELLS ? grid : null;
}
