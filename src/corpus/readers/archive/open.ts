import { pipeline } from 'node:stream/promises';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { type BinarySource, CorpusError, unreadable } from '../reader.ts';

/** An office document has a few parts and its pictures; one of more files is something else, or an attack on their list. */
export const MOST_ENTRIES = 10_000;
/** Unpacked bytes of all files together, pictures with them, as the archive declares them. */
export const LARGEST_UNPACKED = 1024 * 1024 * 1024;
/** Unpacked bytes of the parts that are read, one by one and together: a sheet of 1,000,000 filled cells has about 50 MB. */
export const LARGEST_READ = 256 * 1024 * 1024;
/** Sheets of alike rows shrink to a fiftieth; what shrinks further than this was made to. Deflate ends at 1,032. */
export const HIGHEST_RATIO = 300;
/** Small parts may be of any ratio. */
const RATIO_COUNTS_FROM = 1024 * 1024;

/** How Microsoft's compound files begin: .doc and .xls of before 2007, and .docx and .xlsx under a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** How archives begin. */
const ARCHIVE = Buffer.from('PK', 'latin1');

/** An archive whose list of files was looked through, and is within the limits. */
export interface Archive {
  readonly path: string;
  has(name: string): boolean;
  /** Gives the bytes of a file piece by piece; rejects with `CorpusError` when they are not what the list says. */
  read(name: string, take: (bytes: Uint8Array) => void): Promise<void>;
}

/** Opens the archive that an office document is. `extension` is for the advice. Rejects with `CorpusError` for what breaks a limit. */
export async function openArchive({ path, bytes }: BinarySource, extension: string): Promise<Archive> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) throw unreadable(path, null, 'is empty');
  if (file.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    const problem = `is under a password, or in the format of before 2007. Save it as ${extension} without a password.`;
    throw unreadable(path, null, problem);
  }
  if (!file.subarray(0, ARCHIVE.length).equals(ARCHIVE))
    throw unreadable(path, null, `is not a ${extension} file. Check its extension.`);
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true, decodeStrings: false });
    return archiveOf(path, zip, await entriesOf(path, zip));
  } catch (error) {
    throw error instanceof CorpusError ? error : broken(path, error);
  }
}

/** The list of files by name. Names that lead out of the archive are left out, and never become names of files anywhere. */
async function entriesOf(path: string, zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES)
    throw unreadable(path, null, `holds ${zip.entryCount} files, more than ${MOST_ENTRIES}. Leave it out.`);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of listed(zip)) {
    unpacked += entry.uncompressedSize;
    if (entry.isEncrypted()) throw unreadable(path, null, 'is under a password. Save a copy without one.');
    if (unpacked > LARGEST_UNPACKED) throw tooLarge(path, LARGEST_UNPACKED);
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > RATIO_COUNTS_FROM && ratio > HIGHEST_RATIO)
      throw unreadable(path, null, 'unpacks to far more than its size, as bombs do. Leave it out.');
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
    if (validateFileName(name) === null && !entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

/** The list, entry by entry. */
async function* listed(zip: ZipFile): AsyncGenerator<Entry> {
  for (let read = 0; read < zip.entryCount; read++) {
    yield await new Promise<Entry>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
  }
}

function archiveOf(path: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>): Archive {
  let left = LARGEST_READ;
  return {
    path,
    has: (name) => entries.has(name),
    read: async (name, take) => {
      const entry = entries.get(name);
      if (!entry) throw unreadable(path, null, `lacks its part ${name}. Save it anew.`);
      try {
        const stream = await zip.openReadStreamPromise(entry);
        await pipeline(stream, async (pieces: AsyncIterable<Buffer>) => {
          for await (const piece of pieces) {
            left -= piece.length;
            if (left < 0) throw tooLarge(path, LARGEST_READ);
            take(piece);
          }
        });
      } catch (error) {
        throw error instanceof CorpusError ? error : broken(path, error);
      }
    },
  };
}

function tooLarge(path: string, limit: number): CorpusError {
  return unreadable(path, null, `unpacks to more than ${limit / 1024 / 1024} MB. Split it.`);
}

function broken(path: string, error: unknown): CorpusError {
  const why = error instanceof Error ? error.message : String(error);
  return unreadable(path, null, `is broken (${why}). Open it in its program and save it anew.`);
}
