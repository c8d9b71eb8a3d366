import type { CardBlock } from '../present/card.ts';
import { counted } from '../present/words.ts';
import { fitBlock, PART, partsOf } from './blocks.ts';
import { type Fitted, lastPlace, totalLength } from './fitted.ts';
import type { Citation } from './place.ts';

/** The line above a block. */
const ABOVE = 1;

/** Our own words frame the quotations, so that they get their room first, up to this share of it. */
const WORDS_SHARE = 0.5;

/** Of several lists, those below get their room before one above has taken all of it: each up to this share. */
const LIST_SHARE = 0.25;

export interface FittedBlock extends Fitted {
  readonly kind: CardBlock['kind'];
}

/** What a message has for its blocks: characters, and components. */
export interface Room {
  readonly characters: number;
  readonly components: number;
}

/** Each block with what fitted of it, in the card's order. */
export function fitBlocks(blocks: readonly CardBlock[], { characters, components: most }: Room): FittedBlock[] {
  const fitted = blocks.map(
    (block): FittedBlock => ({ kind: block.kind, texts: [], leftOut: partsOf(block), quotes: [] }),
  );
  let left = characters;
  let components = most;
  let above: Citation | null = null;
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
      above = lastPlace(result, above);
      quoted ||= !ours;
    }
  };
  place(true, characters * (1 - WORDS_SHARE));
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

/** One sentence that counts what is left out; empty where nothing is. */
export function leftOutText(fitted: readonly FittedBlock[]): string {
  const counts = new Map<string, number>();
  for (const { kind, leftOut } of fitted)
    if (leftOut > 0) counts.set(PART[kind], (counts.get(PART[kind]) ?? 0) + leftOut);
  if (counts.size === 0) return '';
  const phrases = [...counts].map(([part, count]) => counted(count, `more ${part}`));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const advice = counts.has(PART.comparison) ? '; ask for one aspect to see it' : '';
  return `${phrases.join(' and ')} ${total === 1 ? 'is' : 'are'} left out${advice}.`;
}
