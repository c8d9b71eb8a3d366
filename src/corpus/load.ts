import { constants, type Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { decodeText } from './decode.ts';
import type { Corpus, Document, Skipped } from './document.ts';
import { EXTENSIONS, extensionOf, readerOf } from './readers/formats.ts';
import { CorpusError, unreadable } from './readers/reader.ts';

/** Largest file that is read, in bytes. */
const LARGEST = 20 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** Folders that hold other people's files. Files and folders whose names begin with a dot are left out as well. */
const NOT_OURS = new Set(['node_modules']);

/** A file or folder on the disk, and its path inside the corpus. */
interface Place {
  readonly file: string;
  readonly path: string;
}

/** What was found so far. A problem is a file that should have been read and could not be. */
interface Findings {
  readonly documents: Document[];
  readonly skipped: Skipped[];
  readonly problems: string[];
}

/**
 * Reads every document in the given folders and below them, in the same order on every machine. With several folders, each
 * path begins with its folder's name. Throws `CorpusError` with one line for each problem: a folder that is not there, a file
 * that is broken or cannot be read, no document at all. Files of other formats are named in `skipped`.
 */
export async function loadCorpus(folders: readonly string[]): Promise<Corpus> {
  const found: Findings = { documents: [], skipped: [], problems: [] };
  for (const root of await rootsOf(folders)) {
    for (const place of await filesIn(root, found)) await readInto(found, place);
  }
  if (found.problems.length > 0) throw new CorpusError(found.problems.sort(inOrder));
  if (found.documents.length === 0) throw nothingIn(folders, found.skipped);
  return {
    documents: found.documents.sort((a, b) => inOrder(a.id, b.id)),
    skipped: found.skipped.sort((a, b) => inOrder(a.path, b.path)),
  };
}

/** Order by UTF-16 code units, which depends on no language. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The folders to read, each with what its paths begin with. One that is given twice, or lies in another, is read once. */
async function rootsOf(folders: readonly string[]): Promise<Place[]> {
  if (folders.length === 0) throw new CorpusError(['No corpus folder is named. Name one with --corpus DIR.']);
  const problems: string[] = [];
  const real: string[] = [];
  for (const folder of folders) {
    try {
      if ((await stat(folder)).isDirectory()) real.push(await realpath(folder));
      else problems.push(...unreadable(folder, null, 'is not a folder. Name the folder that holds it.').problems);
    } catch (error) {
      const problem =
        codeOf(error) === 'ENOENT'
          ? 'there is no such folder. Create it, or name another with --corpus DIR.'
          : `cannot be opened (${codeOf(error)}). Allow it to be read, or name another with --corpus DIR.`;
      problems.push(...unreadable(folder, null, problem).problems);
    }
  }
  if (problems.length > 0) throw new CorpusError(problems);
  const inside = (folder: string, other: string): boolean =>
    folder !== other && folder.startsWith(other.endsWith(sep) ? other : other + sep);
  const roots = [...new Set(real)].filter((folder) => !real.some((other) => inside(folder, other)));
  const [only] = roots;
  if (only !== undefined && roots.length === 1) return [{ file: only, path: '' }];
  const names = new Map<string, number>();
  return roots.map((file) => {
    const name = basename(file) || 'root';
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    return { file, path: times === 1 ? `${name}/` : `${name}-${times}/` };
  });
}

/** Every regular file under `root`, in order of its path. Links are not followed, so that nothing is read twice or from outside. */
async function filesIn(root: Place, found: Findings): Promise<Place[]> {
  const files: Place[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    for (const entry of await entriesOf(folder, found)) {
      if (entry.name.startsWith('.')) continue;
      const place = { file: join(folder.file, entry.name), path: folder.path + entry.name };
      if (entry.isFile()) files.push(place);
      else if (entry.isSymbolicLink()) found.skipped.push({ path: place.path, reason: 'is a symbolic link' });
      else if (!entry.isDirectory()) found.skipped.push({ path: place.path, reason: 'is not a regular file' });
      else if (!NOT_OURS.has(entry.name)) folders.push({ file: place.file, path: `${place.path}/` });
    }
  }
  return files.sort((a, b) => inOrder(a.path, b.path));
}

async function entriesOf(folder: Place, found: Findings): Promise<Dirent[]> {
  try {
    return await readdir(folder.file, { withFileTypes: true });
  } catch (error) {
    const problem = `the folder cannot be opened (${codeOf(error)}). Allow it to be read, or move it away.`;
    found.problems.push(...unreadable(folder.path || folder.file, null, problem).problems);
    return [];
  }
}

async function readInto(found: Findings, { file, path }: Place): Promise<void> {
  const read = readerOf(path);
  const skip = (reason: string): void => void found.skipped.push({ path, reason });
  if (!read) return skip(`${extensionOf(path)} is not a format that Footnote reads yet`);
  try {
    const bytes = await bytesOf(file, path);
    if (!bytes) return skip(`is larger than ${LARGEST / MEGABYTE} MB`);
    const text = decodeText(bytes);
    if (text === null) {
      // A program or a picture may lie around under a name without extension; any other name promises a text.
      if (extensionOf(path) === '') return skip('is not text');
      throw unreadable(path, null, 'is not text in UTF-8 or UTF-16. Save it as UTF-8, or move it away.');
    }
    if (text.trim() === '') return skip('is empty');
    const documents = read({ path, text }).filter((document) => document.blocks.length > 0);
    if (documents.length === 0) return skip('holds no text');
    for (const document of documents) found.documents.push(document);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    found.problems.push(...error.problems);
  }
}

/** A file's bytes; null when they are too many. What is no regular file any more is not read, and never waited for. */
async function bytesOf(file: string, path: string): Promise<Uint8Array | null> {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { size } = await handle.stat();
      return size > LARGEST ? null : await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(path, null, `cannot be read (${codeOf(error)}). Allow it to be read, or move it away.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** The error for folders without a document: what they would have to hold, and what was found instead. */
function nothingIn(folders: readonly string[], skipped: readonly Skipped[]): CorpusError {
  const where = folders.join(', ');
  const { problems } = unreadable(
    where,
    null,
    `no document was found. Put files there that can be read: ${EXTENSIONS}.`,
  );
  return new CorpusError([
    ...problems,
    ...skipped.flatMap(({ path, reason }) => unreadable(path, null, reason).problems),
  ]);
}
