import type { Document } from '../corpus/document.ts';
import { quote } from '../corpus/quote.ts';
import { type Span, slice } from '../text/span.ts';
import type { Fact, Origin } from './fact.ts';

/** Where a document states something of a subject in one respect: what a catalogue holds of a fact that nobody asked for yet. */
export interface Statement {
  /** As the source writes it. */
  readonly subject: string;
  /** As the source writes it. */
  readonly aspect: string;
  readonly documentId: string;
  /** Of the value, in the document. */
  readonly value: Span;
  /** Of the quotation that holds the value, in the document. */
  readonly span: Span;
  /** Of the table's header row, for a statement of a table. */
  readonly header: Span | null;
  readonly origin: Origin;
  /** Set where the subject is a total of the others in its table: nothing to compare them with, or to count. */
  readonly isTotal?: true;
}

/** The fact that `document` states there. */
export function factOf({ subject, aspect, value, span, header, origin }: Statement, document: Document): Fact {
  const form = origin === 'table' ? 'row' : 'prose';
  return {
    subject,
    aspect,
    value: slice(document.text, value),
    quote: quote(document, span, { matches: [value], header, form }),
    origin,
  };
}
