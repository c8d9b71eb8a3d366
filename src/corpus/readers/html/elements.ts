import { attribute, type Element } from './tree.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that begin and end a block of text; every other element stands inside a line. */
const BLOCK_LEVEL =
  names(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary
  table tbody td tfoot th thead tr ul`);

/** Elements whose content is no text of the page: programs, forms' controls, pictures, what only other readers get. */
const NO_TEXT = names(`annotation annotation-xml audio button canvas datalist embed head iframe input map meter noembed
  noframes noscript object option picture progress rp script select style svg template textarea title video`);

/** Whether text before the element and text in it are different blocks. */
export function isBlockLevel(element: Element): boolean {
  return BLOCK_LEVEL.has(element.tagName);
}

/** Styles that hide an element. */
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether nobody sees the element as text: it has none by its nature, or it is hidden. */
export function isHidden(element: Element): boolean {
  if (NO_TEXT.has(element.tagName)) return true;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' || (name === 'aria-hidden' && value === 'true')) return true;
    if (name === 'style' && HIDING.test(value)) return true;
  }
  return element.tagName === 'dialog' && attribute(element, 'open') === undefined;
}

const HEADINGS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/** The level of a heading element, 1 to 6; 0 for any other element. */
export function headingLevel(element: Element): number {
  return element.tagName.length === 2 ? (HEADINGS[element.tagName] ?? 0) : 0;
}
