import type { Document } from '../corpus/document.ts';
import { Ledger } from './ledger/ledger.ts';
import { packed } from './ledger/packing.ts';
import { frameOf, type PageFrame, pageOf } from './page.ts';

/** The page of one document. What it states are the rows [from, to) of a ledger. */
export interface DocumentPage {
  readonly documentId: string;
  readonly page: PageFrame;
  readonly ledger: Ledger;
  readonly from: number;
  readonly to: number;
}

/** The pages of documents that are all at hand. */
export function pagesOf(documents: readonly Document[]): DocumentPage[] {
  const pages = documents.map(pageOf);
  const ledger = new Ledger(packed(pages));
  let from = 0;
  return pages.map((page, at) => {
    const to = from + page.statements.length;
    const made: DocumentPage = { documentId: documents[at]?.id ?? '', page: frameOf(page), ledger, from, to };
    from = to;
    return made;
  });
}
