import type { Document } from '../corpus/document.ts';
import { sentences } from '../text/sentences.ts';
import { moved, type Span } from '../text/span.ts';

/** A block of a passage. Code keeps its line breaks and has no sentences. */
export interface Part extends Span {
  readonly code: boolean;
}

/** A piece of a document that can be found: `text === document.text.slice(span.start, span.end)`. All its spans are the document's. */
export interface Passage {
  /** Position in the corpus: documents in order of id, passages in order of reading. Ties break by it. */
  readonly id: number;
  readonly documentId: string;
  /** The document's. */
  readonly title: string;
  readonly kind: 'prose' | 'row' | 'figure' | 'byline';
  /** From the outermost heading to the nearest. */
  readonly headings: readonly string[];
  readonly span: Span;
  readonly text: string;
  /** The blocks that the passage is made of; a quotation never runs from one block into the next without need. */
  readonly parts: readonly Part[];
  /** The header row of the table that a `row` belongs to. */
  readonly header: Header | null;
  /** Opened when it is first asked for: only what is quoted needs it. */
  readonly document: Document;
}

/** A header row and its words. */
export interface Header extends Span {
  readonly text: string;
}

/**
 * The words that stand over a passage and say what it is about: its headings, and for a row the header of its table. A heading
 * that repeats the document's title is left to the title.
 */
export function above({ title, headings, header }: Pick<Passage, 'title' | 'headings' | 'header'>): string {
  const titles = headings.filter((heading) => heading !== title);
  return [...titles, ...(header ? [header.text] : [])].join('\n');
}

/** The words of a span that lies in a passage. */
export function wordsOf({ text, span }: Pick<Passage, 'text' | 'span'>, { start, end }: Span): string {
  return text.slice(start - span.start, end - span.start);
}

/** The sentences of a part of a passage, as spans into the document. */
export function sentencesIn({ text, span }: Pick<Passage, 'text' | 'span'>, part: Span): Span[] {
  return sentences(text, moved(part, -span.start)).map((sentence) => moved(sentence, span.start));
}
