import type { Corpus, Document, Skipped } from './document.ts';
import { listFiles } from './files.ts';
import { inOrder } from './order.ts';
import { readFile } from './read.ts';
import { EXTENSIONS } from './readers/formats.ts';
import { CorpusError, unreadable } from './readers/reader.ts';

/**
 * Reads every document in the given folders and below them, at once and on this thread. Throws `CorpusError` for a folder that
 * is not there, or when there is no document at all; a file that cannot be read is named in `skipped`.
 */
export async function loadCorpus(folders: readonly string[]): Promise<Corpus> {
  const { files, skipped } = await listFiles(folders);
  const documents: Document[] = [];
  const left: Skipped[] = [...skipped];
  for (const place of files) {
    const reading = await readFile(place);
    for (const document of reading.documents) documents.push(document);
    if (reading.reason !== null) left.push({ path: place.path, reason: reading.reason });
  }
  if (documents.length === 0) throw nothingIn(folders, left);
  return {
    documents: documents.sort((a, b) => inOrder(a.id, b.id)),
    skipped: left.sort((a, b) => inOrder(a.path, b.path)),
  };
}

/** The error for folders without a document: what they would have to hold, and what was found instead. */
export function nothingIn(folders: readonly string[], skipped: readonly Skipped[]): CorpusError {
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
