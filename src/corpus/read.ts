import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { textOf } from './charsets/text.ts';
import type { Document } from './document.ts';
import { codeOf, type Place } from './files.ts';
import { binaryReaderOf, extensionOf, isMarkup, isPlain, readerOf } from './readers/formats.ts';
import { loneLines } from './readers/plain/repeats.ts';
import { CorpusError } from './readers/reader.ts';

/** Largest file that is read, in bytes. */
export const LARGEST = 50 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** What came of a file: its documents, and what is wrong with it, in words for the owner of the corpus. */
export interface FileReading {
  readonly documents: readonly Document[];
  /** Why there are no documents, or what of the file they do not hold; null when all of it is read. */
  readonly reason: string | null;
  /** Of a plain text, the lines that may repeat over the corpus; see `loneLines`. */
  readonly lines: readonly string[];
}

/** Reads one file by its format; never throws for what a file holds. `repeated` are the lines that recur over the corpus. */
export async function readFile({ file, path }: Place, repeated?: ReadonlySet<string>): Promise<FileReading> {
  try {
    const { read, lines, missing } = await documentsIn(file, path, repeated);
    const documents = read.filter(({ blocks, aliases }) => blocks.length > 0 || aliases);
    return documents.length > 0 ? { documents, reason: missing, lines } : left('holds no text');
  } catch (error) {
    if (error instanceof CorpusError)
      return left(error.problems.map((problem) => withoutPath(problem, path)).join(' '));
    if (error instanceof Unread) return left(error.message);
    throw error;
  }
}

/** A file that is left out, with the reason as its message. */
class Unread extends Error {}

function left(reason: string): FileReading {
  // It is listed on one line, whatever the name of the file holds.
  return { documents: [], reason: reason.replace(/[\s\p{Cc}]+/gu, ' ').trim(), lines: [] };
}

/** The problem alone: where it is listed, the path is named already. */
function withoutPath(problem: string, path: string): string {
  const named = path.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return problem.startsWith(named) ? problem.slice(named.length).replace(/^[:,]\s*/u, '') : problem;
}

interface Found {
  readonly read: readonly Document[];
  readonly lines: readonly string[];
  readonly missing: string | null;
}

async function documentsIn(file: string, path: string, repeated: ReadonlySet<string> | undefined): Promise<Found> {
  const read = await readerOf(path);
  const readBinary = read ? null : await binaryReaderOf(path);
  if (!read && !readBinary) throw new Unread(`${extensionOf(path)} is not a format that Footnote reads`);
  const bytes = await bytesOf(file);
  if (readBinary) return { read: await readBinary({ path, bytes }), lines: [], missing: null };
  const decoded = await textOf(bytes, { isMarkup: isMarkup(path) });
  if (decoded === null) throw new Unread('is not text in a character set that is known. Save it as UTF-8.');
  const { text, charset } = decoded;
  if (text.trim() === '') throw new Unread('is empty');
  const missing: string[] = [];
  const source = { path, text, missing: (problem: string) => missing.push(problem), ...(repeated ? { repeated } : {}) };
  const documents = read?.(source) ?? [];
  return {
    read: charset === 'utf-8' ? documents : documents.map((document) => ({ ...document, charset })),
    lines: isPlain(path) ? loneLines(text) : [],
    missing: missing.length > 0 ? missing.join(' ') : null,
  };
}

/** A file's bytes. What is no regular file any more is not read, and never waited for. */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { size } = await handle.stat();
      if (size > LARGEST) throw new Unread(`is larger than ${LARGEST / MEGABYTE} MB. Split it.`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Unread) throw error;
    throw new Unread(`cannot be read (${codeOf(error)}). Allow it to be read, or move it away.`);
  }
}
