import { attribute, type Element } from './tree.ts';
import { type Weights, weightOf } from './weights.ts';

/** Share of the page's text outside links that an element has to hold to be taken for what the page is about. */
const ENOUGH = 0.3;

/**
 * The element that holds what the page is about: the largest that says so (`main`, else `article`), if it holds a fair share
 * of the text, else the whole body.
 */
export function mainContent(body: Element, weights: Weights): Element {
  const mains: Element[] = [];
  const articles: Element[] = [];
  for (const element of weights.keys()) {
    if (element.tagName === 'main' || attribute(element, 'role') === 'main') mains.push(element);
    if (element.tagName === 'article') articles.push(element);
  }
  const prose = (element: Element): number => weightOf(weights, element).length - weightOf(weights, element).linked;
  for (const candidates of [mains, articles]) {
    const [largest] = candidates.toSorted((a, b) => prose(b) - prose(a));
    if (largest && prose(largest) >= prose(body) * ENOUGH && prose(largest) > 0) return largest;
  }
  return body;
}
