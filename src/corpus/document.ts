import type { Span } from '../text/span.ts';

/** What is known of a publication: from front matter, a byline, or a record. All optional, all as written there. */
export interface Description {
  readonly title?: string;
  readonly author?: string;
  /** As written; never parsed into another form. */
  readonly date?: string;
  readonly publisher?: string;
  /** What kind of text this is, for example `digest` or `mailing-list post`. */
  readonly kind?: string;
  readonly url?: string;
}

/** What a document says of itself, and of the document that it was made from where it is a digest of another. */
export interface Metadata extends Description {
  readonly source?: Description;
}

/** A row of a table. `cells[i]` belongs to column `i`; null where the row has nothing there. Cell spans are trimmed. */
export interface Row {
  readonly span: Span;
  readonly cells: readonly (Span | null)[];
}

/** A table whose rows and header all have the same number of columns; a pasted header that lacks its first cell is padded. */
export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  /** Null where the table has no header row. */
  readonly header: Row | null;
  readonly rows: readonly Row[];
}

/** A heading; `level` 1 is the outermost. A label such as "Performance?" over one paragraph is a heading, too. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  /** The heading's words only, without `##` or an underline. */
  readonly span: Span;
}

/**
 * Running text. `byline` is a line of metadata (who wrote it, when, in reply to what, how to reach them): it answers who and
 * when, and nothing else. `furniture` is what belongs to the page and not to the text (navigation, log-in, share, newsletter,
 * legal lines): it is kept so that each decision can be seen, and is never searched or quoted.
 */
export interface TextBlock {
  readonly kind: 'paragraph' | 'item' | 'code' | 'figure' | 'byline' | 'furniture';
  readonly span: Span;
}

export type Block = Heading | Table | TextBlock;

/** One published document: its exact text and the blocks that it is made of, in reading order, not overlapping. */
export interface Document {
  /** Equal to `path`, or `path#id` for a record of a JSON Lines file. */
  readonly id: string;
  /** Path inside the corpus folder, with `/`. */
  readonly path: string;
  readonly title: string;
  /** The file's own text for text formats, decoded and without a byte order mark; the extracted text for HTML. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly meta: Metadata;
  /** Where each line of `text` begins, for `lineNumber`. */
  readonly lineStarts: readonly number[];
  /** Line of the file on which `text` begins; 1 except for records of a JSON Lines file. */
  readonly firstLine: number;
}

/** A file that was found and not read, and why, in words for the owner of the corpus. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

export interface Corpus {
  /** In order of `id`. */
  readonly documents: readonly Document[];
  readonly skipped: readonly Skipped[];
}
