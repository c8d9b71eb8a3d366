import type { Sequence } from './sequence.ts';
import type { Range } from './wordList.ts';

/**
 * How an option fits, the best first: it begins as typed, it has the typed words side by side, in their order, in any order. From
 * `nearly` on something was typed that is not as it stands there.
 */
export const FIT = { begins: 0, run: 1, inOrder: 2, has: 3, nearly: 4, none: 31 } as const;
/** How many there are, with those that fit nearly. */
export const FITS = 32;

/** How the words of an option fit those that were typed, which are the beginnings of the words in `ranges`. */
export function exactFit(sequence: Sequence, ranges: readonly Range[]): number {
  let missing = 2 ** ranges.length - 1;
  let leading = 0;
  let inOrder = 0;
  for (let place = 0; place < sequence.length; place++) {
    const word = sequence.at(place);
    for (let typed = 0; typed < ranges.length; typed++) if (isIn(word, ranges[typed])) missing &= ~(1 << typed);
    if (leading === place && isIn(word, ranges[leading])) leading++;
    if (isIn(word, ranges[inOrder])) inOrder++;
  }
  if (missing !== 0) return FIT.none;
  if (leading >= ranges.length) return FIT.begins;
  if (inOrder < ranges.length) return FIT.has;
  return isRun(sequence, ranges) ? FIT.run : FIT.inOrder;
}

function isIn(word: number, range: Range | undefined): boolean {
  return range !== undefined && word >= range[0] && word < range[1];
}

function isRun(sequence: Sequence, ranges: readonly Range[]): boolean {
  for (let start = 0; start + ranges.length <= sequence.length; start++)
    if (ranges.every((range, typed) => isIn(sequence.at(start + typed), range))) return true;
  return false;
}

/** What it costs to take a word of the list for a typed one, and one more; 0 where it cannot be taken for it. */
export type Costs = Uint8Array;

/** How the words of an option fit those that were typed, by what it costs to take them for these; begun as typed before the others. */
export function nearFit(sequence: Sequence, costs: readonly Costs[]): number {
  let sum = 0;
  for (const cost of costs) {
    let least = 0;
    for (let place = 0; place < sequence.length; place++) {
      const here = cost[sequence.at(place)] ?? 0;
      if (here > 0 && (least === 0 || here < least)) least = here;
    }
    if (least === 0) return FIT.none;
    sum += least - 1;
  }
  const begins = (costs[0]?.[sequence.at(0)] ?? 0) > 0;
  return Math.min(FIT.none - 1, FIT.nearly + 2 * sum + (begins ? 0 : 1));
}
