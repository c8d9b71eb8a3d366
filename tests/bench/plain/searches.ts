import MiniSearch from 'minisearch';
import type { Document } from '../../../src/corpus/document.ts';
import { recordId } from '../sets/collection.ts';
import { bigramTerms, type Parameters, plainBm25, plainTerms, segmentedTerms } from './bm25.ts';

/** A plain way to search, to be compared with: ids of documents, best first. */
export interface PlainSearch {
  readonly name: string;
  readonly search: (question: string) => readonly string[];
}

/** A title that the set gives; none is made up for a record that has none. */
function titleOf({ meta }: Document): string {
  return meta.title ?? '';
}

function miniSearch(documents: readonly Document[]): PlainSearch {
  const engine = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'] });
  engine.addAll(
    documents.map((document) => ({ id: recordId(document), title: titleOf(document), text: document.text })),
  );
  return { name: 'MiniSearch', search: (question) => engine.search(question).map((result) => String(result.id)) };
}

type Terms = (text: string) => readonly string[];

function bm25(documents: readonly Document[], parameters: Parameters, by = '', terms: Terms = plainTerms): PlainSearch {
  const ids = documents.map(recordId);
  const rank = plainBm25(
    documents.map((document) => `${titleOf(document)}\n${document.text}`),
    parameters,
    terms,
  );
  return {
    name: `BM25 ${parameters.k1} ${parameters.b}${by}`,
    search: (question) => rank(question).map(([at]) => ids[at] ?? ''),
  };
}

const CLASSIC: Parameters = { k1: 1.2, b: 0.75 };

const MAKES: Readonly<Record<string, (documents: readonly Document[]) => PlainSearch[]>> = {
  minisearch: (documents) => [miniSearch(documents)],
  bm25: (documents) => [bm25(documents, CLASSIC), bm25(documents, { k1: 0.9, b: 0.4 })],
  segmented: (documents) => [bm25(documents, CLASSIC, ', words cut', segmentedTerms)],
  bigrams: (documents) => [bm25(documents, CLASSIC, ', bigrams', bigramTerms)],
};

/** The plain ways that a list such as "minisearch,bm25" names. Throws for a name that is none. */
export function plainSearches(names: string, documents: readonly Document[]): PlainSearch[] {
  return names
    .split(',')
    .filter((name) => name.trim() !== '')
    .flatMap((name) => {
      const make = MAKES[name.trim()];
      if (!make) throw new Error(`--against knows ${Object.keys(MAKES).join(', ')}, not “${name.trim()}”`);
      return make(documents);
    });
}
