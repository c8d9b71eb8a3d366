import { defaultTreeAdapter, parse } from 'parse5';
import { unreadable } from '../reader.ts';
import { type Element, elementsOf } from './tree.ts';

/**
 * Most elements of a page. Formatting that is never closed is opened again in each paragraph, so that a short page can stand
 * for any number of elements; the longest of manuals have a tenth of these.
 */
const MOST_ELEMENTS = 2_000_000;

class TooManyElements extends Error {}

/** The `html` element of the page `text`; undefined when there is none. Throws `CorpusError` for a page of too many elements. */
export function parsePage(path: string, text: string): Element | undefined {
  let left = MOST_ELEMENTS;
  const createElement: typeof defaultTreeAdapter.createElement = (name, namespace, attrs) => {
    if (left-- === 0) throw new TooManyElements();
    return defaultTreeAdapter.createElement(name, namespace, attrs);
  };
  try {
    const page = parse(isXhtml(path, text) ? withEndTags(text) : text, {
      treeAdapter: { ...defaultTreeAdapter, createElement },
    });
    return elementsOf(page).find((element) => element.tagName === 'html');
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    const limit = MOST_ELEMENTS.toLocaleString('en');
    throw unreadable(path, null, `stands for more than ${limit} elements. Close its tags, or split it.`);
  }
}

/** How far into a file its declaration is looked for, in characters. */
const DECLARED = 1000;

function isXhtml(path: string, text: string): boolean {
  return /\.xht(?:ml)?$/i.test(path) || /^\s*<\?xml\s/.test(text.slice(0, DECLARED));
}

/** A tag that is closed in itself, of up to a hundred attributes. They are matched whole: they may hold any character. */
const CLOSED = /<([a-z][a-z0-9]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?){0,100})\s*\/>/gi;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** An XHTML page as HTML: `<a id="x"/>` has an end there, and none here. */
function withEndTags(text: string): string {
  return text.replace(CLOSED, (tag, name: string, attributes: string) =>
    VOID.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
  );
}
