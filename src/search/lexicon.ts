/** Distinct strings in code-unit order, kept as one string so that loading them costs nothing. */
export interface Lexicon {
  /** The strings, one after the other. */
  readonly text: string;
  /** Where each begins in `text`, and last the length of `text`. */
  readonly starts: Uint32Array;
}

/** The lexicon of `sorted`, which is in code-unit order and has no string twice. */
export function lexiconOf(sorted: readonly string[]): Lexicon {
  const starts = new Uint32Array(sorted.length + 1);
  let length = 0;
  for (const [at, entry] of sorted.entries()) {
    starts[at] = length;
    length += entry.length;
  }
  starts[sorted.length] = length;
  return { text: sorted.join(''), starts };
}

export function entryCount({ starts }: Lexicon): number {
  return starts.length - 1;
}

/** The string at a position. */
export function entryAt({ text, starts }: Lexicon, at: number): string {
  return text.slice(starts[at], starts[at + 1]);
}

/** The position of `entry`; -1 when it is not there. */
export function positionOf(lexicon: Lexicon, entry: string): number {
  const at = firstFrom(lexicon, entry);
  return at < entryCount(lexicon) && entryAt(lexicon, at) === entry ? at : -1;
}

/** The position of the first string that is not before `entry`, by binary search; the number of strings when all are. */
export function firstFrom(lexicon: Lexicon, entry: string): number {
  let low = 0;
  let high = entryCount(lexicon);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(lexicon, middle, entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the string at a position is before `entry`; compared where it stands, for a copy would cost more than the comparison. */
function isBefore({ text, starts }: Lexicon, at: number, entry: string): boolean {
  const start = starts[at] ?? 0;
  const length = (starts[at + 1] ?? 0) - start;
  const shared = Math.min(length, entry.length);
  for (let offset = 0; offset < shared; offset++) {
    const difference = text.charCodeAt(start + offset) - entry.charCodeAt(offset);
    if (difference !== 0) return difference < 0;
  }
  return length < entry.length;
}
