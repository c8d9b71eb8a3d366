import type { Language } from '../language/language.ts';
import type { CardBlock } from '../present/card.ts';
import { fitComparison, rowsIn } from './comparison.ts';
import { fitLine } from './cut.ts';
import { fitFinding } from './finding.ts';
import { type Fitted, NOTHING_FITTED, type Spot, whole } from './fitted.ts';
import { OURS } from './limits.ts';
import { nearMarkdown } from './place.ts';
import { cutQuotation, type Quote, quotationTexts } from './quotation.ts';
import { fitStatements } from './statements.ts';
import { fitVerdict } from './verdict.ts';

type ListBlock = Extract<CardBlock, { kind: 'list' | 'places' }>;
type ValueBlock = Extract<CardBlock, { kind: 'value' }>;

/** What the parts of a block are called when they are counted. */
export type Part = Exclude<keyof Language['documents']['leftOut'], 'all' | 'rows'>;

export const PART: Readonly<Record<CardBlock['kind'], Part>> = {
  text: 'text',
  quote: 'quotation',
  value: 'quotation',
  comparison: 'row',
  statements: 'statement',
  places: 'place',
  verdict: 'quotation',
  said: 'sentence',
  list: 'line',
};

/** How many parts a block has. */
export function partsOf(block: CardBlock): number {
  switch (block.kind) {
    case 'comparison':
      return rowsIn(block);
    case 'statements':
      return block.lines.length;
    case 'places':
      return block.places.length;
    case 'list':
      return block.lines.length;
    default:
      return 1;
  }
}

/** Where a block gets to stand, and how. */
export interface Space extends Spot {
  /** Rather a quotation cut short, its cut marked, than none at all. */
  readonly mayCut: boolean;
}

/** A block as texts that fit into `space`. */
export function fitBlock(block: CardBlock, space: Space): Fitted {
  switch (block.kind) {
    case 'text': {
      const text = fitLine(block.text, OURS.paragraph);
      return whole([block.quiet && text !== '' ? `-# ${text}` : text], space.room);
    }
    case 'quote':
      return fitQuotation([], block.quote, block.number, space);
    case 'value':
      return fitQuotation(valueHead(block), block.quote, FIRST, space);
    case 'comparison':
      return fitComparison(block, space);
    case 'statements':
      return fitStatements(block, space);
    case 'verdict':
      return fitVerdict(block, space);
    case 'said':
      return fitFinding(block, space);
    case 'places':
    case 'list':
      return fitList(block, space);
  }
}

/** The quotation of a value counts as the first of its card. */
const FIRST = 1;

/** Of what it is the value, and the value; which goes without saying where it is the whole quotation. */
function valueHead({ subject, aspect, value, quote }: ValueBlock): string[] {
  const label = fitLine(`${subject}: ${aspect}`, OURS.title);
  const stated = value.trim() === quote.text.trim() ? '' : fitLine(value, Number.POSITIVE_INFINITY, true);
  return [[label, stated].filter((line) => line !== '').join('\n')];
}

function fitQuotation(head: readonly string[], quote: Quote, number: number, space: Space): Fitted {
  const { room, mayCut, above, language } = space;
  const fitted = whole([...head, ...quotationTexts(quote, number, above, language)], room, [{ number, quote }]);
  if (fitted.leftOut === 0 || !mayCut) return fitted;
  const cut = cutQuotation(quote, number, space);
  return cut ? whole(cut, room, [{ number, quote }]) : NOTHING_FITTED;
}

function fitList(block: ListBlock, { room, language }: Space): Fitted {
  const count = partsOf(block);
  const lineMarkdown = block.kind === 'places' ? nearMarkdown(block.places, language) : listMarkdown(block.lines);
  let text = fitLine(block.intro, OURS.paragraph);
  let shown = 0;
  while (shown < count) {
    const longer = `${text}${text === '' ? '' : '\n'}- ${lineMarkdown(shown)}`;
    if (longer.length > room) break;
    text = longer;
    shown++;
  }
  const nothing = text === '' || text.length > room || (shown === 0 && count > 0);
  return { texts: nothing ? [] : [text], leftOut: count - shown, quotes: [] };
}

function listMarkdown(lines: readonly string[]): (index: number) => string {
  return (index) => fitLine(lines[index] ?? '', OURS.place);
}
