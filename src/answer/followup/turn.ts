import type { Answer } from '../answer.ts';

/** One turn of a conversation, by its words. */
export interface Turn {
  /** As it was asked. */
  readonly question: string;
  /** As it was understood. */
  readonly understood: string;
  /** The documents' words that were shown first; empty after a refusal. */
  readonly told: string;
  /** The title and the heading that they stand under. */
  readonly above: string;
}

/** Words of a quotation that are looked through, in characters: of a figure's hundred lines the first say what it is about. */
const LOOKED_THROUGH = 600;

/** What an answer leaves behind for the questions after it. */
export function turnOf(answer: Answer): Turn {
  const { question, understood } = answer;
  if (answer.kind === 'declined') return { question, understood, told: '', above: '' };
  const [{ text, citation }] = answer.quotes;
  const above = [citation.title, citation.headings.at(-1) ?? ''].join('\n');
  return { question, understood, told: text.slice(0, LOOKED_THROUGH), above };
}
