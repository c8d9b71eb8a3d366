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

/** A sign that speaks for or against a line's being part of the text, for the owner of the corpus to read. Furniture from 1 on. */
export interface Signal {
  readonly name: string;
  readonly weight: number;
}

/** A heading; `level` 1 is the outermost. A label such as "Performance?" over one paragraph is a heading, too. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  /** The heading's words only, without `##` or an underline. */
  readonly span: Span;
  /** What a reader sees of it, where the span holds marks as well: links, pictures, code. */
  readonly words?: string;
}

/**
 * Running text. `byline` is a line of metadata (who wrote it, when, in reply to what, how to reach them): it answers who and
 * when, and nothing else. `furniture` is what belongs to the page and not to the text (navigation, log-in, share, newsletter,
 * legal lines): it is kept so that each decision can be seen, and is never searched or quoted.
 */
export interface TextBlock {
  readonly kind: 'paragraph' | 'item' | 'code' | 'figure' | 'byline' | 'furniture';
  readonly span: Span;
  /** What was found for and against its being text; only where anything was. */
  readonly signals?: readonly Signal[];
}

export type Block = Heading | Table | TextBlock;

/**
 * From `start` on, up to the next mark, the text stands at this place of its file: for formats that have places other than
 * lines. `row` is 1-based, as a spreadsheet counts; `sheet` is null in a file of one table.
 */
export type Mark = { readonly start: number } & (
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'row'; readonly sheet: string | null; readonly row: number }
);

/** One published document: its exact text and the blocks that it is made of, in reading order, not overlapping. */
export interface Document {
  /** Equal to `path`, or `path#id` for a record of a JSON Lines file. */
  readonly id: string;
  /** Path inside the corpus folder, with `/`. */
  readonly path: string;
  readonly title: string;
  /** The file's own text for text formats, decoded and without a byte order mark; the extracted text for HTML. */
  readonly text: string;
  /** Whether `text` is the file's own, so that its lines are those of the file; false where it had to be extracted. */
  readonly ownText: boolean;
  /** The encoding that the file was in, by its name in the Encoding Standard; left out for UTF-8, and for formats that are no text. */
  readonly charset?: string;
  readonly blocks: readonly Block[];
  readonly meta: Metadata;
  /** In order of `start`; empty for formats whose only places are lines. */
  readonly marks: readonly Mark[];
  /** The record of a JSON Lines file that this document is, and its line; null for a file that is one document. */
  readonly record: { readonly id: string; readonly line: number } | null;
  /** Where the document can be opened: its own `meta.url` if that is of the web, else the base address with its path; else null. */
  readonly url: string | null;
  /** Names that mean the same, in groups: what an aliases file says; left out for any other document. */
  readonly aliases?: readonly (readonly string[])[];
}

/** What is told of a document without quoting it: plain data, at hand for every document of the corpus. */
export interface Summary {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly meta: Metadata;
  /** Where it can be opened; null when nobody said. */
  readonly url: string | null;
  /** Lines of its text, as an editor counts them. */
  readonly lines: number;
  /** Whether those are the lines of the file. */
  readonly ownText: boolean;
  /** The encoding that it was read as, where that is not UTF-8. */
  readonly charset?: string;
  /** Number of blocks by kind. */
  readonly blocks: Readonly<Record<string, number>>;
}

/** A file that was found and not read, or not all of it, and why, in words for the owner of the corpus. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
  /** Set where there are documents of it, and the reason is why they do not hold all of it. */
  readonly isPartly?: true;
}

export interface Corpus {
  /** In order of `id`. */
  readonly documents: readonly Document[];
  readonly skipped: readonly Skipped[];
}

/** What a corpus holds, without the documents themselves, and the files that it does not hold. */
export interface Contents {
  /** In order of `id`. */
  readonly documents: readonly Summary[];
  readonly skipped: readonly Skipped[];
}
