import { headingLevel, isHidden } from './elements.ts';
import { attribute, type Element, type ParentNode, walk } from './tree.ts';

/** What is inside an element, all levels down. Lengths count visible characters without white space. */
export interface Weight {
  length: number;
  /** Length of the text inside links. */
  linked: number;
  links: number;
  /** Links to the page before, after or above, as their `rel` says. */
  steps: number;
  headings: number;
  mainHeadings: number;
  tables: number;
  preformatted: number;
}

export type Weights = ReadonlyMap<Element, Weight>;

const NOTHING: Readonly<Weight> = nothing();

const STEP = /\b(?:next|prev|previous|up|start|contents|index)\b/i;

function nothing(): Weight {
  return { length: 0, linked: 0, links: 0, steps: 0, headings: 0, mainHeadings: 0, tables: 0, preformatted: 0 };
}

/**
 * The weight of every visible element below `root`, in document order, in one pass, so that later decisions cost nothing. An
 * element without a weight is hidden.
 */
export function weigh(root: ParentNode): Weights {
  const weights = new Map<Element, Weight>();
  const open: Weight[] = [nothing()];
  let links = 0;
  walk(root, {
    enter(element) {
      if (isHidden(element)) return false;
      const weight = nothing();
      count(element, weight);
      links += weight.links;
      weights.set(element, weight);
      open.push(weight);
      return true;
    },
    text({ value }) {
      const top = open.at(-1);
      if (!top) return;
      const length = visibleLength(value);
      top.length += length;
      if (links > 0) top.linked += length;
    },
    leave(element) {
      if (element.tagName === 'a') links--;
      const done = open.pop();
      const parent = open.at(-1);
      if (done && parent) add(parent, done);
    },
  });
  return weights;
}

/** Notes in `weight` what the element is itself. */
function count(element: Element, weight: Weight): void {
  const level = headingLevel(element);
  if (level > 0) weight.headings = 1;
  if (level === 1) weight.mainHeadings = 1;
  if (element.tagName === 'table') weight.tables = 1;
  if (element.tagName === 'pre') weight.preformatted = 1;
  if (element.tagName !== 'a') return;
  weight.links = 1;
  if (STEP.test(attribute(element, 'rel') ?? '')) weight.steps = 1;
}

function add(sum: Weight, each: Weight): void {
  sum.length += each.length;
  sum.linked += each.linked;
  sum.links += each.links;
  sum.steps += each.steps;
  sum.headings += each.headings;
  sum.mainHeadings += each.mainHeadings;
  sum.tables += each.tables;
  sum.preformatted += each.preformatted;
}

/** Number of characters that are no white space. Counted one by one: this runs over every character of every page. */
function visibleLength(value: string): number {
  let length = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    const isSpace = code < 0x80 ? code === 0x20 || (code >= 9 && code <= 13) : /\s/u.test(value.charAt(at));
    if (!isSpace) length++;
  }
  return length;
}

/** The weight of an element; nothing for one that is hidden. */
export function weightOf(weights: Weights, element: Element): Readonly<Weight> {
  return weights.get(element) ?? NOTHING;
}
