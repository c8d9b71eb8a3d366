import type { Answer } from './answer/answer.ts';
import { answerFromPassages } from './answer/ask.ts';
import type { Corpus } from './corpus/document.ts';
import { passagesOf } from './passages/split.ts';
import { indexPassages } from './search/minisearch.ts';

/** What autocomplete completes. `aspect` may be narrowed to what is stated `of` a subject. */
export type Suggestion = { kind: 'question' | 'subject' | 'source' } | { kind: 'aspect'; of?: string };

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

/** Builds the index and the catalogue over a corpus. */
export function openLibrary(corpus: Corpus): Library {
  const index = indexPassages(passagesOf(corpus));
  return {
    corpus,
    ask: (question) => answerFromPassages(question, question, index),
    fact: (subject, aspect) => answerFromPassages(`${subject} ${aspect}`, `${subject} ${aspect}`, index),
    compare: (subjects, aspect) =>
      answerFromPassages([...subjects, aspect ?? ''].join(' '), [...subjects, aspect ?? ''].join(' '), index),
    suggest: () => [],
  };
}
