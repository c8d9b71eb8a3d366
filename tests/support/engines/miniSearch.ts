import MiniSearch from 'minisearch';
import type { Document } from '../../../src/corpus/document.ts';
import { above, type Passage } from '../../../src/passages/passage.ts';
import { passagesOf } from '../../../src/passages/split.ts';
import type { Engine, PassageIndex, QueryTerm, TableHit } from '../../../src/search/index.ts';
import { addOtherNames, NamePairWriter, type OtherName } from '../../../src/search/names.ts';
import { abbreviationsIn } from '../../../src/text/abbreviations.ts';
import { opensSentence } from '../../../src/text/sentences.ts';
import { tokenize } from '../../../src/text/tokens.ts';

const termsOf = (text: string): string[] => tokenize(text).map(({ term }) => term);

/** MiniSearch behind the interface: every passage is one of its documents, and the analysis chain is ours. */
export function miniSearchIndex(all: Iterable<Document>): PassageIndex {
  const documents = [...all];
  const passages: Passage[] = [];
  for (const document of documents) passages.push(...passagesOf(document, passages.length));
  const engine = new MiniSearch<{ id: number; text: string; headings: string; title: string }>({
    fields: ['text', 'headings', 'title'],
    tokenize: (text, field) => (field === undefined ? [text] : termsOf(text)),
    processTerm: (term) => term,
  });
  engine.addAll(
    passages.map((passage) => ({
      id: passage.id,
      text: passage.text,
      headings: above(passage),
      title: passage.document.title,
    })),
  );
  const scoresOf = (terms: readonly QueryTerm[]): Map<number, number> => {
    const scores = new Map<number, number>();
    for (const { forms, weight } of terms)
      for (const [form, trust] of forms)
        for (const { id, score } of engine.search(form)) scores.set(id, (scores.get(id) ?? 0) + weight * trust * score);
    return scores;
  };
  const tables = tablesIn(documents, passages);

  return {
    size: passages.length,
    passagesWith: (term) => engine.search(term).length,
    writtenAsName: (term) => passages.reduce((sum, { text }) => sum + balanceOf(text, term), 0) > 0,
    wordsBeginning: (prefix) => [...wordsIn(passages)].filter((word) => word.startsWith(prefix)).sort(),
    otherNames: (term) => namesIn(documents).get(term) ?? [],
    search({ terms, functionWords }, limit) {
      const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
      const aside = scoresOf(functionWords);
      return [...scoresOf(terms)]
        .sort(([a, one], [b, other]) => other - one || a - b)
        .slice(0, limit)
        .map(([id, score]) => ({
          id,
          score,
          passage: passages[id] as Passage,
          match: { fields: score / total, around: 0, functionWords: (aside.get(id) ?? 0) / total },
        }));
    },
    tables(terms, limit) {
      const held = terms.map(({ forms }) =>
        tables.filter(({ words }) => [...forms.keys()].some((form) => words.has(form))),
      );
      const hits = tables
        .map(({ document, table }, at) => {
          const score = held.filter((having) => having.includes(tables[at] as (typeof tables)[number])).length;
          return { document, table, score };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
      return { hits: hits.slice(0, limit), holding: held.map(({ length }) => length), size: tables.length };
    },
    isOfTables: passages.length > 0 && passages.every(({ kind }) => kind === 'row'),
    within: (documentIds) => miniSearchIndex(documents.filter(({ id }) => documentIds.has(id))),
  };
}

/** As the setting for another engine takes it. */
export const openIndex: Engine = miniSearchIndex;

/** How much more often a text writes a term with a capital than without, where no sentence begins. */
function balanceOf(text: string, term: string): number {
  let balance = 0;
  for (const token of tokenize(text))
    if (token.term === term && !opensSentence(text, token.start))
      balance += /\p{Lu}/u.test(text.slice(token.start, token.end)) ? 1 : -1;
  return balance;
}

function wordsIn(passages: readonly Passage[]): Set<string> {
  const texts = passages.flatMap((passage) => [passage.text, above(passage), passage.document.title]);
  return new Set(texts.flatMap((text) => tokenize(text)).map(({ word }) => word));
}

function namesIn(documents: readonly Document[]): Map<string, OtherName[]> {
  const writer = new NamePairWriter();
  for (const { text, aliases } of documents) {
    for (const { short, long } of abbreviationsIn(text)) writer.add(termsOf(short), termsOf(long), 0);
    for (const group of aliases ?? [])
      for (const name of group) for (const other of group) writer.add(termsOf(name), termsOf(other), 0);
  }
  const found = new Map<string, OtherName[]>();
  addOtherNames(writer.finish(), Uint8Array.of(1), found);
  return found;
}

/** The tables with rows, each with the words of its rows and of what stands over them. */
function tablesIn(
  documents: readonly Document[],
  passages: readonly Passage[],
): (Pick<TableHit, 'document' | 'table'> & { readonly words: ReadonlySet<string> })[] {
  return documents.flatMap((document) => {
    const rows = passages.filter((passage) => passage.document === document && passage.kind === 'row');
    const found = document.blocks.filter((block) => block.kind === 'table');
    return found.flatMap((block, table) => {
      const own = rows.filter(({ span }) => block.span.start <= span.start && span.end <= block.span.end);
      const texts = own.flatMap((row) => [row.text, above(row), document.title]);
      return own.length > 0 ? [{ document, table, words: new Set(texts.flatMap(termsOf)) }] : [];
    });
  });
}
