import type { Answer } from './answer/answer.ts';
import { answerQuestion } from './answer/ask.ts';
import { type Asked, lookUpComparison, lookUpFact, type Sources } from './answer/lookup.ts';
import { catalogueOf } from './compare/catalogue.ts';
import { pageOf } from './compare/page.ts';
import { optionsOf, type Suggestion } from './compare/suggest.ts';
import type { Corpus, Document } from './corpus/document.ts';
import { indexAll } from './search/segments.ts';
import { complete } from './text/complete.ts';

export type { Suggestion } from './compare/suggest.ts';

/** The core's one face. Every method is pure: same corpus and same arguments, same result; none of them throws. */
export interface Library {
  readonly corpus: Corpus;
  /** Answers a question. `earlier` are the answers of the same conversation so far, oldest first. */
  ask(question: string, earlier?: readonly Answer[]): Answer;
  /** What is stated of one subject in one respect. */
  fact(subject: string, aspect: string): Answer;
  /** Subjects side by side; without an aspect, in every respect in which at least two of them are stated. */
  compare(subjects: readonly string[], aspect?: string | null): Answer;
  /** At most `limit` completions of what was typed so far, best first. */
  suggest(what: Suggestion, typed: string, limit?: number): readonly string[];
}

/** Discord shows 25 choices at most; nobody reads more anywhere else. */
const MOST_SUGGESTIONS = 25;

/** Builds the index and the catalogue over a corpus. */
export function openLibrary(corpus: Corpus): Library {
  const pages = corpus.documents.map((document) => ({ documentId: document.id, page: pageOf(document) }));
  const catalogue = catalogueOf(pages, openIn(corpus));
  const sources: Sources = { catalogue, index: indexAll(corpus.documents) };
  const titles = corpus.documents.map(({ title }) => title);
  const options = optionsOf(titles, pages, catalogue);
  return {
    corpus,
    ask: (question, earlier = []) => answerQuestion(question, earlier, sources),
    fact: (subject, aspect) => lookUpFact(asTyped([subject], aspect), subject, aspect, sources),
    compare: (subjects, aspect = null) => lookUpComparison(asTyped(subjects, aspect), subjects, aspect, sources),
    suggest: (what, typed, limit = MOST_SUGGESTIONS) => complete(options(what), typed, limit),
  };
}

/** Gives a document by its id. */
function openIn({ documents }: Corpus): (documentId: string) => Document {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (id) => {
    const document = byId.get(id);
    if (!document) throw new Error(`${id} is no document of this corpus`);
    return document;
  };
}

/** A look-up as the question that it is. */
function asTyped(subjects: readonly string[], aspect: string | null): Asked {
  const question = `${subjects.join(', ')}${aspect ? `: ${aspect}` : ''}`;
  return { question, understood: question };
}
