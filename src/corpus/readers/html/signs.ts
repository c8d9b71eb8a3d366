import { attribute, type Element } from './tree.ts';
import { type Weights, weightOf } from './weights.ts';
import { wordsOf } from './words.ts';

/** Characters of the longest sign, invisible ones among them. */
const LONGEST_SIGN = 4;

/** Whether an element is the sign beside a heading that links to it, for example a pilcrow. */
export function isAnchorSign(element: Element, weights: Weights): boolean {
  if (element.tagName !== 'a') return false;
  const { length, links } = weightOf(weights, element);
  if (length > LONGEST_SIGN || links > 1) return false;
  return attribute(element, 'href')?.startsWith('#') === true && /^\W?$/u.test(wordsOf(element));
}

/** What generators call the title of an admonition. */
const NOTE_TITLE = /(?:^|\s)(?:admonition-?title|admonitionHeading\w*|markdown-alert-title|callout-title)(?:$|\s)/i;

/** Whether an element is the word over an admonition, such as "Warning": it is read with the text that it stands over. */
export function isNoteTitle(element: Element): boolean {
  return NOTE_TITLE.test(attribute(element, 'class') ?? '');
}

const LINE_NUMBER =
  /(?:^|[\s_-])(?:linenos?|linenodiv|line-?numbers?(?:-rows)?|ln-num|codeLineNumber\w*|gutter)(?:$|[\s_-])/i;

/** Whether an element inside code counts its lines. */
export function isLineNumber(element: Element): boolean {
  const name = attribute(element, 'class');
  if (name === undefined || !LINE_NUMBER.test(name)) return false;
  return element.childNodes.every((node) => 'value' in node && /^[\s\d]*$/.test(node.value));
}
