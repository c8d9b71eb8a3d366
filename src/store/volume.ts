import type { LedgerData } from '../compare/ledger/ledger.ts';
import { packed } from '../compare/ledger/packing.ts';
import { frameOf, type Page, type PageFrame, pageOf } from '../compare/page.ts';
import type { Document, Summary } from '../corpus/document.ts';
import { summaryOf } from '../corpus/summary.ts';
import { type PassagePlaces, placesOf } from '../passages/places.ts';
import { passagesOf } from '../passages/split.ts';
import { indexDocuments, type Segment } from '../search/segment.ts';

/** A file as it was read. Its documents stand one after the other in its volume. */
export interface VolumeFile {
  readonly path: string;
  /** What the file system told of it when it was read; another stamp is another file. */
  readonly stamp: string;
  /** Why it has no documents, or they do not hold all of it, in words for the owner of the corpus; else null. */
  readonly reason: string | null;
  readonly documents: number;
  /** For plain text, the lines that may repeat over the corpus; see `loneLines`. */
  readonly lines: readonly string[];
  /** Those of them that were taken for repeated when it was read. */
  readonly repeated: readonly string[];
}

/** What is known of a document without opening it. */
export interface VolumeDocument {
  readonly summary: Summary;
  readonly page: PageFrame;
  /** How much it states: rows of the ledger, behind those of the documents before it. */
  readonly statements: number;
  /** Bytes of `texts` that hold it: its text up to `middle`, then all else. */
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

/** What a volume lists: small enough to be at hand all the time. */
export interface Contents {
  readonly files: readonly VolumeFile[];
  /** In the order of the files, and as the segment counts them. */
  readonly documents: readonly VolumeDocument[];
}

/** Some files as they were read: what is at hand, the documents themselves, and the index over them. Never changed once made. */
export interface Volume {
  /** `Contents` as JSON in UTF-8. */
  readonly contents: Uint8Array;
  /** The documents one after the other, each its text in UTF-8 and then all else that it is, as JSON. */
  readonly texts: Uint8Array;
  /** Where in these the passages of the segment stand. */
  readonly places: PassagePlaces;
  /** What the documents state. */
  readonly ledger: LedgerData;
  readonly segment: Segment;
}

/** A file that was read, with its documents. */
export interface ReadFile {
  readonly file: VolumeFile;
  readonly documents: readonly Document[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Makes the volume of some files. */
export function makeVolume(files: readonly ReadFile[]): Volume {
  const texts: Uint8Array[] = [];
  const pages: Page[] = [];
  let length = 0;
  const all = files.flatMap((read) => read.documents);
  const documents = all.map((document): VolumeDocument => {
    const { text, ...rest } = document;
    const [bytes, json] = [encoder.encode(text), encoder.encode(JSON.stringify(rest))];
    texts.push(bytes, json);
    const start = length;
    const middle = start + bytes.length;
    length = middle + json.length;
    const page = pageOf(document);
    pages.push(page);
    return {
      summary: summaryOf(document),
      page: frameOf(page),
      statements: page.statements.length,
      start,
      middle,
      end: length,
    };
  });
  const passages = all.map((document) => passagesOf(document));
  const contents: Contents = { files: files.map(({ file }) => file), documents };
  return {
    contents: encoder.encode(JSON.stringify(contents)),
    texts: joined(texts, length),
    places: placesOf(passages),
    ledger: packed(pages),
    segment: indexDocuments(all, passages),
  };
}

/** What a volume lists. */
export function contentsOf({ contents }: Volume): Contents {
  return JSON.parse(decoder.decode(contents)) as Contents;
}

/** The text of a document of a volume, in UTF-8. */
export function textIn({ texts }: Pick<Volume, 'texts'>, { start, middle }: VolumeDocument): Uint8Array {
  return texts.subarray(start, middle);
}

/** All else that it is, as JSON. */
export function restIn({ texts }: Pick<Volume, 'texts'>, { middle, end }: VolumeDocument): Uint8Array {
  return texts.subarray(middle, end);
}

/** The document that these two are. */
export function documentOf(text: Uint8Array, rest: Uint8Array): Document {
  return { ...(JSON.parse(decoder.decode(rest)) as Omit<Document, 'text'>), text: decoder.decode(text) };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
