import type { Document } from '../corpus/document.ts';
import { type Span, slice } from '../text/span.ts';

/** A block of a passage. Code keeps its line breaks and has no sentences. */
export interface Part extends Span {
  readonly code: boolean;
}

/** A piece of a document that can be found: `text === document.text.slice(span.start, span.end)`. */
export interface Passage {
  /** Position in the corpus: documents in order of id, passages in order of reading. Ties break by it. */
  readonly id: number;
  readonly document: Document;
  readonly kind: 'prose' | 'row' | 'figure' | 'byline';
  /** From the outermost heading to the nearest. */
  readonly headings: readonly string[];
  readonly span: Span;
  readonly text: string;
  /** The blocks that the passage is made of; a quotation never runs from one block into the next without need. */
  readonly parts: readonly Part[];
  /** The header row of the table that a `row` belongs to. */
  readonly header: Span | null;
}

/**
 * The words that stand over a passage and say what it is about: its headings, and for a row the header of its table. A heading
 * that repeats the document's title is left to the title.
 */
export function above({ document, headings, header }: Passage): string {
  const titles = headings.filter((heading) => heading !== document.title);
  return [...titles, ...(header ? [slice(document.text, header)] : [])].join('\n');
}
