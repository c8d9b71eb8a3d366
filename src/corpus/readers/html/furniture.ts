import { headingLevel } from './elements.ts';
import { attribute, type Element } from './tree.ts';
import { type Weights, weightOf } from './weights.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const TAGS = words('nav footer form menu search');
const ROLES = words('banner complementary contentinfo dialog form menu menubar navigation search toolbar');
/**
 * What pages call their navigation, boxes and bars in class names and ids; compared word by word. Names that frameworks also
 * give to wrappers of text (widget, toolbar, search, language) are left out.
 */
const NAMES =
  words(`advert advertisement ads banner breadcrumb breadcrumbs consent cookie cookies crumbs editsection footer gdpr
  headerlink linenos login masthead menu nav navbar navbox navigation newsletter pager pagination popup promo promoted related
  share sharing sidebar signin signup skip social sponsor sponsored subscribe toc`);
/** An aside of this name belongs to the text. */
const NOTES = words('admonition callout caution danger hint important info note tip warning');

/** Share of the whole text from which on an element is no box at the side, whatever it is called. */
const TOO_LARGE = 0.5;
/** Share of the text that stands in links in a bar of links, and how many links make a bar. */
const LINKED = 0.9;
const LINKS = 3;
/** Longest row of links to neighbouring pages, in characters; what is longer speaks of them in sentences. */
const LONGEST_STEPS = 200;
const LISTS = words('ul ol dl div p table section');

/**
 * Whether an element is furniture of the page: navigation, a bar of links, a log-in or newsletter box, a footer, an aside that
 * is no note. Never one that holds the page's main heading or most of the text in `root`.
 */
export function isFurniture(element: Element, root: Element, weights: Weights): boolean {
  if (headingLevel(element) > 0) return false;
  const weight = weightOf(weights, element);
  const whole = weightOf(weights, root);
  if (weight.mainHeadings > 0) return false;
  if (weight.length - weight.linked > (whole.length - whole.linked) * TOO_LARGE) return false;
  // Where the page marks what it is about, its own header stands outside, and one inside belongs to the text.
  if (element.tagName === 'header') return root.tagName === 'body' && weight.headings === 0;
  return isCalledFurniture(element, weight.headings > 0) || isLinkBar(element, root, weights);
}

function isCalledFurniture(element: Element, titled: boolean): boolean {
  const role = attribute(element, 'role') ?? '';
  if (ROLES.has(role)) return true;
  const classes = nameWords(attribute(element, 'class'));
  if (element.tagName === 'aside') return !classes.some((word) => NOTES.has(word)) && role !== 'note';
  if (TAGS.has(element.tagName)) return true;
  // The id of a section is the anchor of its heading: a chapter on cookies is no cookie banner.
  const id = titled || element.tagName === 'section' ? [] : nameWords(attribute(element, 'id'));
  return [...classes, ...id].some((word) => NAMES.has(word));
}

/** The words of a class or id: `newsletter-box` and `newsletterBox` have two. */
function nameWords(name: string | undefined): readonly string[] {
  if (name === undefined || name === '') return [];
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** Whether an element leads from page to page, or is a row of links only on a page that does not mark what it is about. */
function isLinkBar(element: Element, root: Element, weights: Weights): boolean {
  if (!LISTS.has(element.tagName)) return false;
  const { length, linked, links, steps, headings } = weightOf(weights, element);
  if (headings > 0) return false;
  if (steps > 0 && steps * 2 >= links && length <= LONGEST_STEPS) return true;
  return root.tagName === 'body' && links >= LINKS && linked >= length * LINKED;
}
