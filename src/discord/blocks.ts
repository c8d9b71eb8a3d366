import type { CardBlock } from '../present/card.ts';
import { placeText } from '../present/citation.ts';
import { fitComparison } from './comparison.ts';
import { fitLine } from './cut.ts';
import { type Fitted, NOTHING_FITTED, whole } from './fitted.ts';
import { OURS } from './limits.ts';
import { cutQuotation, type Quote, quotationTexts } from './quotation.ts';

type ListBlock = Extract<CardBlock, { kind: 'list' | 'places' }>;
type ValueBlock = Extract<CardBlock, { kind: 'value' }>;

/** What the parts of a block are called when they are counted. */
export const PART: Readonly<Record<CardBlock['kind'], string>> = {
  text: 'paragraph',
  quote: 'quotation',
  value: 'quotation',
  comparison: 'row',
  places: 'place',
  list: 'line',
};

/** How many parts a block has. */
export function partsOf(block: CardBlock): number {
  switch (block.kind) {
    case 'comparison':
      return block.comparison.rows.length;
    case 'places':
      return block.places.length;
    case 'list':
      return block.lines.length;
    default:
      return 1;
  }
}

/** A block as texts of at most `room` characters. `mayCut`: rather a quotation cut short, its cut marked, than none at all. */
export function fitBlock(block: CardBlock, room: number, mayCut: boolean): Fitted {
  switch (block.kind) {
    case 'text': {
      const text = fitLine(block.text, OURS.paragraph);
      return whole([block.quiet && text !== '' ? `-# ${text}` : text], room);
    }
    case 'quote': {
      const fitted = whole(quotationTexts(block.quote, block.number), room);
      return fitted.leftOut > 0 && mayCut ? cut(block.quote, block.number, room) : fitted;
    }
    case 'value':
      return fitValue(block, room, mayCut);
    case 'comparison':
      return fitComparison(block, room);
    case 'places':
    case 'list':
      return fitList(block, room);
  }
}

/** The quotation of a value counts as the first of its card. */
const FIRST = 1;

/** Of what it is the value, the value, and its quotation; the value goes without saying where it is the whole quotation. */
function fitValue({ subject, aspect, value, quote }: ValueBlock, room: number, mayCut: boolean): Fitted {
  const label = fitLine(`${subject}: ${aspect}`, OURS.title);
  const stated = value.trim() === quote.text.trim() ? '' : fitLine(value, Number.POSITIVE_INFINITY, true);
  const head = [label, stated].filter((line) => line !== '').join('\n');
  const fitted = whole([head, ...quotationTexts(quote, FIRST)], room);
  return fitted.leftOut > 0 && mayCut ? cut(quote, FIRST, room) : fitted;
}

function fitList(block: ListBlock, room: number): Fitted {
  const lines = block.kind === 'list' ? block.lines : block.places.map(placeText);
  let text = fitLine(block.intro, OURS.paragraph);
  let shown = 0;
  for (const line of lines) {
    const longer = `${text}${text === '' ? '' : '\n'}- ${fitLine(line, OURS.place)}`;
    if (longer.length > room) break;
    text = longer;
    shown++;
  }
  const nothing = text === '' || text.length > room || (shown === 0 && lines.length > 0);
  return { texts: nothing ? [] : [text], leftOut: lines.length - shown };
}

function cut(quote: Quote, number: number, room: number): Fitted {
  const texts = cutQuotation(quote, number, room);
  return texts ? { texts, leftOut: 0 } : NOTHING_FITTED;
}
