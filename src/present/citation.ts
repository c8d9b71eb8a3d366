import type { Metadata } from '../corpus/document.ts';
import type { Citation } from '../corpus/quote.ts';

/** Between the parts of a heading path. */
const BELOW = ' › ';

/** `line 12` or `lines 12–14`. */
export function linesText([first, last]: Citation['lines']): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

/** Where a quotation stands, on one line: title, heading path, lines, file. */
export function placeText(citation: Citation): string {
  // A document's first heading is most often its title again; saying it once is enough.
  const headings = citation.headings.map(onOneLine).filter((heading) => heading !== '' && heading !== citation.title);
  return `${[onOneLine(citation.title), ...headings].join(BELOW)}, ${linesText(citation.lines)} (${citation.path})`;
}

/** Who wrote the document, when, and what it is a digest of; null when the document does not say. */
export function originText(meta: Metadata): string | null {
  const parts = [
    meta.kind && onOneLine(meta.kind),
    meta.author && `by ${onOneLine(meta.author)}`,
    meta.publisher && onOneLine(meta.publisher),
    meta.date && onOneLine(meta.date),
  ].filter((part) => part);
  return parts.length > 0 ? parts.join(', ') : null;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
