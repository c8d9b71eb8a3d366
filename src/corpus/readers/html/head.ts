import type { Metadata } from '../../document.ts';
import { attribute, type Element, elementsOf } from './tree.ts';
import { wordsOf } from './words.ts';

/** Names under which pages give each field, the most telling first; compared without regard to case. */
const FIELDS = {
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author'],
  date: ['article:published_time', 'date', 'dc.date', 'dcterms.date', 'dcterms.created', 'pubdate', 'citation_date'],
  publisher: ['og:site_name', 'publisher', 'dc.publisher', 'application-name'],
  url: ['og:url'],
} as const;

/** The title element's words, and what the meta elements of a page's head say of the page. */
export interface Head {
  readonly title: string;
  readonly meta: Metadata;
}

/** Reads a page's head. */
export function readHead(head: Element | undefined): Head {
  const values = new Map<string, string>();
  let title = '';
  for (const element of head ? elementsOf(head) : []) {
    if (element.tagName === 'title' && title === '') title = wordsOf(element);
    if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
      values.set('og:url', attribute(element, 'href')?.trim() ?? '');
    if (element.tagName !== 'meta') continue;
    const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase();
    const value = attribute(element, 'content')?.trim() ?? '';
    if (value !== '' && !values.has(name)) values.set(name, value);
  }
  const meta: { -readonly [field in keyof typeof FIELDS]?: string } = {};
  for (const [field, names] of Object.entries(FIELDS) as [keyof typeof FIELDS, readonly string[]][]) {
    const value = names.map((name) => values.get(name)).find((found) => found !== undefined && found !== '');
    // Some pages link to their author instead of naming him.
    if (value && (field === 'url' || !/^https?:/i.test(value))) meta[field] = value;
  }
  return { title, meta };
}
