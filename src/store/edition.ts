import { buildingCatalogue, type DocumentPage } from '../compare/catalogue.ts';
import type { Document, Skipped } from '../corpus/document.ts';
import { inOrder } from '../corpus/order.ts';
import { addressOf } from '../corpus/place.ts';
import { type Library, libraryOf, type Strictness } from '../library.ts';
import type { Engine } from '../search/index.ts';
import { indexOf } from '../search/segments.ts';
import { OpenedDocuments } from './opened.ts';
import { documentsOf, pagesOf, partsOf, type Shelf } from './shelf.ts';
import { inSlices } from './slices.ts';
import { documentIn, type Volume, type VolumeDocument } from './volume.ts';

/** A document and the volume that it is in. */
interface Shelved {
  readonly document: VolumeDocument;
  readonly page: DocumentPage;
  readonly volume: Volume;
}

/** How the library over a shelf is made. */
export interface EditionOptions {
  /** Where the documents can be opened. */
  readonly baseUrl: string | null;
  readonly strictness?: Strictness;
  /** Makes the index over the documents; where there is none, it was made with the shelf. */
  readonly engine?: Engine | null;
}

/** The library over a shelf, made bit by bit while whatever else runs goes on. */
export async function editionOf(
  shelf: Shelf,
  skipped: readonly Skipped[],
  { baseUrl, strictness, engine }: EditionOptions,
): Promise<Library> {
  const shelved = new Map<string, Shelved>();
  for (const file of shelf.files.values()) {
    const pages = pagesOf(file);
    for (const [at, document] of documentsOf(file).entries()) {
      const page = pages[at];
      if (page) shelved.set(document.summary.id, { document, page, volume: file.in.volume });
    }
  }
  const ids = [...shelved.keys()].sort(inOrder);
  const known = ids.flatMap((id) => shelved.get(id) ?? []);

  const addressed = <T extends { readonly url: string | null; readonly path: string }>(of: T): T =>
    of.url === null && baseUrl !== null ? { ...of, url: addressOf(of.path, baseUrl) } : of;
  const opened = new OpenedDocuments((id) => {
    const place = shelved.get(id);
    return place ? addressed(documentIn(place.volume, place.document)) : null;
  });
  const open = (id: string): Document => {
    const document = opened.get(id);
    if (!document) throw new Error(`${id} is no document of this edition`);
    return document;
  };

  const pages = known.map(({ page }) => page);
  const catalogue = await inSlices(buildingCatalogue(pages, open));
  return libraryOf({
    contents: { documents: known.map(({ document }) => addressed(document.summary)), skipped },
    catalogue,
    pages,
    index: engine ? await engine(opening(ids, open)) : indexOf(partsOf(shelf), open),
    open: (id) => opened.get(id),
    ...(strictness === undefined ? {} : { strictness }),
  });
}

/** The documents one after the other, each opened when its turn comes. */
function* opening(ids: readonly string[], open: (id: string) => Document): Generator<Document> {
  for (const id of ids) yield open(id);
}
