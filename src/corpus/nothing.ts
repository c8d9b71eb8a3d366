import type { Skipped } from './document.ts';
import { EXTENSIONS } from './readers/formats.ts';
import { CorpusError, unreadable } from './readers/reader.ts';

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
