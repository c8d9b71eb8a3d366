import type { Contents, Corpus, Document, Skipped } from '../../src/corpus/document.ts';
import { listFiles } from '../../src/corpus/files.ts';
import { inOrder } from '../../src/corpus/order.ts';
import { readFile } from '../../src/corpus/read.ts';
import { summaryOf } from '../../src/corpus/summary.ts';
import { readerAtOnce } from './readers.ts';

/** A corpus of files, given as their paths and texts; each goes through the reader of its format. */
export function corpusOf(files: Readonly<Record<string, string>>): Corpus {
  const documents = Object.entries(files).flatMap(([path, text]) => readerAtOnce(path)({ path, text }));
  return { documents: [...documents].sort((a, b) => (a.id < b.id ? -1 : 1)), skipped: [] };
}

/** The one document of a file. */
export function documentOf(path: string, text: string): Document {
  const [document] = corpusOf({ [path]: text }).documents;
  if (!document) throw new Error(`${path} has no document`);
  return document;
}

/** The corpus in some folders, read at once and on this thread. */
export async function loadCorpus(folders: readonly string[]): Promise<Corpus> {
  const { files, skipped } = await listFiles(folders);
  const documents: Document[] = [];
  const left: Skipped[] = [...skipped];
  for (const place of files) {
    const reading = await readFile(place);
    documents.push(...reading.documents);
    if (reading.reason !== null) left.push({ path: place.path, reason: reading.reason });
  }
  return { documents: documents.sort((a, b) => inOrder(a.id, b.id)), skipped: left };
}

/** What is told of a corpus. */
export function contentsOf({ documents, skipped }: Corpus): Contents {
  return { documents: documents.map(summaryOf), skipped };
}
