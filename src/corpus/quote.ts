import { createHash } from 'node:crypto';
import { lineNumber } from '../text/lines.ts';
import { type Span, slice } from '../text/span.ts';
import type { Document, Metadata } from './document.ts';

/** Where a quotation stands, and a fingerprint to check it by. */
export interface Citation {
  readonly documentId: string;
  readonly path: string;
  readonly title: string;
  /** From the outermost heading to the nearest. */
  readonly headings: readonly string[];
  readonly span: Span;
  /** First and last line, 1-based, in the file. */
  readonly lines: readonly [number, number];
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

/** The headings that stand over `offset`, outermost first, by the blocks' levels. */
export function headingsAt(document: Document, offset: number): string[] {
  const open: { level: number; text: string }[] = [];
  for (const block of document.blocks) {
    if (block.span.start > offset) break;
    if (block.kind !== 'heading') continue;
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    open.push({ level: block.level, text: slice(document.text, block.span) });
  }
  return open.map((heading) => heading.text);
}

/** The citation of `span` in `document`. */
export function cite(document: Document, span: Span): Citation {
  const line = (offset: number): number => lineNumber(document.lineStarts, offset) + document.firstLine - 1;
  return {
    documentId: document.id,
    path: document.path,
    title: document.title,
    headings: headingsAt(document, span.start),
    span,
    lines: [line(span.start), line(Math.max(span.start, span.end - 1))],
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
