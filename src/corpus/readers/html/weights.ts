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

const NOTHING: Weight = {
  length: 0,
  linked: 0,
  links: 0,
  steps: 0,
  headings: 0,
  mainHeadings: 0,
  tables: 0,
  preformatted: 0,
};

const STEP = /\b(?:next|prev|previous|up|start|contents|index)\b/i;

/** The weight of every visible element below `root`, in one pass, so that later decisions cost nothing. */
export function weigh(root: ParentNode): Weights {
  const weights = new Map<Element, Weight>();
  const open: Weight[] = [{ ...NOTHING }];
  let links = 0;
  walk(root, {
    enter(element) {
      if (isHidden(element)) return false;
      const isLink = element.tagName === 'a';
      if (isLink) links++;
      const weight: Weight = {
        ...NOTHING,
        links: isLink ? 1 : 0,
        steps: isLink && STEP.test(attribute(element, 'rel') ?? '') ? 1 : 0,
        headings: headingLevel(element) > 0 ? 1 : 0,
        mainHeadings: headingLevel(element) === 1 ? 1 : 0,
        tables: element.tagName === 'table' ? 1 : 0,
        preformatted: element.tagName === 'pre' ? 1 : 0,
      };
      weights.set(element, weight);
      open.push(weight);
      return true;
    },
    text({ value }) {
      const top = open.at(-1);
      const length = value.replace(/\s+/gu, '').length;
      if (!top) return;
      top.length += length;
      if (links > 0) top.linked += length;
    },
    leave(element) {
      if (element.tagName === 'a') links--;
      const done = open.pop();
      const parent = open.at(-1);
      if (!done || !parent) return;
      for (const key of Object.keys(NOTHING) as (keyof Weight)[]) parent[key] += done[key];
    },
  });
  return weights;
}

/** The weight of an element; nothing for one that is hidden. */
export function weightOf(weights: Weights, element: Element): Readonly<Weight> {
  return weights.get(element) ?? NOTHING;
}
