import { type Span, slice } from '../../../text/span.ts';
import type { Description } from '../../document.ts';
import type { Stretch } from './lines.ts';
import type { Page } from './page.ts';
import { wordsOf } from './words.ts';

/** Fields at the head of a file that say who wrote it and when, and what of a description they fill in. */
const BYLINES: Readonly<Record<string, keyof Description | null>> = {
  author: 'author',
  authors: 'author',
  date: 'date',
  organization: 'publisher',
  contact: null,
  address: null,
  copyright: null,
};
/** Fields at the head of a file that speak to the program that makes pages of it. */
const SWITCHES = /^(?:orphan|tocdepth|nocomments|nosearch|no-search)$/u;
/** How version control systems write a date into a file. */
const KEYWORD = /^\$\w+:\s*(?!\s)((?:.*[^\s])?)\s*\$$/u;

/** Reads a field: `label` is its name with the second colon, `content` what it says. */
export function readField(page: Page, label: Span, { from, to }: Stretch, content: () => void): void {
  const { text, lines } = page;
  const name = slice(text, { start: label.start, end: label.end - 1 }).toLowerCase();
  const value = { start: lines[from]?.start ?? label.end, end: lines[to - 1]?.end ?? label.end };
  if (page.isFront && SWITCHES.test(name)) return;
  if (page.isFront && Object.hasOwn(BYLINES, name)) {
    const field = BYLINES[name];
    const words = wordsOf(slice(text, value).replace(/\s+/gu, ' ').trim());
    if (field) page.describe(field, KEYWORD.exec(words)?.[1] ?? words);
    if (words !== '') page.add('byline', { start: label.start, end: value.end });
    return;
  }
  page.addLabelled('item', label, content, slice(text, value).trim() !== '');
}
