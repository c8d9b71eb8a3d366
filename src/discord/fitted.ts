import type { Language } from '../language/language.ts';
import type { Citation } from './place.ts';
import type { Quote } from './quotation.ts';

/** A quotation by the number under which a message names its place. */
export interface Numbered {
  readonly number: number;
  readonly quote: Quote;
}

/** Where a block gets to stand. */
export interface Spot {
  /** Characters. */
  readonly room: number;
  /** The last place named above the block. */
  readonly above: Citation | null;
  /** What our words in it are in. */
  readonly language: Language;
}

/** What became of a block: its texts as markdown (none where nothing fitted), and how many of its parts are left out. */
export interface Fitted {
  readonly texts: readonly string[];
  readonly leftOut: number;
  /** The quotations whose places the texts name, in that order. */
  readonly quotes: readonly Numbered[];
}

/** The last place that is named; `above` where none is. */
export function lastPlace({ quotes }: Fitted, above: Citation | null): Citation | null {
  return quotes.at(-1)?.quote.citation ?? above;
}

/** The characters of `texts` together, as Discord counts them for a message. */
export function totalLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** `texts` as one part that fits into `room` or is left out. Blank ones are nothing to show. */
export function whole(texts: readonly string[], room: number, quotes: readonly Numbered[] = []): Fitted {
  if (totalLength(texts) > room) return NOTHING_FITTED;
  return { texts: texts.filter((text) => text !== ''), leftOut: 0, quotes };
}

/** One part that is left out. */
export const NOTHING_FITTED: Fitted = { texts: [], leftOut: 1, quotes: [] };
