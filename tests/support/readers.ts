import { EXTENSIONS, extensionOf, readerOf } from '../../src/corpus/readers/formats.ts';
import type { Reader } from '../../src/corpus/readers/reader.ts';

const READERS = new Map<string, Reader>();
for (const extension of ['', ...EXTENSIONS.split(', ')]) {
  const reader = await readerOf(`a${extension}`);
  if (reader) READERS.set(extension, reader);
}
const ALIASES = 'aliases.yml';
const readAliases = await readerOf(ALIASES);

/** The reader of a text format by a file's name, without waiting: all of them are imported already. Throws when there is none. */
export function readerAtOnce(path: string): Reader {
  const reader = path.endsWith(ALIASES) ? readAliases : READERS.get(extensionOf(path));
  if (!reader) throw new Error(`${path} has no reader`);
  return reader;
}
