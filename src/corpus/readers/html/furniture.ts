import type { Signal } from '../../document.ts';
import { headingLevel } from './elements.ts';
import type { Page } from './page.ts';
import { attribute, type Element } from './tree.ts';
import { type Weight, weightOf } from './weights.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const TAGS = words('nav footer form menu search');
const ROLES = words('banner complementary contentinfo dialog form menu menubar navigation search toolbar');
/**
 * What pages call their navigation, boxes and bars in class names and ids; compared word by word. Names that frameworks also
 * give to wrappers of text (widget, toolbar, search, language) are left out.
 */
const NAMES =
  words(`advert advertisement ads banner breadcrumb breadcrumbs catlinks consent cookie cookies crumbs editsection footer gdpr
  headerlink linenos login masthead menu nav navbar navbox navigation newsletter noprint pager pagination popup printfooter promo
  promoted recommended recommendations related relatedposts share sharedaddy sharing sidebar signin signup skip social sponsor
  sponsored subscribe toc trending vote votecell votes voting`);
/** An aside of this name belongs to the text. */
const NOTES = words('admonition callout caution danger footnote footnotes hint important info note tip warning');
/** What pages call the box of what readers wrote below their text; one remark alone is called `comment`, as many things are. */
const REMARKS =
  /(?:^|[\s_-])(?:comments|comments?-?(?:list|area|section|respond|form|thread)|commentlist|respond|disqus\w*)(?:$|[\s_-])/i;

/** Share of the whole text from which on an element is no box at the side, whatever it is called. */
const TOO_LARGE = 0.5;
/** Characters outside links that a page has to have besides its comments for them to be comments on something. */
const COMMENTED = 300;
/** Share of the text that stands in links in a bar of links, and how many links make a bar. */
const LINKED = 0.9;
const LINKS = 3;
/** Longest row of links to neighbouring pages, in characters; what is longer speaks of them in sentences. */
const LONGEST_STEPS = 200;
const LISTS = words('ul ol dl div p table section');

/**
 * What makes an element furniture of the page: navigation, a bar of links, a log-in or newsletter box, a footer, comments on
 * the text, an aside that is no note. Null for what belongs to the text, and for one that holds the page's main heading or most
 * of the text in the page's main content.
 */
export function furnitureSignal(element: Element, page: Page): Signal | null {
  if (headingLevel(element) > 0) return null;
  const weight = weightOf(page.weights, element);
  if (weight.mainHeadings > 0) return null;
  if (isRemarks(element, weight, page)) return sign('comments on the text');
  const whole = weightOf(page.weights, page.root);
  if (prose(weight) > prose(whole) * TOO_LARGE) return null;
  // Where the page marks what it is about, its own header stands outside, and one inside belongs to the text.
  if (element.tagName === 'header')
    return page.root.tagName === 'body' && weight.headings === 0 ? sign('header of the page') : null;
  const name = roleOf(element) ?? nameOf(element, weight, page);
  if (name !== null) return sign(name);
  return isLinkBar(element, weight, page) ? sign('bar of links') : null;
}

function sign(name: string): Signal {
  return { name, weight: 1 };
}

function prose(weight: Readonly<Weight>): number {
  return weight.length - weight.linked;
}

/** Whether an element is the box of comments below a text, and not the answers that a thread consists of. */
function isRemarks(element: Element, weight: Readonly<Weight>, page: Page): boolean {
  if (page.isThread || element === page.root) return false;
  const isNamed = isRemarksName(attribute(element, 'class'), page);
  if (!isNamed && (!isRemarksName(attribute(element, 'id'), page) || isChapter(element))) return false;
  return prose(weightOf(page.weights, page.root)) - prose(weight) >= COMMENTED;
}

function isRemarksName(name: string | undefined, { remarks }: Page): boolean {
  if (name === undefined) return false;
  const known = remarks.get(name) ?? REMARKS.test(name);
  remarks.set(name, known);
  return known;
}

/** Whether an element's id is the anchor of its heading: a chapter on cookies or comments is no box of them. */
function isChapter(element: Element): boolean {
  return element.tagName === 'section' || /\bsect/i.test(attribute(element, 'class') ?? '');
}

/** The role that an element says it has on the page, by its tag or its `role`, if that is one of furniture. */
function roleOf(element: Element): string | null {
  const role = attribute(element, 'role') ?? '';
  if (ROLES.has(role)) return `role ${role}`;
  return TAGS.has(element.tagName) ? `element ${element.tagName}` : null;
}

/** The name by which the page calls an element furniture. */
function nameOf(element: Element, weight: Readonly<Weight>, page: Page): string | null {
  const classes = attribute(element, 'class') ?? '';
  if (element.tagName === 'aside') {
    const isNote = attribute(element, 'role') === 'note' || nameWords(classes).some((word) => NOTES.has(word));
    return isNote ? null : 'element aside';
  }
  // Below a heading, the id may be made of its words; a box at the side has little there but links.
  const isBox = weight.headings === 0 || weight.linked * 2 >= weight.length;
  const id = isBox && !isChapter(element) ? (attribute(element, 'id') ?? '') : '';
  return namedIn(classes, page) ?? namedIn(id, page);
}

/** The first name of furniture in a class or id. Pages use few of them many times: each is looked at once. */
function namedIn(name: string, { names }: Page): string | null {
  if (name === '') return null;
  const known = names.get(name);
  if (known !== undefined) return known;
  const word = nameWords(name).find((each) => NAMES.has(each));
  const found = word === undefined ? null : `called ${word}`;
  names.set(name, found);
  return found;
}

/** The words of a class or id: `newsletter-box` and `newsletterBox` have two. */
function nameWords(name: string): string[] {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** Whether an element leads from page to page, or is a row of links only on a page that does not mark what it is about. */
function isLinkBar(element: Element, weight: Readonly<Weight>, { root }: Page): boolean {
  if (!LISTS.has(element.tagName)) return false;
  const { length, linked, links, steps, headings } = weight;
  if (headings > 0) return false;
  if (steps > 0 && steps * 2 >= links && length <= LONGEST_STEPS) return true;
  // Besides the links, one character between each and the next.
  return root.tagName === 'body' && links >= LINKS && (linked >= length * LINKED || length - linked < links);
}
