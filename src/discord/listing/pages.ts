import type { Language } from '../../language/language.ts';
import type { Card, CardBlock } from '../../present/card.ts';
import { totalLength } from '../fitted.ts';
import type { Citation } from '../place.ts';
import { fitStatements } from '../statements.ts';

export type StatementsBlock = Extract<CardBlock, { kind: 'statements' }>;

/** Characters for the statements of a page and their places; the rest is for what is said above and below them. */
const PAGE_ROOM = 2_300;
/** Blocks of a page: each takes several components of a message. */
const MOST_BLOCKS = 6;

/** The statements of a card that a page shows, 1-based, of how many. */
export interface ListingPage {
  readonly blocks: readonly StatementsBlock[];
  readonly first: number;
  readonly last: number;
  readonly statements: number;
}

/** The statements of a card in pages that each fit into a message, each with the numbers of the whole; none without statements. */
export function listingPages({ blocks }: Card, language: Language): ListingPage[] {
  const all = blocks.filter((block) => block.kind === 'statements');
  const statements = all.reduce((sum, { lines }) => sum + lines.length, 0);
  const pages: ListingPage[] = [];
  let page: StatementsBlock[] = [];
  let room = PAGE_ROOM;
  let told = 0;
  let above: Citation | null = null;
  const turn = (): void => {
    const count = page.reduce((sum, { lines }) => sum + lines.length, 0);
    if (count > 0) pages.push({ blocks: page, first: told + 1, last: told + count, statements });
    told += count;
    page = [];
    room = PAGE_ROOM;
    above = null;
  };
  for (const block of all) {
    for (let from = 0; from < block.lines.length; ) {
      if (page.length === MOST_BLOCKS) turn();
      const rest = { ...block, lines: block.lines.slice(from) };
      const fitted = fitStatements(rest, { room, above, language });
      const fits = rest.lines.length - fitted.leftOut;
      if (fits === 0 && page.length > 0) {
        turn();
        continue;
      }
      // A statement that does not fit in whole has a page of its own, and is cut there.
      const lines = rest.lines.slice(0, Math.max(1, fits));
      page.push({ ...block, lines });
      room -= totalLength(fitted.texts);
      above = lines.at(-1)?.quote.citation ?? above;
      from += lines.length;
      if (from < block.lines.length) turn();
    }
  }
  turn();
  return pages;
}
