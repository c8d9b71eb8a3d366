import type { Sequence } from './sequence.ts';
import type { Range } from './wordList.ts';

/**
 * How an option fits, the best first: it begins as typed, it has the typed words side by side, in their order, in any order; each
 * of these one worse where a word that is typed to its end is only the beginning of one. From `nearly` on something was typed
 * that is not as it stands there.
 */
export const FIT = { begins: 0, run: 2, inOrder: 4, has: 6, nearly: 8, none: 31 } as const;
/** How many there are, with those that fit nearly. */
export const FITS = 32;

/** A word that was typed: it begins the words of a range, and is the one of them that has no letter more; -1 where there is none. */
export interface Begun {
  readonly range: Range;
  readonly whole: number;
  /** Whether another character was typed behind it. */
  readonly isFinished: boolean;
}

/** How the words of an option fit those that were typed. */
export function exactFit(sequence: Sequence, typed: readonly Begun[]): number {
  let missing = 2 ** typed.length - 1;
  let broken = missing;
  let leading = 0;
  let inOrder = 0;
  for (let place = 0; place < sequence.length; place++) {
    const word = sequence.at(place);
    for (let at = 0; at < typed.length; at++) {
      const one = typed[at];
      if (!isIn(word, one)) continue;
      missing &= ~(1 << at);
      if (one?.isFinished === false || word === one?.whole) broken &= ~(1 << at);
    }
    if (leading === place && isIn(word, typed[leading])) leading++;
    if (isIn(word, typed[inOrder])) inOrder++;
  }
  if (missing !== 0) return FIT.none;
  const isBroken = broken === 0 ? 0 : 1;
  if (leading >= typed.length) return FIT.begins + isBroken;
  if (inOrder < typed.length) return FIT.has + isBroken;
  return (isRun(sequence, typed) ? FIT.run : FIT.inOrder) + isBroken;
}

function isIn(word: number, begun: Begun | undefined): boolean {
  return begun !== undefined && word >= begun.range[0] && word < begun.range[1];
}

function isRun(sequence: Sequence, typed: readonly Begun[]): boolean {
  for (let start = 0; start + typed.length <= sequence.length; start++)
    if (typed.every((one, at) => isIn(sequence.at(start + at), one))) return true;
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
