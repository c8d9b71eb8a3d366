import type { CardBlock } from '../present/card.ts';
import { saidText } from '../present/said.ts';
import { fitLine } from './cut.ts';
import { type Fitted, type Spot, whole } from './fitted.ts';
import { OURS } from './limits.ts';
import { placeMarkdown } from './place.ts';
import { quotationTexts } from './quotation.ts';
import { differenceMarkdown, tooLong } from './verdict.ts';

type SaidBlock = Extract<CardBlock, { kind: 'said' }>;

/** A sentence that was looked for: what was found, the words or the difference, and the place. */
export function fitFinding(block: SaidBlock, { room, language }: Omit<Spot, 'above'>): Fitted {
  const { number, finding } = block;
  const head = `\\[${number}] ${fitLine(saidText(block, language), OURS.paragraph)}`;
  if (finding.kind === 'missing') return whole([head], room);
  const { quote } = finding;
  const { message, document } = language.documents.said;
  const legend = finding.kind === 'nearly' ? ` (~~${message}~~, **${document}**)` : '';
  const [words, place] =
    finding.kind === 'stated'
      ? quotationTexts(quote, number, null, language)
      : [`> ${differenceMarkdown(finding.difference)}`, placeMarkdown(quote.citation, number, null, language)];
  const quotes = [{ number, quote }];
  const fitted = whole([`${head}${legend}\n${words}`, place], room, quotes);
  return fitted.leftOut === 0 ? fitted : whole([`${head}${legend}\n${tooLong(language)}`, place], room, quotes);
}
