import type { Telling } from '../../present/card.ts';
import { presentMore } from '../../present/verdict.ts';
import type { Desk } from '../desk.ts';
import { questionIn } from './shown.ts';
import { readNumbered, readReceipts } from './written.ts';

/** The quotations that come after those of a message; null where the id says nothing. */
export function moreOf(body: string, components: unknown, { library }: Desk): Telling | null {
  const { number, rest } = readNumbered(body);
  const receipts = readReceipts(rest, true);
  if (!receipts || receipts.length === 0) return null;
  const checked = receipts.map((receipt, at) => ({
    number: number + at,
    verdict: library.verify(receipt, ''),
    was: '',
    words: '',
  }));
  const question = questionIn(components);
  return (language) => presentMore(question, checked, language);
}
