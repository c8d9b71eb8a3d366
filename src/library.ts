import { lookUpAccount } from './answer/account.ts';
import type { Answer } from './answer/answer.ts';
import { answerQuestion, type Explained, explainQuestion } from './answer/ask.ts';
import type { Strictness } from './answer/decide.ts';
import { type Asked, lookUpComparison, lookUpFact, type Sources } from './answer/lookup.ts';
import { type Catalogue, catalogueOf, type DocumentPage } from './compare/catalogue.ts';
import { findingDisagreements } from './compare/disagreements.ts';
import { pagesOf } from './compare/documentPage.ts';
import type { Disagreements } from './compare/fact.ts';
import { labelFinder } from './compare/fingerprint.ts';
import { finished, type Steps } from './compare/steps.ts';
import { type Suggestion, suggesting } from './compare/suggest.ts';
import type { Contents, Corpus, Document, Summary } from './corpus/document.ts';
import type { Citation, Quote } from './corpus/quote.ts';
import { summaryOf } from './corpus/summary.ts';
import type { PassageIndex } from './search/index.ts';
import { indexAll } from './search/segments.ts';
import { Kept } from './text/kept.ts';
import { fold } from './text/tokens.ts';
import { around } from './verify/around.ts';
import { type Finding, findStatement } from './verify/finding.ts';
import type { Receipt } from './verify/receipt.ts';
import { type Shelves, type Verdict, verify } from './verify/verify.ts';

export type { Strictness } from './answer/decide.ts';
export type { Suggestion } from './compare/suggest.ts';

/** The core's one face. Every method is pure: same corpus and same arguments, same result; none of them throws. */
export interface Library {
  readonly contents: Contents;
  /** The document of an id, as `contents` lists them; null when there is none. */
  document(id: string): Document | null;
  /** Answers a question. `earlier` are the answers of the same conversation so far, oldest first. */
  ask(question: string, earlier?: readonly Answer[]): Answer;
  /** The same answer, and how it came about. */
  explain(question: string, earlier?: readonly Answer[]): Explained;
  /**
   * The library over a part of the documents, as if there were no others: the one whose title or path is `source`, or those in the
   * folder of that path; null when there is none.
   */
  within(source: string): Library | null;
  /** What is stated of one subject in one respect. */
  fact(subject: string, aspect: string): Answer;
  /**
   * Two to five subjects side by side; without an aspect, in every respect in which at least two of them are stated, and then
   * what is stated of one alone. With `differences`, without the rows in which they are alike, and without the latter.
   */
  compare(subjects: readonly string[], aspect?: string | null, differences?: boolean): Answer;
  /** All that is stated of one subject, by document. */
  about(subject: string): Answer;
  /** The label of a subject or an aspect with this fingerprint (see `fingerprintOf`); null when no document has one. */
  label(fingerprint: string): string | null;
  /** All in which the documents contradict each other; looks through everything that is stated. */
  disagreements(): Disagreements;
  /**
   * What has become of a quotation, by its receipt and its words as they were shown (or the beginning of them; empty when
   * nobody knows them).
   */
  verify(receipt: Receipt, words: string): Verdict;
  /** Whether the documents say a sentence: word for word, or nearly, or in no words that are like it. */
  check(sentence: string): Finding;
  /** What stands around a quotation, as a longer one in which it is marked; null when its document is not there. */
  around(citation: Citation): Quote | null;
  /** At most `limit` completions of what was typed so far, best first. */
  suggest(what: Suggestion, typed: string, limit?: number): readonly string[];
  /** What the first completion of a kind would wait for, to be done bit by bit; nothing where it is done. */
  readying(what: Suggestion): Steps<void>;
}

/** Discord shows 25 choices at most; nobody reads more anywhere else. */
const MOST_SUGGESTIONS = 25;

/** What a library is made of; `open` gives a document by its id, null for one that is not there. */
export interface Holdings {
  readonly contents: Contents;
  readonly catalogue: Catalogue;
  readonly pages: readonly DocumentPage[];
  readonly index: PassageIndex;
  readonly open: (id: string) => Document | null;
  /** How sure an answer from the passages has to be. */
  readonly strictness?: Strictness;
}

/** The library over what was read and indexed already. */
export function libraryOf({ contents, catalogue, pages, index, open, strictness = 'balanced' }: Holdings): Library {
  const sources: Sources = { catalogue, index, strictness };
  const titles = contents.documents.map(({ title }) => title);
  const shelves: Shelves = { ids: contents.documents.map(({ id }) => id), open, index };
  const { suggest, readying } = suggesting(titles, pages, catalogue);
  const answers = new Kept<string, Answer>(MOST_KEPT);
  const within = (source: string): Library | null => {
    const documents = contents.documents.filter((document) => isOf(document, source));
    if (documents.length === 0) return null;
    const ids = new Set(documents.map(({ id }) => id));
    const own = pages.filter(({ documentId }) => ids.has(documentId));
    const openOwn = (id: string): Document | null => (ids.has(id) ? open(id) : null);
    return libraryOf({
      contents: { documents, skipped: [] },
      catalogue: catalogueOf(own, (id) => open(id) as Document),
      pages: own,
      index: index.within(ids),
      open: openOwn,
      strictness,
    });
  };
  return {
    contents,
    document: open,
    ask: (question, earlier = []) =>
      earlier.length > 0
        ? answerQuestion(question, earlier, sources)
        : answers.get(question, () => answerQuestion(question, [], sources)),
    explain: (question, earlier = []) => explainQuestion(question, earlier, sources),
    within,
    fact: (subject, aspect) => lookUpFact(asTyped([subject], aspect), subject, aspect, sources),
    compare: (subjects, aspect = null, differences = false) =>
      lookUpComparison(asTyped(subjects, aspect), subjects, aspect, sources, differences),
    about: (subject) => lookUpAccount(asTyped([subject], null), subject, sources),
    label: labelFinder(catalogue),
    disagreements: () => finished(findingDisagreements(catalogue)),
    verify: (receipt, words) => verify(receipt, words, shelves),
    check: (sentence) => findStatement(sentence, index),
    around: ({ documentId, span }) => {
      const document = open(documentId);
      return document && around(document, span);
    },
    suggest: (what, typed, limit = MOST_SUGGESTIONS) => suggest(what, typed, limit),
    readying,
  };
}

/** Builds the index and the catalogue over documents that are all at hand. */
export function openLibrary({ documents, skipped }: Corpus): Library {
  const pages = pagesOf(documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  return libraryOf({
    contents: { documents: documents.map(summaryOf), skipped },
    catalogue: catalogueOf(pages, (id) => byId.get(id) as Document),
    pages,
    index: indexAll(documents),
    open: (id) => byId.get(id) ?? null,
  });
}

/**
 * Answers kept: what is offered on buttons, what is asked again and again, and what a button below an answer goes on from. The same
 * question has the same answer: nobody can tell but by the time.
 */
const MOST_KEPT = 50;

/** Whether a document is called `source`, by its title or its path, or lies in the folder of that path. */
function isOf({ title, path }: Summary, source: string): boolean {
  const wanted = fold(source.trim().replace(/(?<!\/)\/+$/u, ''));
  return wanted !== '' && (fold(title) === wanted || fold(path) === wanted || fold(path).startsWith(`${wanted}/`));
}

/** A look-up as the question that it is. */
function asTyped(subjects: readonly string[], aspect: string | null): Asked {
  const question = `${subjects.join(', ')}${aspect ? `: ${aspect}` : ''}`;
  return { question, understood: question };
}
