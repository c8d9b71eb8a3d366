import { isAnchorSign } from './signs.ts';
import { attribute, type Element, isElement, walk } from './tree.ts';
import { type Weights, weightOf } from './weights.ts';

/** The name by which a link leads to an element: its id, or the name of an `a`; null when it has none. */
export function idOf(element: Element): string | null {
  let found: string | null = null;
  for (const { name, value } of element.attrs) {
    if (value === '') continue;
    if (name === 'id') return value;
    if (name === 'name' && element.tagName === 'a') found = value;
  }
  return found;
}

/**
 * The anchor of a heading: where the sign beside it leads, which is the link that its page offers to readers, else its own id,
 * else the first inside it. Null when it has none.
 */
export function anchorOfHeading(heading: Element, own: string | null, weights: Weights): string | null {
  // Headings within headings are a mistake, or an attempt to have the same elements searched over and over.
  if (weightOf(weights, heading).headings > 1) return own;
  let target = targetOf(signAfter(heading, weights));
  let inner: string | null = null;
  walk(heading, {
    enter(element) {
      if (!weights.has(element)) return false;
      if (isAnchorSign(element, weights)) target ??= targetOf(element);
      inner ??= idOf(element);
      return true;
    },
    text() {},
  });
  return target ?? own ?? inner;
}

/** The sign that some pages put after a heading and not in it. */
function signAfter(heading: Element, weights: Weights): Element | null {
  const { parentNode: parent } = heading;
  if (!parent) return null;
  // Looked for in a wrapper of the heading only, which holds little else.
  const next = parent.childNodes.length <= 5 ? parent.childNodes[parent.childNodes.indexOf(heading) + 1] : undefined;
  return next && isElement(next) && isAnchorSign(next, weights) ? next : null;
}

/** The anchor that a link leads to; null for one that leads nowhere. */
function targetOf(link: Element | null): string | null {
  const name = link && attribute(link, 'href')?.slice(1);
  if (!name) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
