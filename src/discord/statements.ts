import type { CardBlock } from '../present/card.ts';
import { fitLine } from './cut.ts';
import { type Fitted, type Numbered, type Spot, totalLength } from './fitted.ts';
import { OURS } from './limits.ts';
import { placeMarkdown } from './place.ts';
import { quotationTexts } from './quotation.ts';

type Block = Extract<CardBlock, { kind: 'statements' }>;
type Line = Block['lines'][number];

/**
 * Values one under another, and below them where they stand; a sentence that is its own quotation stands as one. Lines that
 * `room` does not hold together with their sources are left out whole and counted; only a first value may be cut.
 */
export function fitStatements(block: Block, { room, above, language }: Spot): Fitted {
  const assemble = (count: number, valueRoom = Number.POSITIVE_INFINITY): Fitted =>
    assembled(block, block.lines.slice(0, count), valueRoom, { above, language });
  let fitted: Fitted | null = null;
  for (let count = 1; count <= block.lines.length; count++) {
    const longer = assemble(count);
    if (totalLength(longer.texts) > room) break;
    fitted = longer;
  }
  if (fitted) return fitted;
  const left = room - totalLength(assemble(1, 0).texts);
  const cut = left > 0 && block.lines.length > 0 ? assemble(1, left) : null;
  if (cut && totalLength(cut.texts) <= room) return cut;
  return { texts: [], leftOut: block.lines.length, quotes: [] };
}

function assembled(
  { intro, lines: all }: Block,
  lines: readonly Line[],
  valueRoom: number,
  { above, language }: Omit<Spot, 'room'>,
): Fitted {
  let last = above;
  const values: string[] = [];
  const places: string[] = [];
  const quotes: Numbered[] = [];
  for (const { label, value, quote, number } of lines) {
    const isSentence = label === '' && value === quote.text && valueRoom === Number.POSITIVE_INFINITY;
    const isNamed = quotes.some((one) => one.number === number);
    if (isSentence && !isNamed) values.push(...quotationTexts(quote, number, last, language));
    else {
      const head = label === '' ? '' : `${fitLine(label, OURS.name)}: `;
      values.push(`- ${head}${fitLine(value, valueRoom, true)} \\[${number}]`);
      if (!isNamed) places.push(placeMarkdown(quote.citation, number, last, language));
    }
    if (isNamed) continue;
    quotes.push({ number, quote });
    last = quote.citation;
  }
  const head = intro === '' ? '' : fitLine(intro, OURS.name, true);
  const texts = [[head, ...values].filter((line) => line !== '').join('\n'), places.join('\n')];
  return { texts: texts.filter((text) => text !== ''), leftOut: all.length - lines.length, quotes };
}
