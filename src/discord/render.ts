import { type APIContainerComponent, ComponentType, MessageFlags, SeparatorSpacingSize } from 'discord.js';
import type { Card, CardBlock } from '../present/card.ts';
import { counted } from '../present/words.ts';
import { fitBlock, PART, partsOf } from './blocks.ts';
import { fitLine } from './cut.ts';
import { type Fitted, totalLength } from './fitted.ts';
import { LIMITS, OURS } from './limits.ts';
import { type ButtonRow, tableButtons } from './table/buttons.ts';
import { tablePages } from './table/pages.ts';

/** A message of Components V2, ready for a reply or an edit. */
export interface CardMessage {
  readonly components: readonly [APIContainerComponent, ...ButtonRow[]];
  readonly flags: readonly (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds)[];
}

/** The colour of a message's edge. */
const ACCENT: Readonly<Record<Card['tone'], number | null>> = { answer: 0x2d7d9a, refusal: 0x80848e, plain: null };

/** Components beside the blocks: the container, the title, the line that counts what is left out. */
const FRAME = 3;
/** The row under a table, and its buttons. */
const TABLE_BUTTONS = 6;
/** The line above a block. */
const ABOVE = 1;

/** Our own words frame the quotations, so that they get their room first, up to this share of it. */
const WORDS_SHARE = 0.5;

/** Of several lists, those below get their room before one above has taken all of it: each up to this share. */
const LIST_SHARE = 0.25;

/** Shown for a card that holds nothing. */
const NOTHING = 'There is nothing to show.';

/**
 * A card as one message within Discord's limits. A table shows the page that is asked for, from 0, with buttons to turn it and to
 * have it as a file. What else does not fit is left out whole and counted in the last line.
 */
export function renderCard(whole: Card, page = 0): CardMessage {
  const { card, buttons } = withTablePage(whole, page);
  const title = fitLine(card.title, OURS.title);
  const fitted = fitBlocks(card.blocks, LIMITS.messageText - OURS.leftOut - OURS.title);
  const components: APIContainerComponent['components'] = title === '' ? [] : [textDisplay(`### ${title}`)];
  let previous: CardBlock['kind'] = 'text';
  for (const { kind, texts } of fitted) {
    if (texts.length === 0) continue;
    if (kind !== 'text' && previous !== 'text') components.push(RULE);
    components.push(...texts.map(textDisplay));
    previous = kind;
  }
  const leftOut = leftOutText(fitted);
  if (leftOut !== '') components.push(textDisplay(`-# ${leftOut}`));
  if (components.length === 0) components.push(textDisplay(NOTHING));
  const accent = ACCENT[card.tone];
  const container: APIContainerComponent = { type: ComponentType.Container, components };
  return {
    components: [accent === null ? container : { ...container, accent_color: accent }, ...buttons],
    flags: [MessageFlags.IsComponentsV2, MessageFlags.SuppressEmbeds],
  };
}

/** The card with one page of its table, and the buttons for it; as it is where it has none, or they have no room for what it compares. */
function withTablePage(card: Card, page: number): { readonly card: Card; readonly buttons: readonly ButtonRow[] } {
  const at = card.blocks.findIndex(({ kind }) => kind === 'comparison');
  const block = card.blocks[at];
  if (block?.kind !== 'comparison') return { card, buttons: [] };
  const pages = tablePages(block);
  const shown = Math.min(page, pages.length - 1);
  const buttons = tableButtons(block, shown, pages.length);
  const table = pages[shown];
  if (!buttons || !table) return { card, buttons: [] };
  const { first, last, rows } = table;
  const counts: CardBlock[] =
    pages.length > 1
      ? [
          {
            kind: 'text',
            text: `Aspects ${first} to ${last} of ${rows}: page ${shown + 1} of ${pages.length}.`,
            quiet: true,
          },
        ]
      : [];
  return { card: { ...card, blocks: card.blocks.toSpliced(at, 1, table.block, ...counts) }, buttons: [buttons] };
}

const RULE = { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small } as const;

function textDisplay(content: string): APIContainerComponent['components'][number] {
  return { type: ComponentType.TextDisplay, content };
}

interface FittedBlock extends Fitted {
  readonly kind: CardBlock['kind'];
}

/** Each block with what fitted of it, in the card's order. */
function fitBlocks(blocks: readonly CardBlock[], room: number): FittedBlock[] {
  const fitted = blocks.map(
    (block): FittedBlock => ({ kind: block.kind, texts: [], leftOut: partsOf(block), last: null }),
  );
  let left = room;
  let components = LIMITS.components - FRAME - TABLE_BUTTONS;
  let above: Fitted['last'] = null;
  let quoted = false;
  const place = (ours: boolean, reserved: number): void => {
    for (const [index, block] of blocks.entries()) {
      if ((block.kind === 'text') !== ours) continue;
      const room = left - reserved - (ours ? 0 : listsBelow(blocks.slice(index), left));
      const result = fitBlock(block, { room, mayCut: !quoted, above });
      if (result.texts.length + ABOVE > components) continue;
      fitted[index] = { kind: block.kind, ...result };
      if (result.texts.length === 0) continue;
      left -= totalLength(result.texts);
      components -= result.texts.length + ABOVE;
      above = result.last;
      quoted ||= !ours;
    }
  };
  place(true, room * (1 - WORDS_SHARE));
  place(false, 0);
  return fitted;
}

/** Characters that the lists below the first of `blocks` need, if that is a list, as far as they may claim them. */
function listsBelow([first, ...below]: readonly CardBlock[], room: number): number {
  if (first?.kind !== 'list') return 0;
  const lists = below.filter(({ kind }) => kind === 'list');
  const share = { room: Math.floor(room * LIST_SHARE), mayCut: false, above: null };
  return lists.reduce((sum, list) => sum + totalLength(fitBlock(list, share).texts), 0);
}

function leftOutText(fitted: readonly FittedBlock[]): string {
  const counts = new Map<string, number>();
  for (const { kind, leftOut } of fitted)
    if (leftOut > 0) counts.set(PART[kind], (counts.get(PART[kind]) ?? 0) + leftOut);
  if (counts.size === 0) return '';
  const phrases = [...counts].map(([part, count]) => counted(count, `more ${part}`));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const advice = counts.has(PART.comparison) ? '; ask for one aspect to see it' : '';
  return `${phrases.join(' and ')} ${total === 1 ? 'is' : 'are'} left out${advice}.`;
}
