import type { Language } from '../language/language.ts';
import type { CardBlock } from '../present/card.ts';
import { fitBlock, PART, type Part, partsOf } from './blocks.ts';
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

/** What a message has for its blocks: characters, and components; and the language of our words. */
export interface Room {
  readonly characters: number;
  readonly components: number;
  readonly language: Language;
}

/** Each block with what fitted of it, in the card's order. */
export function fitBlocks(
  blocks: readonly CardBlock[],
  { characters, components: most, language }: Room,
): FittedBlock[] {
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
      const room = left - reserved - (ours ? 0 : listsBelow(blocks.slice(index), left, language));
      const result = fitBlock(block, { room, mayCut: !quoted, above, language });
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
function listsBelow([first, ...below]: readonly CardBlock[], room: number, language: Language): number {
  if (first?.kind !== 'list') return 0;
  const lists = below.filter(({ kind }) => kind === 'list');
  const share = { room: Math.floor(room * LIST_SHARE), mayCut: false, above: null, language };
  return lists.reduce((sum, list) => sum + totalLength(fitBlock(list, share).texts), 0);
}

/** One sentence that counts what is left out; empty where nothing is. */
export function leftOutText(fitted: readonly FittedBlock[], { documents }: Language): string {
  const says = documents.leftOut;
  const counts = new Map<Part, number>();
  for (const { kind, leftOut } of fitted)
    if (leftOut > 0) counts.set(PART[kind], (counts.get(PART[kind]) ?? 0) + leftOut);
  if (counts.size === 0) return '';
  const phrases = [...counts].map(([part, count]) => says[part](count));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return counts.has(PART.comparison) ? says.rows(phrases, total) : says.all(phrases, total);
}
