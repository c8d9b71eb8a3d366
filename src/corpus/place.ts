import type { Span } from '../text/span.ts';
import type { Document, Mark } from './document.ts';

/** Where a quotation stands in a file that has places of its own besides lines. Pages and rows are 1-based. */
export type Place =
  | { readonly kind: 'pages'; readonly first: number; readonly last: number }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'rows'; readonly sheet: string | null; readonly first: number; readonly last: number }
  | { readonly kind: 'record'; readonly id: string };

/** The last mark at or before `offset`, by binary search; null before the first. */
function markAt(marks: readonly Mark[], offset: number): Mark | null {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1] ?? null;
}

/** The place of `span`, by the document's marks; null where its only places are lines. */
export function placeOf({ marks, record }: Document, span: Span): Place | null {
  const mark = markAt(marks, span.start);
  const end = markAt(marks, Math.max(span.start, span.end - 1));
  if (mark?.kind === 'page')
    return { kind: 'pages', first: mark.page, last: end?.kind === 'page' ? end.page : mark.page };
  if (mark?.kind === 'row')
    return { kind: 'rows', sheet: mark.sheet, first: mark.row, last: end?.kind === 'row' ? end.row : mark.row };
  if (mark) return { kind: 'anchor', anchor: mark.anchor };
  return record && { kind: 'record', id: record.id };
}

/**
 * The document's address with the fragment that leads to `place`: an anchor, or a page as PDF viewers count (RFC 8118); to
 * `lines`, 1-based, where the address is that of a page on which a code host numbers the lines of the file.
 */
export function urlOf(document: Document, place: Place | null, lines: readonly [number, number]): string | null {
  const { url } = document;
  if (url === null || url.includes('#')) return url;
  if (place?.kind === 'anchor') return `${url}#${encoded(place.anchor)}`;
  if (place?.kind === 'pages') return `${url}#page=${place.first}`;
  if (!isNumberedSource(document, url)) return url;
  const [first, last] = lines;
  return first === last ? `${url}#L${first}` : `${url}#L${first}-L${last}`;
}

/** A file on a code host, in the ways in which GitHub and GitLab, and Gitea and Forgejo, write the address of its page. */
const HOSTED = /\/(?:blob|src\/(?:branch|commit|tag))\//u;

/** Files that code hosts show line by line as they are; markup they show as a page, on which lines have no numbers. */
const SHOWN_AS_LINES = /\.(?:txt|text|csv|tsv|jsonl|ndjson)$/iu;

/** An address of the document's own may be any page; only one made of its path is known to show this file. */
function isNumberedSource({ path, meta, ownText, record }: Document, url: string): boolean {
  return (ownText || record !== null) && url !== meta.url && HOSTED.test(url) && SHOWN_AS_LINES.test(path);
}

/** The address of the file at `path`, which is relative to the corpus folder, under `baseUrl`; null without one. */
export function addressOf(path: string, baseUrl: string | null): string | null {
  if (baseUrl === null) return null;
  return `${baseUrl.replace(/(?<!\/)\/+$/u, '')}/${path.split('/').map(encoded).join('/')}`;
}

/** `text` as part of an address; half a surrogate pair, which has no encoding, becomes the replacement character. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
