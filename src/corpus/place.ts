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

/** The document's address with the fragment that leads to `place`: an anchor, or a page as PDF viewers count (RFC 8118). */
export function urlOf({ url }: Document, place: Place | null): string | null {
  if (url === null || url.includes('#')) return url;
  if (place?.kind === 'anchor') return `${url}#${encodeURIComponent(place.anchor)}`;
  return place?.kind === 'pages' ? `${url}#page=${place.first}` : url;
}
