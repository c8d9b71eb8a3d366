import { createHash } from 'node:crypto';
import { lineNumber, lineStarts } from '../text/lines.ts';
import { type Span, slice } from '../text/span.ts';
import type { Document, Metadata } from './document.ts';
import { headingsIn, headingsOver, type PlacedHeading } from './heading.ts';
import { type Place, placeOf, urlOf } from './place.ts';

/** Where a quotation stands, and a fingerprint to check it by. */
export interface Citation {
  readonly documentId: string;
  readonly path: string;
  readonly title: string;
  /** From the outermost heading to the nearest. */
  readonly headings: readonly string[];
  readonly span: Span;
  /** First and last line, 1-based, of the document's text; for a record of a JSON Lines file, its line there. */
  readonly lines: readonly [number, number];
  /** Whether `lines` are lines of the file, which a reader finds there. */
  readonly ownLines: boolean;
  /** Where it stands in a file that has other places than lines; null in one that has not. */
  readonly place: Place | null;
  /** Where it can be opened, as near to the quotation as the format allows; null when nobody said. */
  readonly url: string | null;
  readonly meta: Metadata;
  /** SHA-256 of the quoted text as UTF-8, in hexadecimal. */
  readonly sha256: string;
}

/** An exact piece of a document. `text === document.text.slice(span.start, span.end)`, always. */
export interface Quote {
  readonly text: string;
  /** The words that match the question, as spans into `text` (not into the document), in order, not overlapping. */
  readonly matches: readonly Span[];
  /** The table's header row when `text` is a row: a quotation of its own, so that the columns can be read. */
  readonly header: string | null;
  /** Prose reads on; a figure, and code, must keep its line breaks and its spacing. */
  readonly form: 'prose' | 'row' | 'figure';
  readonly citation: Citation;
}

const headings = new WeakMap<Document, readonly PlacedHeading[]>();

/** The headings that stand over `offset` of a document, outermost first. They are found once: it has many more other blocks. */
export function headingsAt(document: Document, offset: number): string[] {
  const known = headings.get(document) ?? headingsIn(document);
  headings.set(document, known);
  return headingsOver(known, offset);
}

const starts = new WeakMap<Document, readonly number[]>();

/** First and last line of `span`: the file's own for text formats, the record's for JSON Lines, else those of the extracted text. */
export function linesAt(document: Document, span: Span): readonly [number, number] {
  if (document.record) return [document.record.line, document.record.line];
  const known = starts.get(document) ?? lineStarts(document.text);
  starts.set(document, known);
  return [lineNumber(known, span.start), lineNumber(known, Math.max(span.start, span.end - 1))];
}

/** The citation of `span` in `document`. */
export function cite(document: Document, span: Span): Citation {
  const place = placeOf(document, span);
  const lines = linesAt(document, span);
  return {
    documentId: document.id,
    path: document.path,
    title: document.title,
    headings: headingsAt(document, span.start),
    span,
    lines,
    ownLines: document.ownText || document.record !== null,
    place,
    url: urlOf(document, place, lines),
    meta: document.meta,
    sha256: createHash('sha256').update(slice(document.text, span), 'utf8').digest('hex'),
  };
}

/** The quotation of `span`, with `matches` given as spans into the document. */
export function quote(
  document: Document,
  span: Span,
  options: {
    matches?: readonly Span[];
    header?: Span | null;
    form?: Quote['form'];
  } = {},
): Quote {
  const inside = (options.matches ?? []).filter((match) => span.start <= match.start && match.end <= span.end);
  return {
    text: slice(document.text, span),
    matches: inside.map((match) => ({
      start: match.start - span.start,
      end: match.end - span.start,
    })),
    header: options.header ? slice(document.text, options.header) : null,
    form: options.form ?? 'prose',
    citation: cite(document, span),
  };
}
