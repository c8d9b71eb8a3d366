import type { CardBlock } from '../present/card.ts';
import { saidText } from '../present/said.ts';
import { fitLine } from './cut.ts';
import { type Fitted, whole } from './fitted.ts';
import { OURS } from './limits.ts';
import { placeMarkdown } from './place.ts';
import { quotationTexts } from './quotation.ts';
import { differenceMarkdown, TOO_LONG } from './verdict.ts';

type SaidBlock = Extract<CardBlock, { kind: 'said' }>;

/** How a difference is to be read. */
const LEGEND = ' (~~the message~~, **the document**)';

/** A sentence that was looked for: what was found, the words or the difference, and the place. */
export function fitFinding(block: SaidBlock, room: number): Fitted {
  const { number, finding } = block;
  const head = `\\[${number}] ${fitLine(saidText(block), OURS.paragraph)}`;
  if (finding.kind === 'missing') return whole([head], room);
  const { quote } = finding;
  const legend = finding.kind === 'nearly' ? LEGEND : '';
  const [words, place] =
    finding.kind === 'stated'
      ? quotationTexts(quote, number, null)
      : [`> ${differenceMarkdown(finding.difference)}`, placeMarkdown(quote.citation, number, null)];
  const quotes = [{ number, quote }];
  const fitted = whole([`${head}${legend}\n${words}`, place], room, quotes);
  return fitted.leftOut === 0 ? fitted : whole([`${head}${legend}\n${TOO_LONG}`, place], room, quotes);
}
