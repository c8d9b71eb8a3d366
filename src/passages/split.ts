import type { Block, Document } from '../corpus/document.ts';
import { headingWords } from '../corpus/heading.ts';
import { cover, type Span, slice } from '../text/span.ts';
import type { Part, Passage } from './passage.ts';

/** Neighbouring blocks under one heading are one passage up to this many characters; about one printed paragraph. */
const FULL = 700;

type Draft = Pick<Passage, 'kind' | 'headings' | 'parts' | 'header'>;

/** The kind of passage that a block's words belong to; null for blocks that are not searched. */
function kindOf(block: Block): 'prose' | 'figure' | 'byline' | null {
  if (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'code') return 'prose';
  return block.kind === 'figure' || block.kind === 'byline' ? block.kind : null;
}

function draftsOf(document: Document): Draft[] {
  const drafts: Draft[] = [];
  let headings: { level: number; text: string }[] = [];
  let titles: string[] = [];
  let open: Part[] = [];
  const close = (): void => {
    if (open.length > 0) drafts.push({ kind: 'prose', headings: titles, parts: open, header: null });
    open = [];
  };
  for (const block of document.blocks) {
    const kind = block.kind === 'heading' || block.kind === 'table' ? null : kindOf(block);
    const first = open[0];
    const fits = kind === 'prose' && (!first || block.span.end - first.start <= FULL);
    if (!fits) close();
    if (kind === 'prose') open.push({ ...block.span, code: block.kind === 'code' });
    else if (kind) drafts.push({ kind, headings: titles, parts: [{ ...block.span, code: false }], header: null });
    else if (block.kind === 'heading') {
      headings = headings.filter((heading) => heading.level < block.level);
      headings.push({ level: block.level, text: headingWords(document.text, block) });
      titles = headings.map(({ text }) => text);
    } else if (block.kind === 'table') {
      const header = block.header && { ...block.header.span, text: slice(document.text, block.header.span) };
      for (const row of block.rows)
        drafts.push({ kind: 'row', headings: titles, parts: [{ ...row.span, code: false }], header });
    }
  }
  close();
  return drafts;
}

/**
 * The passages of a document, in reading order: paragraphs under one heading together, each table row and figure its own.
 * `firstId` is the id of the first; the others count on.
 */
export function passagesOf(document: Document, firstId = 0): Passage[] {
  const { id: documentId, title } = document;
  return draftsOf(document).map((draft, at) => {
    const span = draft.parts.map(({ start, end }): Span => ({ start, end })).reduce(cover);
    return { ...draft, id: firstId + at, documentId, title, span, text: slice(document.text, span), document };
  });
}
