import type { Corpus, Document } from '../../src/corpus/document.ts';
import { readerOf } from '../../src/corpus/readers/formats.ts';

/** A corpus of files, given as their paths and texts; each goes through the reader of its format. */
export function corpusOf(files: Readonly<Record<string, string>>): Corpus {
  const documents = Object.entries(files).flatMap(([path, text]) => readerOf(path)?.({ path, text }) ?? []);
  return { documents: [...documents].sort((a, b) => (a.id < b.id ? -1 : 1)), skipped: [] };
}

/** The one document of a file. */
export function documentOf(path: string, text: string): Document {
  const [document] = corpusOf({ [path]: text }).documents;
  if (!document) throw new Error(`${path} has no document`);
  return document;
}
