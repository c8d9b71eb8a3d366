import type { DocumentPage } from '../compare/catalogue.ts';
import type { Document, Summary } from '../corpus/document.ts';
import { headingsOver } from '../corpus/heading.ts';
import { addressOf } from '../corpus/place.ts';
import type { Passage } from '../passages/passage.ts';
import { passageAt, type Shelved } from '../passages/places.ts';
import type { Opening } from '../search/segments.ts';
import { Kept } from '../text/kept.ts';
import { documentsOf, pagesOf, type Shelf } from './shelf.ts';
import { documentOf, restIn, textIn, type Volume, type VolumeDocument } from './volume.ts';

/** Characters of documents that are kept open; about twice as many bytes. */
const DOCUMENT_CHARACTERS = 8_000_000;
/** Characters of passages that are kept open; about twenty times as many bytes, with their words. */
const PASSAGE_CHARACTERS = 1_000_000;

function lengthOf({ text }: { readonly text: string }): number {
  return text.length;
}

/** A document and where it lies: the `number`th of its volume. */
interface Place {
  readonly document: VolumeDocument;
  readonly page: DocumentPage;
  readonly volume: Volume;
  readonly number: number;
}

/** What lies on a shelf, by document; opens it. */
export class ShelfOpening implements Opening {
  readonly #places = new Map<string, Place>();
  readonly #baseUrl: string | null;
  readonly #documents = new Kept<string, Document>(DOCUMENT_CHARACTERS, lengthOf);
  readonly #passages = new Kept<number, Passage>(PASSAGE_CHARACTERS, lengthOf);

  /** `baseUrl` is where the documents can be opened. */
  constructor({ files }: Shelf, baseUrl: string | null) {
    this.#baseUrl = baseUrl;
    for (const file of files.values()) {
      const pages = pagesOf(file);
      for (const [at, document] of documentsOf(file).entries()) {
        const page = pages[at] as DocumentPage;
        this.#places.set(document.summary.id, { document, page, volume: file.in.volume, number: file.first + at });
      }
    }
  }

  /** The documents' ids, in the order in which they are listed. */
  get ids(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** What is at hand of a document. */
  summary(id: string): Summary {
    return this.#addressed(this.#placeOf(id).document.summary);
  }

  /** What it contributes to comparisons. */
  page(id: string): DocumentPage {
    return this.#placeOf(id).page;
  }

  /** A document that may not be there. */
  find(id: string): Document | null {
    const place = this.#places.get(id);
    return place ? this.#documents.get(id, () => this.#open(place)) : null;
  }

  document(id: string): Document {
    const document = this.find(id);
    if (!document) throw new Error(`${id} is no document of this edition`);
    return document;
  }

  passage(documentId: string, at: number, number: number): Passage {
    return this.#passages.get(number, () => {
      const { document, volume, number: position } = this.#placeOf(documentId);
      const first = volume.segment.firstPassage[position] ?? 0;
      const shelved: Shelved = {
        id: documentId,
        title: document.summary.title,
        bytes: textIn(volume, document),
        headingsOver: (offset) => headingsOver(document.page.headings, offset),
        open: () => this.document(documentId),
      };
      return passageAt(volume.places, first + at, number, shelved);
    });
  }

  /** What names its own address, or stands under the base address. */
  #addressed<T extends { readonly url: string | null; readonly path: string }>(of: T): T {
    return of.url === null && this.#baseUrl !== null ? { ...of, url: addressOf(of.path, this.#baseUrl) } : of;
  }

  #open({ document, volume }: Place): Document {
    return this.#addressed(documentOf(textIn(volume, document), restIn(volume, document)));
  }

  #placeOf(id: string): Place {
    const place = this.#places.get(id);
    if (!place) throw new Error(`${id} is no document of this edition`);
    return place;
  }
}
