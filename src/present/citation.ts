import type { Description, Metadata } from '../corpus/document.ts';
import type { Citation } from '../corpus/quote.ts';
import { shortened } from '../language/grammar.ts';
import type { Language } from '../language/language.ts';
import { linkOf } from './link.ts';

/** Between the parts of a heading path. */
const BELOW = ' › ';

/** Names that documents give to sheets and records are cut at this many characters. */
const NAME_LIMIT = 60;

/** Where a quotation stands, on one line: title, heading path, place in the file, file. */
export function placeText(citation: Citation, language: Language): string {
  return `${standText(citation, language)} (${fileText(citation)})`;
}

/** The same without the file. */
export function standText(citation: Citation, language: Language): string {
  const path = [onOneLine(citation.title), ...headingPath(citation)].join(BELOW);
  return joined(path, spotText(citation, language));
}

/** A place where there is little room: what tells it from others comes first, and its end may be cut. */
export function shortPlaceText(citation: Citation, language: Language): string {
  const spot = spotText(citation, language);
  const file = fileText(citation);
  const nearest = headingPath(citation).at(-1);
  return `${spot === '' ? file : language.documents.place.spotOf(spot, file)}${nearest ? BELOW + nearest : ''}`;
}

/** The file of a quotation; where nothing else leads to its place in there, with the anchor. */
export function fileText(citation: Citation): string {
  const { path, place, ownLines } = citation;
  const leads = ownLines || linkOf(citation) !== null;
  return place?.kind === 'anchor' && !leads ? `${path}#${onOneLine(place.anchor)}` : path;
}

/** A place in short for a quotation in a list, where the one above it, from the same document, says the rest. */
export function placeBelow(citation: Citation, above: Citation, language: Language): string {
  const { sameSection, sameDocument } = language.documents.place;
  const headings = headingPath(citation);
  const isSameSection = headings.length > 0 && headings.join(BELOW) === headingPath(above).join(BELOW);
  const path = isSameSection ? sameSection : [sameDocument, ...headings].join(BELOW);
  return joined(path, spotText(citation, language));
}

/** A place that follows another of the same document on one line: what both share is not said. */
export function placeAfter(citation: Citation, before: Citation, language: Language): string {
  const headings = headingPath(citation).join(BELOW);
  const path = headings === headingPath(before).join(BELOW) ? '' : headings;
  return joined(path, spotText(citation, language)) || language.documents.place.samePlace;
}

/**
 * The place in the file in the file's own terms: page, row, record, line. Empty where the format has none that a reader could
 * find: the lines of a text that was extracted are nowhere to be seen.
 */
export function spotText({ place, lines, ownLines }: Citation, { documents }: Language): string {
  const words = documents.place;
  const line = ownLines ? words.lines(...lines) : '';
  if (place?.kind === 'pages') return words.pages(place.first, place.last);
  if (place?.kind === 'record') return joined(words.record(shortened(place.id, NAME_LIMIT)), line);
  if (place?.kind !== 'rows') return line;
  const { sheet, first, last } = place;
  const rows = words.rows(first, last);
  const inSheet = sheet === null ? rows : words.rowsOf(rows, shortened(sheet, NAME_LIMIT));
  // In a table as text, a row and its line part ways where a cell holds a line break.
  return lines[0] === first && lines[1] === last ? inSheet : joined(inSheet, line);
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** A document's first heading is most often its title again, and a sheet's its name; saying it once is enough. */
function headingPath({ headings, title, place }: Citation): string[] {
  const known = ['', onOneLine(title), ...(place?.kind === 'rows' && place.sheet ? [onOneLine(place.sheet)] : [])];
  return headings.map(onOneLine).filter((heading) => !known.includes(heading));
}

/**
 * Who wrote the document and when, and of what other text it is a digest; null when the document does not say. `isLinked`: its
 * address is shown beside this, and need not be said.
 */
export function originText(meta: Metadata, language: Language, isLinked = false): string | null {
  const { url, ...unlinked } = meta;
  const own = describe(isLinked ? unlinked : meta, language);
  const source = meta.source ? describe(meta.source, language, meta.source.title) : '';
  const parts = [own, source && language.documents.place.source(source)].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('; ') : null;
}

function describe(
  { kind, author, publisher, date, url }: Description,
  { documents }: Language,
  title?: string,
): string {
  const made = `${kind ?? ''} ${author ? documents.place.by(author) : ''}`;
  const parts = [title ? `“${onOneLine(title)}”` : '', made, publisher ?? '', date ?? '', url ?? ''];
  return parts
    .map(onOneLine)
    .filter((part) => part !== '')
    .join(', ');
}

/** `text` with its white space folded. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
