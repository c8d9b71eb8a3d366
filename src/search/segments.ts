import type { Document } from '../corpus/document.ts';
import { inOrder } from '../corpus/order.ts';
import type { Passage } from '../passages/passage.ts';
import { passagesOf } from '../passages/split.ts';
import { remembering } from '../text/remembering.ts';
import { Best } from './best.ts';
import { type Statistics, statisticsOf } from './bm25.ts';
import type { Hit, PassageIndex, Query, TableHit } from './index.ts';
import { entryAt, entryCount, firstFrom } from './lexicon.ts';
import { type Matching, matchOf } from './match.ts';
import { addOtherNames, type OtherName } from './names.ts';
import { capitalsOf, holding, type Living, livingOf } from './postings.ts';
import { Retrieval, type Sought } from './retrieval.ts';
import { indexDocuments, type Segment } from './segment.ts';
import { seek } from './sought.ts';
import { scoreTables, type TablesOf, tablesOf } from './tables.ts';

/** A segment, and what of it is part of the corpus. */
export interface Part {
  readonly segment: Segment;
  /** The id of each of its documents; null for one that is no part of the corpus any more. */
  readonly ids: readonly (string | null)[];
}

/** A passage that matches, by its place in the segments. */
interface Found {
  readonly part: number;
  readonly document: number;
  /** Position among all living passages. */
  readonly id: number;
  readonly score: number;
}

/** Opens what an index has found. */
export interface Opening {
  /** A document by its id. */
  document(id: string): Document;
  /** The passage of a document at a position, from 0; `number` is its id in the corpus. */
  passage(documentId: string, at: number, number: number): Passage;
}

/** Opens the passages of documents that are at hand. */
export function openingWith(open: (id: string) => Document): Opening {
  const passages = new WeakMap<Document, readonly Passage[]>();
  return {
    document: open,
    passage(documentId, at, number) {
      const document = open(documentId);
      const known = passages.get(document) ?? passagesOf(document, number - at);
      passages.set(document, known);
      return known[at] as Passage;
    },
  };
}

/**
 * The index over several segments, as if it were one over their living documents: which segment a document is in, and what was
 * deleted from it, changes no score and no order.
 */
export function indexOf(parts: readonly Part[], opening: Opening): PassageIndex {
  return numberedIndexOf(parts, opening, firstIdsOf(parts));
}

/** The same; `firstIds` has, for each document of each part, the id of its first passage. */
function numberedIndexOf(parts: readonly Part[], opening: Opening, firstIds: readonly Uint32Array[]): PassageIndex {
  const all = parts.map(({ segment, ids }) =>
    livingOf(
      segment,
      Uint8Array.from(ids, (id) => (id === null ? 0 : 1)),
    ),
  );
  const statistics = statisticsOf(all);
  const retrieval = new Retrieval(all, statistics);
  // No term holds a line break; some hold a space.
  const passagesWithTerms = remembering((terms) => {
    const each = terms.split('\n');
    return all.reduce((sum, living) => sum + holding(living, each), 0);
  }, MOST_REMEMBERED);
  let tables: readonly TablesOf[] | null = null;
  const tablesIn = (): readonly TablesOf[] => {
    tables ??= all.map(tablesOf);
    return tables;
  };
  let names: ReadonlyMap<string, readonly OtherName[]> | null = null;

  return {
    size: statistics.size,
    passagesWith: passagesWithTerms,
    writtenAsName: remembering(
      (term) => all.reduce((sum, living) => sum + capitalsOf(living, term), 0) > 0,
      MOST_REMEMBERED,
    ),
    wordsBeginning: remembering((prefix) => wordsIn(all, prefix), MOST_REMEMBERED),
    otherNames(term) {
      names ??= namesIn(all);
      return names.get(term) ?? [];
    },
    search(query, limit) {
      if (limit < 1) return [];
      const best = new Best<Found>(limit, (a, b) => b.score - a.score || a.id - b.id);
      const sought = all.map((living) => ({ living, terms: query.terms.map((term) => seek(living, term)) }));
      for (const { part, passage, score } of retrieval.best(sought, limit)) {
        const document = all[part]?.documentOf[passage] ?? 0;
        const first = all[part]?.segment.firstPassage[document] ?? 0;
        best.offer({ part, document, id: (firstIds[part]?.[document] ?? 0) + passage - first, score });
      }
      const matchings = matchingsOf(sought, query, statistics, (terms) => passagesWithTerms(terms.join('\n')));
      return best.all.flatMap((found): Hit[] => {
        const { part, document, id, score } = found;
        const matching = matchings[part];
        if (!matching) return [];
        const at = id - (firstIds[part]?.[document] ?? 0);
        const number = (matching.living.segment.firstPassage[document] ?? 0) + at;
        let passage: Passage | null = null;
        return [
          {
            id,
            score,
            match: matchOf(matching, number, document, score),
            get passage() {
              passage ??= opening.passage(parts[part]?.ids[document] ?? '', at, id);
              return passage;
            },
          },
        ];
      });
    },
    tables(terms, limit) {
      const { scores, holding, size } = scoreTables(tablesIn(), terms);
      const best = new Best<Found & { readonly table: number }>(limit, (a, b) => b.score - a.score || a.id - b.id);
      for (const [part, scored] of scores.entries())
        for (const [table, score] of scored) {
          const document = all[part]?.documentOf[all[part]?.segment.tables[2 * table] ?? 0] ?? 0;
          const first = all[part]?.segment.firstPassage[document] ?? 0;
          const passage = all[part]?.segment.tables[2 * table] ?? 0;
          best.offer({ part, document, table, score, id: (firstIds[part]?.[document] ?? 0) + passage - first });
        }
      const hits = best.all.map(({ part, document, table, score }): TableHit => {
        const number = all[part]?.segment.tableNumbers[table] ?? 0;
        return { document: opening.document(parts[part]?.ids[document] ?? ''), table: number, score };
      });
      return { hits, holding, size };
    },
    get isOfTables() {
      return statistics.size > 0 && tablesIn().reduce((sum, { rows }) => sum + rows, 0) === statistics.size;
    },
    within(documentIds) {
      const isIn = (id: string | null): boolean => id !== null && documentIds.has(id);
      const own = parts.map(({ segment, ids }) => ({ segment, ids: ids.map((id) => (isIn(id) ? id : null)) }));
      return numberedIndexOf(own, opening, firstIds);
    },
  };
}

