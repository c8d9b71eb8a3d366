import type { Telling } from '../../present/card.ts';
import { presentPlace } from '../../present/verdict.ts';
import type { Desk } from '../desk.ts';
import { quotationsIn } from './shown.ts';
import { readNumbered, readReceipts } from './written.ts';

/** A quotation of a message with what stands around it now; null where the id says nothing. */
export function placeOf(body: string, components: unknown, { library, seal }: Desk): Telling | null {
  const { number, rest } = readNumbered(body);
  const [receipt] = readReceipts(rest) ?? [];
  if (!receipt) return null;
  const shown = quotationsIn(components, seal).find((one) => one.number === number);
  const { words = '', place = '' } = shown ?? {};
  const verdict = library.verify(receipt, words);
  const wider = 'quote' in verdict ? library.around(verdict.quote.citation) : null;
  return (language) => presentPlace({ number, verdict, words, was: place }, wider, language);
}
