import type { Document } from '../../src/corpus/document.ts';
import { slice } from '../../src/text/span.ts';

/** The blocks of a document as `[kind, words]` in order; a heading's kind is `h1` to `h6`. */
export function outline(document: Document | undefined): [string, string][] {
  if (!document) throw new Error('the reader gave no document');
  return document.blocks.map((block) => [
    block.kind === 'heading' ? `h${block.level}` : block.kind,
    slice(document.text, block.span),
  ]);
}

/** The words in the cells of a document's first table: its header, then its rows. A missing header is an empty row. */
export function cells(document: Document | undefined): (string | null)[][] {
  const table = document?.blocks.find((block) => block.kind === 'table');
  if (!document || !table) throw new Error('the reader found no table');
  return [table.header, ...table.rows].map((row) =>
    (row?.cells ?? []).map((cell) => cell && slice(document.text, cell)),
  );
}
