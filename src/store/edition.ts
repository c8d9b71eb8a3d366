import { buildingCatalogue } from '../compare/catalogue.ts';
import type { Document, Skipped } from '../corpus/document.ts';
import { inOrder } from '../corpus/order.ts';
import { type Library, libraryOf, type Strictness } from '../library.ts';
import type { Engine } from '../search/index.ts';
import { indexOf } from '../search/segments.ts';
import { ShelfOpening } from './opening.ts';
import { partsOf, type Shelf } from './shelf.ts';
import { inSlices } from './slices.ts';

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
  const opening = new ShelfOpening(shelf, baseUrl);
  const ids = [...opening.ids].sort(inOrder);
  const pages = ids.map((id) => opening.page(id));
  const catalogue = await inSlices(buildingCatalogue(pages, (id) => opening.document(id)));
  return libraryOf({
    contents: { documents: ids.map((id) => opening.summary(id)), skipped },
    catalogue,
    pages,
    index: engine ? await engine(all(ids, opening)) : indexOf(partsOf(shelf), opening),
    open: (id) => opening.find(id),
    ...(strictness === undefined ? {} : { strictness }),
  });
}

/** The documents one after the other, each opened when its turn comes. */
function* all(ids: readonly string[], opening: ShelfOpening): Generator<Document> {
  for (const id of ids) yield opening.document(id);
}
