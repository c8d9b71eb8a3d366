import type { Telling } from '../../present/card.ts';
import { presentThanks } from '../../present/thanks.ts';
import type { Desk } from '../desk.ts';
import { questionIn } from './shown.ts';
import { readReceipts } from './written.ts';

/** What somebody says of an answer. Names nobody: questions and people are told apart by marks that only the bot can make. */
export interface Judgement {
  /** ISO 8601. */
  readonly at: string;
  readonly verdict: 'right' | 'not it' | 'in the documents';
  /** The mark of the question (see `Seal.markOf`). */
  readonly question: string;
  /** The question as the message shows it, for an owner who keeps them. */
  readonly text: string;
  /** The mark of the person: who judges twice counts once. */
  readonly by: string;
  /** Where the first quotation stands; null where it is not there any more, and of a refusal. */
  readonly document: string | null;
  readonly lines: readonly [number, number] | null;
  /** The beginning of the SHA-256 of its words, in base64url; empty of a refusal. */
  readonly hash: string;
}

/** A press of *Right* or *Not it*. */
export interface JudgingPress {
  readonly isRight: boolean;
  readonly body: string;
  readonly components: unknown;
  readonly userId: string;
}

/** Keeps that somebody says of a refusal that the documents do answer the question; null where nothing is kept. */
export async function judgeRefusal(
  { body, components, userId }: Omit<JudgingPress, 'isRight'>,
  { journal, seal }: Desk,
): Promise<Telling | null> {
  if (!journal) return null;
  await journal({
    at: new Date().toISOString(),
    verdict: 'in the documents',
    question: body,
    text: questionIn(components),
    by: seal.markOf(`person ${userId}`),
    document: null,
    lines: null,
    hash: '',
  });
  return (language) => presentThanks('missed', language);
}

/** Characters of the mark of a question. */
const MARK = 9;

/** Keeps what somebody says of an answer, and thanks; null where the id says nothing, or nothing is kept. */
export async function judge({ isRight, body, components, userId }: JudgingPress, desk: Desk): Promise<Telling | null> {
  const [receipt] = readReceipts(body.slice(MARK), true) ?? [];
  if (!receipt || !desk.journal) return null;
  const verdict = desk.library.verify(receipt, '');
  const citation = 'quote' in verdict ? verdict.quote.citation : null;
  await desk.journal({
    at: new Date().toISOString(),
    verdict: isRight ? 'right' : 'not it',
    question: body.slice(0, MARK),
    text: questionIn(components),
    by: desk.seal.markOf(`person ${userId}`),
    document: citation?.path ?? null,
    lines: citation?.lines ?? null,
    hash: receipt.hash,
  });
  return (language) => presentThanks(isRight ? 'right' : 'wrong', language);
}
