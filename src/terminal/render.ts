import { ENGLISH } from '../language/en.ts';
import type { Card, CardBlock } from '../present/card.ts';
import { saidText } from '../present/said.ts';
import { verdictText } from '../present/verdict.ts';
import { comparisonLines } from './comparison.ts';
import { type Line, type Paint, palette, type Style } from './palette.ts';
import { nearLines, type Sheet } from './place.ts';
import { quotationLines } from './quotation.ts';
import { statementLines } from './statements.ts';
import { HANG } from './table.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

type Quote = Extract<CardBlock, { kind: 'quote' }>['quote'];

/** Narrower than this is rendered as this. */
export const MIN_COLUMNS = 20;

/** Running text in longer lines is hard to read; tables and figures may be wider. */
const TEXT_COLUMNS = 96;

export interface Screen {
  /** The terminal's width in columns. */
  readonly columns: number;
  readonly colour: boolean;
  /** Whether it is known to show links by their words; elsewhere an address is written out. */
  readonly links?: boolean;
  /** Whether the card's title is shown: not where it would only repeat the line above. */
  readonly titled: boolean;
}

/**
 * A card as lines of text, each ended by a line feed. No line is wider than the screen but those of figures, which are drawn
 * as they are, and of addresses; no control character of a document gets out.
 */
export function render(card: Card, screen: Screen): string {
  const columns = Math.max(MIN_COLUMNS, Math.floor(screen.columns));
  const paint: Paint = palette(screen.colour);
  const parts: Line[][] = card.blocks.map((block, index) =>
    blockLines(block, card.blocks[index - 1] ?? null, card.tone, { columns, links: screen.links ?? false }),
  );
  if (screen.titled) parts.unshift(paragraph(card.title, 'strong', columns));
  const lines = parts.filter((part) => part.length > 0).flatMap((part, index) => (index > 0 ? [[], ...part] : part));
  return lines.map((line) => `${paint(line)}\n`).join('');
}

function blockLines(block: CardBlock, above: CardBlock | null, tone: Card['tone'], { columns, links }: Sheet): Line[] {
  const narrow = Math.min(columns, TEXT_COLUMNS);
  const sheet: Sheet = { columns: narrow, links };
  switch (block.kind) {
    case 'text':
      return paragraph(block.text, block.quiet ? 'quiet' : tone === 'refusal' ? 'warning' : 'plain', narrow);
    case 'quote':
      return quotationLines(block.quote, block.number, sheet, above && lastQuote(above));
    case 'value':
      return [
        ...paragraph(`${block.subject}: ${block.aspect}`, 'quiet', narrow),
        // A value that is the whole quotation follows as such.
        ...(block.value === block.quote.text ? [] : paragraph(block.value, 'strong', narrow)),
        [],
        ...quotationLines(block.quote, 1, sheet),
      ];
    case 'statements':
      return statementLines(block, sheet, above && lastQuote(above));
    case 'comparison':
      return [
        ...comparisonLines(block, columns),
        [],
        ...block.quotes.flatMap((quote, index) =>
          quotationLines(quote, index + 1, sheet, block.quotes[index - 1] ?? null),
        ),
      ];
    case 'verdict':
      return [
        ...paragraph(`[${block.number}] ${verdictText(block, ENGLISH)}`, 'plain', narrow),
        ...('quote' in block.verdict ? quotationLines(block.verdict.quote, block.number, sheet) : []),
      ];
    case 'said':
      return [
        ...paragraph(`[${block.number}] ${saidText(block, ENGLISH)}`, 'plain', narrow),
        ...('quote' in block.finding ? quotationLines(block.finding.quote, block.number, sheet) : []),
      ];
    case 'places':
      return [...paragraph(block.intro, 'quiet', narrow), ...block.places.flatMap((place) => nearLines(place, sheet))];
    case 'list':
      return [...paragraph(block.intro, 'plain', narrow), ...bullets(block.lines, narrow)];
  }
}

/** The last quotation of the block above; without its header, which stands too far off to be that of another table row. */
function lastQuote(above: CardBlock): Quote | null {
  const quote = quoteAtEnd(above);
  return quote ? { ...quote, header: null } : null;
}

function quoteAtEnd(block: CardBlock): Quote | undefined {
  if (block.kind === 'comparison') return block.quotes.at(-1);
  if (block.kind === 'statements') return block.lines.at(-1)?.quote;
  return 'quote' in block ? block.quote : undefined;
}

function paragraph(text: string, style: Style, columns: number): Line[] {
  return wrap([{ text: visible(text), style }], columns);
}

function bullets(lines: readonly string[], columns: number): Line[] {
  return lines.flatMap((line) => wrap([{ text: `- ${visible(line)}`, style: 'plain' }], columns, HANG));
}
