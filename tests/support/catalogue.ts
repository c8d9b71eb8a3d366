import { type Catalogue, catalogueOf, type DocumentPage } from '../../src/compare/catalogue.ts';
import { pagesOf as pagesOfAll } from '../../src/compare/documentPage.ts';
import type { Corpus, Document } from '../../src/corpus/document.ts';

/** The pages of a corpus, as they come back from disk. */
export function pagesOf({ documents }: Corpus): DocumentPage[] {
  return pagesOfAll(documents).map((one) => ({ ...one, page: JSON.parse(JSON.stringify(one.page)) }));
}

/** Gives the documents of a corpus by their ids. */
export function openIn({ documents }: Corpus): (id: string) => Document {
  return (id) => {
    const document = documents.find((one) => one.id === id);
    if (!document) throw new Error(`${id} is no document`);
    return document;
  };
}

/** The catalogue of a corpus. */
export function catalogueOn(corpus: Corpus): Catalogue {
  return catalogueOf(pagesOf(corpus), openIn(corpus));
}