/** Terms and beginnings of words for which answers are remembered; questions ask for the same ones again and again. */
const MOST_REMEMBERED = 10_000;

/** The terms of a query in each segment, with what the whole corpus knows of them. */
function matchingsOf(
  sought: readonly Sought[],
  query: Query,
  statistics: Statistics,
  passagesWithAny: (terms: readonly string[]) => number,
): Matching[] {
  // A word that the corpus lacks is thought of as one that half a passage has.
  const chances = query.terms.map(
    (term) => Math.max(passagesWithAny([...term.forms.keys()]), 0.5) / (statistics.words.text || 1),
  );
  return sought.map(({ living, terms }) => {
    const functionWords = query.functionWords.map((term) => seek(living, term));
    return { living, terms, functionWords, chances, statistics };
  });
}

/** For each document of each part, the id of its first passage, counted over the living documents in order of their ids. */
function firstIdsOf(parts: readonly Part[]): Uint32Array[] {
  const firstIds = parts.map(({ ids }) => new Uint32Array(ids.length));
  const living = parts.flatMap(({ ids }, part) =>
    ids.flatMap((id, document) => (id === null ? [] : [{ id, part, document }])),
  );
  living.sort((a, b) => inOrder(a.id, b.id));
  let next = 0;
  for (const { part, document } of living) {
    const numbers = firstIds[part];
    const first = parts[part]?.segment.firstPassage;
    if (numbers) numbers[document] = next;
    next += (first?.[document + 1] ?? 0) - (first?.[document] ?? 0);
  }
  return firstIds;
}

/** The names that the living documents have another name for, by their first terms. */
function namesIn(all: readonly Living[]): Map<string, OtherName[]> {
  const found = new Map<string, OtherName[]>();
  for (const { segment, live } of all) addOtherNames(segment.names, live, found);
  return found;
}

/** The words of the living documents that begin with `prefix`, in code-unit order. */
function wordsIn(all: readonly Living[], prefix: string): string[] {
  const words = new Set<string>();
  for (const { segment, live } of all) {
    const { starts, values } = segment.documentsOfWord;
    for (let at = firstFrom(segment.words, prefix); at < entryCount(segment.words); at++) {
      const word = entryAt(segment.words, at);
      if (!word.startsWith(prefix)) break;
      if (values.subarray(starts[at], starts[at + 1]).some((document) => live[document] === 1)) words.add(word);
    }
  }
  return [...words].sort();
}

/** The index over documents that are all at hand, in one segment. */
export function indexAll(documents: readonly Document[]): PassageIndex {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const open = (id: string): Document => byId.get(id) as Document;
  return indexOf([{ segment: indexDocuments(documents), ids: documents.map(({ id }) => id) }], openingWith(open));
}
