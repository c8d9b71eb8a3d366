import { type APIContainerComponent, ComponentType, MessageFlags, SeparatorSpacingSize } from 'discord.js';
import type { Language } from '../language/language.ts';
import type { Card, CardBlock } from '../present/card.ts';
import { certaintyText } from '../present/certainty.ts';
import { fitLine } from './cut.ts';
import { fitBlocks, leftOutText } from './layout.ts';
import { LIMITS, OURS } from './limits.ts';
import { listingButtons } from './listing/buttons.ts';
import { listingPages } from './listing/pages.ts';
import { type Audience, componentsOfRows, type Row, rowsUnder } from './press/rows.ts';
import { askedOpening } from './press/shown.ts';
import { tableButtons } from './table/buttons.ts';
import { tablePages } from './table/pages.ts';

/** A message of Components V2, ready for a reply or an edit. */
export interface CardMessage {
  readonly components: readonly [APIContainerComponent, ...Row[]];
  readonly flags: readonly (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds)[];
}

/** Who sees a card, which page of its table; without an audience it has no buttons. */
export interface Rendering {
  /** That of the card, for what is said around it. */
  readonly language: Language;
  readonly audience?: Audience;
  /** From 0. */
  readonly page?: number;
}

/** The colour of a message's edge. */
const ACCENT: Readonly<Record<Card['tone'], number | null>> = { answer: 0x2d7d9a, refusal: 0x80848e, plain: null };

/** Components beside the blocks: the container, what was asked, the line that counts what is left out, that of who shared it. */
const FRAME = 4;
/** The row under a table, and its buttons. */
const TABLE_BUTTONS = 1 + LIMITS.buttonsInRow;

/**
 * A card as one message within Discord's limits. An answer begins with its quotation, and ends with what was asked and how sure it
 * is. A table shows the page that is asked for. What else does not fit is left out whole and counted in the last line.
 */
export function renderCard(whole: Card, { language, audience, page = 0 }: Rendering): CardMessage {
  const { card, buttons } = audience ? withTablePage(whole, page, audience, language) : { card: whole, buttons: [] };
  const isQuoteFirst = beginsWithQuote(card);
  const title = fitLine(card.title, OURS.title);
  const fitted = fitBlocks(isQuoteFirst ? wordsLast(card.blocks) : card.blocks, {
    characters: LIMITS.messageText - OURS.leftOut - OURS.title - OURS.certainty - OURS.shared,
    components:
      LIMITS.components -
      FRAME -
      (buttons.length > 0 ? TABLE_BUTTONS : 0) -
      (audience ? componentsOfRows(card, quotesIn(card)) : 0),
    language,
  });
  const components: APIContainerComponent['components'] = [];
  if (!isQuoteFirst && title !== '') components.push(textDisplay(TITLE + title));
  let previous: CardBlock['kind'] = 'text';
  for (const { kind, texts } of fitted) {
    if (texts.length === 0) continue;
    if (kind !== 'text' && previous !== 'text') components.push(RULE);
    components.push(...texts.map(textDisplay));
    previous = kind;
  }
  const asked = isQuoteFirst ? askedMarkdown(title, card, language) : '';
  if (asked !== '') components.push(textDisplay(asked));
  const leftOut = leftOutText(fitted, language);
  if (leftOut !== '') components.push(textDisplay(`-# ${leftOut}`));
  if (components.length === 0) components.push(textDisplay(language.discord.nothing));
  const accent = ACCENT[card.tone];
  const container: APIContainerComponent = { type: ComponentType.Container, components };
  const rows = audience
    ? rowsUnder(
        card,
        fitted.flatMap(({ quotes }) => quotes),
        audience,
        language,
      )
    : [];
  return {
    components: [accent === null ? container : { ...container, accent_color: accent }, ...buttons, ...rows],
    flags: [MessageFlags.IsComponentsV2, MessageFlags.SuppressEmbeds],
  };
}

const TITLE = '### ';

/** Whether an answer is a quotation, or a value with its quotation; a table and a list of statements need their title above. */
function beginsWithQuote({ blocks, answer }: Card): boolean {
  const first = blocks.find(({ kind }) => kind !== 'text');
  return answer !== undefined && (first?.kind === 'quote' || first?.kind === 'value');
}

/** The documents' words before ours. */
function wordsLast(blocks: readonly CardBlock[]): CardBlock[] {
  return [...blocks.filter(({ kind }) => kind !== 'text'), ...blocks.filter(({ kind }) => kind === 'text')];
}

/** What was asked, and how sure the answer is. */
function askedMarkdown(title: string, { answer }: Card, language: Language): string {
  const certainty = answer ? certaintyText(answer.certainty, language) : '';
  return [title === '' ? '' : askedOpening(language) + title, certainty === '' ? '' : `-# ${certainty}`]
    .filter((line) => line !== '')
    .join('\n');
}

/** How many quotations a card has at the most. */
function quotesIn({ blocks }: Card): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'comparison') return sum + block.quotes.length;
    if (block.kind === 'statements') return sum + new Set(block.lines.map(({ number }) => number)).size;
    if (block.kind === 'said') return sum + (block.finding.kind === 'missing' ? 0 : 1);
    return sum + ('quote' in block || block.kind === 'verdict' ? 1 : 0);
  }, 0);
}

/** The card with one page of its table, and the buttons for it; as it is where it has none, or they have no room for what it compares. */
function withTablePage(
  card: Card,
  page: number,
  { seal }: Audience,
  language: Language,
): { readonly card: Card; readonly buttons: readonly Row[] } {
  const at = card.blocks.findIndex(({ kind }) => kind === 'comparison');
  const block = card.blocks[at];
  if (block?.kind !== 'comparison') return withListingPage(card, page, seal, language);
  const pages = tablePages(block, language);
  const shown = Math.min(page, pages.length - 1);
  const buttons = tableButtons(block, { page: shown, pages: pages.length }, seal, language);
  const table = pages[shown];
  if (!buttons || !table) return { card, buttons: [] };
  const { first, last, rows } = table;
  const text = language.discord.pageOfAspects(first, last, rows, shown + 1, pages.length);
  const counts: CardBlock[] = pages.length > 1 ? [{ kind: 'text', text, quiet: true }] : [];
  return { card: { ...card, blocks: card.blocks.toSpliced(at, 1, table.block, ...counts) }, buttons: [buttons] };
}

/** The card with one page of its statements, and the buttons for it; as it is where they fit on one. */
function withListingPage(
  card: Card,
  page: number,
  seal: Audience['seal'],
  language: Language,
): { readonly card: Card; readonly buttons: readonly Row[] } {
  const pages = card.listing ? listingPages(card, language) : [];
  const shown = Math.min(page, pages.length - 1);
  const listed = pages[shown];
  const turning = { page: shown, pages: pages.length };
  const buttons =
    card.listing && pages.length > 1 ? listingButtons(card, card.listing, { turning, seal, language }) : null;
  if (!listed || !buttons) return { card, buttons: [] };
  const { first, last, statements } = listed;
  const text = language.discord.pageOfStatements(first, last, statements, shown + 1, pages.length);
  const at = card.blocks.findIndex(({ kind }) => kind === 'statements');
  const others = card.blocks.filter(({ kind }) => kind !== 'statements');
  const blocks = others.toSpliced(at, 0, ...listed.blocks, { kind: 'text', text, quiet: true });
  return { card: { ...card, blocks }, buttons: [buttons] };
}

const RULE = { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small } as const;

function textDisplay(content: string): APIContainerComponent['components'][number] {
  return { type: ComponentType.TextDisplay, content };
}
