import type { Citation } from './place.ts';

/** What became of a block: its texts as markdown (none where nothing fitted), and how many of its parts are left out. */
export interface Fitted {
  readonly texts: readonly string[];
  readonly leftOut: number;
  /** The last place that the texts name as that of a quotation. */
  readonly last: Citation | null;
}

/** The characters of `texts` together, as Discord counts them for a message. */
export function totalLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** `texts` as one part that fits into `room` or is left out. Blank ones are nothing to show. */
export function whole(texts: readonly string[], room: number, last: Citation | null): Fitted {
  if (totalLength(texts) > room) return NOTHING_FITTED;
  return { texts: texts.filter((text) => text !== ''), leftOut: 0, last };
}

/** One part that is left out. */
export const NOTHING_FITTED: Fitted = { texts: [], leftOut: 1, last: null };
