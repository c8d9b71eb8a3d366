import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../src/corpus/document.ts';
import { inOrder } from '../../../src/corpus/order.ts';
import { passagesOf } from '../../../src/passages/split.ts';
import { loadCorpus } from '../../support/corpus.ts';
import { documentsOf } from './collection.ts';

/** Documents of several folders as one corpus. */
export interface Joined {
  readonly documents: readonly Document[];
  readonly passages: number;
}

/** Reads collections and folders of documents one after the other, until there are `most` passages. */
export async function joinedCorpus(folders: readonly string[], most: number): Promise<Joined> {
  const documents: Document[] = [];
  let passages = 0;
  for (const folder of folders) {
    const isCollection = existsSync(join(folder, 'queries.jsonl'));
    for (const document of isCollection ? documentsOf(folder) : (await loadCorpus([folder])).documents) {
      if (passages >= most) break;
      passages += passagesOf(document).length;
      // The same path may be in two folders.
      documents.push({ ...document, id: `${folder}/${document.id}` });
    }
  }
  return { documents: documents.sort((a, b) => inOrder(a.id, b.id)), passages };
}
