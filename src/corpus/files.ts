import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Ignore } from 'ignore';
import type { Skipped } from './document.ts';
import { inOrder } from './order.ts';
import { CorpusError, unreadable } from './readers/reader.ts';

/** Folders that hold other people's files. Files and folders whose names begin with a dot are left out as well. */
const NOT_OURS = new Set(['node_modules']);
/** Names what is left out below the folder that it lies in, in the syntax of gitignore. */
const IGNORE_FILE = '.footnoteignore';
/** Files of one folder that are looked at at a time. */
const AT_A_TIME = 32;

/** A file or folder on the disk, and its path inside the corpus, with `/`. */
export interface Place {
  readonly file: string;
  readonly path: string;
}

/** A file that may hold documents. Two of the same stamp at the same path are taken for the same file, unchanged. */
export interface FoundFile extends Place {
  /** In bytes. */
  readonly size: number;
  /** Size, times of the last change and number of the file, as the file system tells them. */
  readonly stamp: string;
}

/** What lies in the folders of a corpus. */
export interface Listing {
  /** In order of path. */
  readonly files: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
  /** Every folder that was gone through, as it is called on the disk. */
  readonly folders: readonly string[];
}

/** A folder to go through, and the ignore files above it, each with the path that its patterns are relative to. */
interface Folder extends Place {
  readonly rules: readonly { readonly base: string; readonly patterns: Ignore }[];
}

interface Growing extends Listing {
  readonly files: FoundFile[];
  readonly skipped: Skipped[];
  readonly folders: string[];
}

/**
 * Lists every regular file in the given folders and below them, in the same order on every machine. With several folders, each
 * path begins with its folder's name. Links are not followed, so that nothing is read twice or from outside. Throws
 * `CorpusError` with one line for each folder that is not there or cannot be opened.
 */
export async function listFiles(folders: readonly string[]): Promise<Listing> {
  const found: Growing = { files: [], skipped: [], folders: [] };
  for (const root of await rootsOf(folders)) await goThrough({ ...root, rules: [] }, found);
  return {
    files: found.files.sort((a, b) => inOrder(a.path, b.path)),
    skipped: found.skipped.sort((a, b) => inOrder(a.path, b.path)),
    folders: found.folders.sort(inOrder),
  };
}

/** The folders to read, each with what its paths begin with. One that is given twice, or lies in another, is read once. */
async function rootsOf(folders: readonly string[]): Promise<Place[]> {
  if (folders.length === 0) throw new CorpusError(['No corpus folder is named. Name one with --corpus DIR.']);
  const problems: string[] = [];
  const real: string[] = [];
  for (const folder of folders) {
    try {
      if ((await stat(folder)).isDirectory()) {
        await readdir(folder);
        real.push(await realpath(folder));
      } else problems.push(...unreadable(folder, null, 'is not a folder. Name the folder that holds it.').problems);
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

async function goThrough(root: Folder, found: Growing): Promise<void> {
  const open = [root];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    const entries = await entriesOf(folder, found);
    if (!entries) continue;
    found.folders.push(folder.file);
    const rules = await rulesIn(folder, entries, found);
    const files: Place[] = [];
    for (const entry of entries) {
      const place = { file: join(folder.file, entry.name), path: folder.path + entry.name };
      if (entry.name.startsWith('.') || isIgnored(place.path, entry.isDirectory(), rules)) continue;
      if (entry.isFile()) files.push(place);
      else if (entry.isSymbolicLink())
        found.skipped.push({ path: place.path, reason: 'is a symbolic link, which is not followed' });
      else if (!entry.isDirectory()) found.skipped.push({ path: place.path, reason: 'is not a regular file' });
      else if (!NOT_OURS.has(entry.name)) open.push({ file: place.file, path: `${place.path}/`, rules });
    }
    for (let at = 0; at < files.length; at += AT_A_TIME)
      for (const file of await Promise.all(files.slice(at, at + AT_A_TIME).map(stamped)))
        if (file) found.files.push(file);
  }
}

async function entriesOf(folder: Place, found: Growing): Promise<Dirent[] | null> {
  try {
    return await readdir(folder.file, { withFileTypes: true });
  } catch (error) {
    const reason = `the folder cannot be opened (${codeOf(error)}). Allow it to be read, or move it away.`;
    // A folder that was deleted since it was listed is simply gone.
    if (codeOf(error) !== 'ENOENT') found.skipped.push({ path: folder.path || folder.file, reason });
    return null;
  }
}

async function rulesIn(folder: Folder, entries: readonly Dirent[], found: Growing): Promise<Folder['rules']> {
  if (!entries.some((entry) => entry.name === IGNORE_FILE && entry.isFile())) return folder.rules;
  try {
    const { default: ignore } = await import('ignore');
    const patterns = ignore().add(await readFile(join(folder.file, IGNORE_FILE), 'utf8'));
    return [...folder.rules, { base: folder.path, patterns }];
  } catch (error) {
    const reason = `cannot be read (${codeOf(error)}), so nothing is ignored. Allow it to be read.`;
    found.skipped.push({ path: folder.path + IGNORE_FILE, reason });
    return folder.rules;
  }
}

/** As in git: the nearest ignore file that says anything of a path decides, and of its patterns the last. */
function isIgnored(path: string, isFolder: boolean, rules: Folder['rules']): boolean {
  for (const { base, patterns } of [...rules].reverse()) {
    const { ignored, unignored } = patterns.test(path.slice(base.length) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Null for a file that is gone since its folder was listed. */
async function stamped(place: Place): Promise<FoundFile | null> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(place.file, { bigint: true });
    return { ...place, size: Number(size), stamp: [size, mtimeNs, ctimeNs, ino].join(' ') };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    return { ...place, size: 0, stamp: '' };
  }
}

/** The system's name for what went wrong, for example `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
