import type { DocumentPage } from '../compare/catalogue.ts';
import { Ledger } from '../compare/ledger/ledger.ts';
import type { Skipped } from '../corpus/document.ts';
import type { FoundFile } from '../corpus/files.ts';
import { repeatedLines } from '../corpus/readers/plain/repeats.ts';
import type { Part } from '../search/segments.ts';
import type { BoundDocument, BoundFile } from './thread.ts';
import {
  type Contents,
  contentsOf,
  restIn,
  textIn,
  type Volume,
  type VolumeDocument,
  type VolumeFile,
} from './volume.ts';

/** A volume on the shelf, with what it lists. */
interface Opened {
  readonly volume: Volume;
  readonly contents: Contents;
  readonly ledger: Ledger;
  /** For each document the first of its rows in the ledger; at the end, how many there are. */
  readonly rows: Uint32Array;
}

/** Where a file stands: it is the `number`th of its volume, and its documents there begin at `first`. */
export interface ShelvedFile {
  readonly in: Opened;
  readonly file: VolumeFile;
  readonly number: number;
  readonly first: number;
}

/** The volumes that are in use, and for each file the one place where it counts. A change makes a new shelf. */
export interface Shelf {
  readonly volumes: readonly Opened[];
  readonly files: ReadonlyMap<string, ShelvedFile>;
}

export const EMPTY_SHELF: Shelf = { volumes: [], files: new Map() };

/** A shelf with one more volume. A file that stood elsewhere counts only there; a volume in which nothing counts is dropped. */
export function withVolume(shelf: Shelf, volume: Volume): Shelf {
  const opened = openedVolume(volume);
  const files = new Map(shelf.files);
  let first = 0;
  for (const [number, file] of opened.contents.files.entries()) {
    files.set(file.path, { in: opened, file, number, first });
    first += file.documents;
  }
  return tidied([...shelf.volumes, opened], files);
}

function openedVolume(volume: Volume): Opened {
  const contents = contentsOf(volume);
  const rows = new Uint32Array(contents.documents.length + 1);
  for (const [at, { statements }] of contents.documents.entries()) rows[at + 1] = (rows[at] ?? 0) + statements;
  return { volume, contents, ledger: new Ledger(volume.ledger), rows };
}

/** A shelf on which only the files count that `stays` names. */
export function onlyWith(shelf: Shelf, stays: (path: string) => boolean): Shelf {
  const files = new Map([...shelf.files].filter(([path]) => stays(path)));
  return files.size === shelf.files.size ? shelf : tidied(shelf.volumes, files);
}

function tidied(volumes: readonly Opened[], files: ReadonlyMap<string, ShelvedFile>): Shelf {
  const used = new Set([...files.values()].map((shelved) => shelved.in));
  return { volumes: volumes.filter((opened) => used.has(opened)), files };
}

/** The documents of a file, as its volume lists them. */
export function documentsOf({ in: { contents }, file, first }: ShelvedFile): readonly VolumeDocument[] {
  return contents.documents.slice(first, first + file.documents);
}

/** The pages of the documents of a file. */
export function pagesOf({ in: { contents, ledger, rows }, file, first }: ShelvedFile): DocumentPage[] {
  return contents.documents.slice(first, first + file.documents).map(({ summary, page }, at) => {
    const [from = 0, to = 0] = rows.subarray(first + at, first + at + 2);
    return { documentId: summary.id, page, ledger, from, to };
  });
}

/** Which lines repeat over all plain texts of the shelf. */
export function repeatedOn({ files }: Shelf): ReadonlySet<string> {
  const plain = [...files.values()].map(({ file }) => file.lines).filter((lines) => lines.length > 0);
  return repeatedLines(plain);
}

/** The files that are new, changed, or were read when other lines than now counted as repeated. */
export function filesToRead(shelf: Shelf, found: readonly FoundFile[], repeated: ReadonlySet<string>): FoundFile[] {
  return found.filter((place) => {
    const known = shelf.files.get(place.path)?.file;
    if (!known || known.stamp !== place.stamp) return true;
    return known.lines.filter((line) => repeated.has(line)).join('\n') !== known.repeated.join('\n');
  });
}

/** The files that gave no documents, or not all that they hold, and why. */
export function reasonsOn({ files }: Shelf): Skipped[] {
  return [...files.values()].flatMap(({ file: { path, reason, documents } }): Skipped[] => {
    if (reason === null) return [];
    return [documents > 0 ? { path, reason, isPartly: true } : { path, reason }];
  });
}

/** What differs between two shelves, a line each, for the operator. */
export function changesBetween(before: Shelf, after: Shelf): string[] {
  const read = [...after.files.values()].filter(({ file }) => before.files.get(file.path)?.file.stamp !== file.stamp);
  const gone = [...before.files.keys()].filter((path) => !after.files.has(path));
  if (read.length + gone.length === 0) return [];
  const unread = read.flatMap(({ file: { path, reason, documents } }) =>
    reason === null ? [] : [`${documents > 0 ? 'read in part' : 'not read'}: ${path}: ${reason}`],
  );
  return [`documents changed: ${read.length} read, ${gone.length} gone, ${after.files.size} in all`, ...unread];
}

/** The volumes as the index takes them: for each of their documents its id, or null where it does not count. */
export function partsOf(shelf: Shelf): Part[] {
  return shelf.volumes.map(({ volume, contents }) => {
    let at = 0;
    const ids = contents.files.flatMap(({ path, documents }, number) => {
      const place = shelf.files.get(path);
      const counts = place?.in.contents === contents && place.number === number;
      at += documents;
      return contents.documents.slice(at - documents, at).map(({ summary }) => (counts ? summary.id : null));
    });
    return { segment: volume.segment, ids };
  });
}

/** Volumes below this many bytes of documents that count are bound together when there are many of them. */
const SMALL = 1024 * 1024;
const MOST_SMALL = 32;

/** The files of small and mostly outdated volumes, to be bound as one; none while there are few such volumes. */
export function filesToBind(shelf: Shelf): BoundFile[] {
  const sizes = new Map<Opened, number>();
  for (const shelved of shelf.files.values()) {
    const documents = documentsOf(shelved);
    const bytes = (documents.at(-1)?.end ?? 0) - (documents[0]?.start ?? 0);
    sizes.set(shelved.in, (sizes.get(shelved.in) ?? 0) + bytes);
  }
  const isPoor = ([opened, size]: [Opened, number]): boolean => size < SMALL || size * 2 < opened.volume.texts.length;
  const poor = new Set([...sizes].filter(isPoor).map(([opened]) => opened));
  if (poor.size <= MOST_SMALL) return [];
  return [...shelf.files.values()].flatMap((shelved) => {
    if (!poor.has(shelved.in)) return [];
    const { volume } = shelved.in;
    const documents = documentsOf(shelved).map((document): BoundDocument => {
      // Copies: what they are cut out of stays here.
      return { text: textIn(volume, document).slice(), rest: restIn(volume, document).slice() };
    });
    return [{ file: shelved.file, documents }];
  });
}
