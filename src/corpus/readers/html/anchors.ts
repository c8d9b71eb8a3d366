import { headingLevel } from './elements.ts';
import { anchorOfHeading, idOf } from './identifiers.ts';
import type { Page } from './page.ts';
import { attribute, type Element } from './tree.ts';
import { weightOf } from './weights.ts';

/** Elements at whose end the section of a heading inside them ends at the latest. */
const SECTIONS = new Set(
  'article aside blockquote body dd details dialog fieldset figure form li main nav section table td th'.split(' '),
);
/** Elements whose id is the anchor of all that they hold. */
const NAMED = new Set('article aside blockquote details figure li section table'.split(' '));
/** The level of an anchor that stands in the text without a heading: the next of any kind ends it. */
const POINT = 7;
/** Share of the page's text from which on a `div` arranges the page, and its id is no anchor of what it holds. */
const LAYOUT = 0.5;

/** What an anchor leads to: all that follows, up to the end of `holder` or to a heading of `level` or further out. */
interface Scope {
  /** Null below a heading that has none. */
  readonly anchor: string | null;
  /** 0 for an anchor that leads to all of `holder`. */
  readonly level: number;
  holder: Element;
  /** What had been written when it began. */
  readonly from: number;
}

/** An open `div` with an id, which is the anchor of its heading if it begins with one. */
interface Wrapper {
  readonly id: string;
  readonly element: Element;
  readonly from: number;
  isOfHeading: boolean;
}

/**
 * Finds the anchor that a link to the text at hand has to have, while a page is walked through. An anchor holds as long as its
 * section does: text after a heading without an anchor gets that of the section around it, and never that of the one before.
 */
export class Anchors {
  readonly #page: Page;
  readonly #scopes: Scope[] = [];
  readonly #sections: Element[];
  readonly #wrappers: Wrapper[] = [];
  /** Of two elements with one id, a browser goes to the first. */
  readonly #taken = new Set<string>();
  #heading: Element | null = null;
  #headingEnd = -1;

  constructor(page: Page) {
    this.#page = page;
    this.#sections = [page.root];
  }

  /** The anchor of what comes next; null before the first, and where none leads to it. */
  get current(): string | null {
    for (let at = this.#scopes.length - 1; at >= 0; at--) {
      const anchor = this.#scopes[at]?.anchor ?? null;
      if (anchor !== null) return anchor;
    }
    return null;
  }

  /** Enters an element when the text has `written` visible characters. */
  enter(element: Element, written: number): void {
    const level = headingLevel(element);
    const id = this.#claim(element);
    if (this.#heading) return;
    if (level > 0) this.#enterHeading(element, level, id, written);
    else if (element.tagName === 'dt') this.#enterTerm(element, id, written);
    else if (id !== null) this.#enterNamed(element, id, written);
    if (SECTIONS.has(element.tagName)) this.#sections.push(element);
  }

  leave(element: Element, written: number): void {
    if (element === this.#heading) {
      this.#heading = null;
      this.#headingEnd = written;
    }
    if (this.#heading) return;
    if (this.#sections.at(-1) === element) this.#sections.pop();
    if (this.#wrappers.at(-1)?.element === element) this.#wrappers.pop();
    for (let top = this.#scopes.at(-1); top?.holder === element; top = this.#scopes.at(-1)) {
      // A wrapper around nothing but the heading does not end the heading's section.
      if (top.level > 0 && !SECTIONS.has(element.tagName) && written === this.#headingEnd) top.holder = this.#section();
      else this.#scopes.pop();
    }
  }

  #enterHeading(element: Element, level: number, id: string | null, written: number): void {
    this.#heading = element;
    const point = this.#scopes.at(-1);
    const before = point?.level === POINT && point.from === written ? point.anchor : null;
    this.#endScopes(level);
    const wrapper = this.#wrappers.at(-1);
    if (wrapper?.from === written) wrapper.isOfHeading = true;
    const own = anchorOfHeading(element, id, this.#page.weights) ?? before;
    const isWrapped = wrapper?.isOfHeading === true;
    const anchor = own ?? (isWrapped ? wrapper.id : null);
    this.#scopes.push({ anchor, level, holder: isWrapped ? wrapper.element : this.#section(), from: written });
  }

  /** A term of a list of definitions: its anchor holds for its definition, and no longer. */
  #enterTerm(element: Element, id: string | null, written: number): void {
    const list = this.#listOf(element);
    while (this.#scopes.at(-1)?.holder === list) this.#scopes.pop();
    if (id !== null) this.#scopes.push({ anchor: id, level: 0, holder: list, from: written });
  }

  #enterNamed(element: Element, id: string, written: number): void {
    const { length, headings } = weightOf(this.#page.weights, element);
    // A link with an id is what a footnote leads back to, and no place to go to.
    const isTarget = attribute(element, 'href') === undefined && (element.tagName === 'a' || length === 0);
    if (isTarget) {
      this.#endScopes(POINT);
      this.#scopes.push({ anchor: id, level: POINT, holder: this.#section(), from: written });
    } else if (NAMED.has(element.tagName) || (element.tagName === 'div' && headings === 0 && !this.#isLayout(length)))
      this.#scopes.push({ anchor: id, level: 0, holder: element, from: written });
    else if (element.tagName === 'div' || element.tagName === 'header')
      this.#wrappers.push({ id, element, from: written, isOfHeading: false });
  }

  #endScopes(level: number): void {
    for (let top = this.#scopes.at(-1); top && top.level >= level; top = this.#scopes.at(-1)) this.#scopes.pop();
  }

  #isLayout(length: number): boolean {
    return length > weightOf(this.#page.weights, this.#page.root).length * LAYOUT;
  }

  #listOf(term: Element): Element {
    const parent = term.parentNode;
    return parent && 'tagName' in parent ? parent : this.#section();
  }

  #section(): Element {
    return this.#sections.at(-1) ?? this.#page.root;
  }

  /** The id of an element, unless another had it before. */
  #claim(element: Element): string | null {
    const id = idOf(element);
    if (id === null || this.#taken.has(id)) return null;
    this.#taken.add(id);
    return id;
  }
}
