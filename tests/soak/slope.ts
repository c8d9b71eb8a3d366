/**
 * The line through values at equal distances that a few readings far off do not turn: its growth from one to the next is the median
 * of the growths between any two (Theil and Sen), its beginning the median of where they would begin.
 */
export function lineThrough(values: readonly number[]): { readonly growth: number; readonly first: number } {
  const growths = values.flatMap((value, at) =>
    values.slice(at + 1).map((later, after) => (later - value) / (after + 1)),
  );
  const growth = median(growths);
  return { growth, first: median(values.map((value, at) => value - growth * at)) };
}

/** 0 of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle - 1)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Of the readings, the first that belong to the start: what is loaded, compiled and remembered at its first use. */
const STARTING = 1 / 4;
/** Memory that has grown by less than this share over all other readings stays as it is. */
const FLAT = 0.1;

/** Whether memory stays as it is once the start is over. */
export function isFlat(readings: readonly number[]): boolean {
  const settled = readings.slice(Math.ceil(readings.length * STARTING));
  const { growth, first } = lineThrough(settled);
  return settled.length > 1 && growth * (settled.length - 1) < first * FLAT;
}
