import type { Passage } from '../passages/passage.ts';
import { type HeldByPage, heldIn } from './held.ts';
import { type Page, pageOf } from './page.ts';
import type { Question } from './question.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A passage that a question is put to, and what the one has of the other. */
export interface Consulted {
  readonly question: Question;
  readonly wording: Wording;
  readonly passage: Passage;
  readonly page: Page;
  readonly held: HeldByPage;
}

/** Puts a question to a passage. */
export function consult(question: Question, passage: Passage): Consulted {
  const wording = wordingOf(question);
  const page = pageOf(passage);
  return { question, wording, passage, page, held: heldIn(wording, question.terms.length, page) };
}
