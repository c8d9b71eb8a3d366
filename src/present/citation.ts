import type { Description, Metadata } from '../corpus/document.ts';
import type { Citation } from '../corpus/quote.ts';

/** Between the parts of a heading path. */
const BELOW = ' › ';

/** `line 12` or `lines 12–14`. */
export function linesText([first, last]: Citation['lines']): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

/** Where a quotation stands, on one line: title, heading path, lines, file. */
export function placeText(citation: Citation): string {
  const path = [onOneLine(citation.title), ...headingPath(citation)].join(BELOW);
  return `${path}, ${linesText(citation.lines)} (${citation.path})`;
}

/** The same in short for a quotation in a list, where the one above it, from the same document, says the rest. */
export function placeBelow(citation: Citation, above: Citation): string {
  const headings = headingPath(citation);
  const isSameSection = headings.join(BELOW) === headingPath(above).join(BELOW);
  const path = isSameSection ? 'same section' : ['same document', ...headings].join(BELOW);
  return `${path}, ${linesText(citation.lines)}`;
}

/** A document's first heading is most often its title again; saying it once is enough. */
function headingPath({ headings, title }: Citation): string[] {
  return headings.map(onOneLine).filter((heading) => heading !== '' && heading !== onOneLine(title));
}

/** Who wrote the document and when, and of what other text it is a digest; null when the document does not say. */
export function originText(meta: Metadata): string | null {
  const own = describe(meta);
  const source = meta.source ? describe(meta.source, meta.source.title) : '';
  const parts = [own, source && `source: ${source}`].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('; ') : null;
}

function describe({ kind, author, publisher, date, url }: Description, title?: string): string {
  const made = `${kind ?? ''} ${author ? `by ${author}` : ''}`;
  const parts = [title ? `“${onOneLine(title)}”` : '', made, publisher ?? '', date ?? '', url ?? ''];
  return parts
    .map(onOneLine)
    .filter((part) => part !== '')
    .join(', ');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
