/** A scale from 10^`low` to 10^`high`, by logarithms. */
export interface Axis {
  readonly low: number;
  readonly high: number;
}

/** The axis of whole powers of ten that holds all values, at least one power long; from 1 to 10 when there are none above 0. */
export function axisOf(values: readonly number[]): Axis {
  const logarithms = values.filter((value) => value > 0).map(Math.log10);
  if (logarithms.length === 0) return { low: 0, high: 1 };
  const low = Math.floor(Math.min(...logarithms));
  return { low, high: Math.max(low + 1, Math.ceil(Math.max(...logarithms))) };
}

/** Where a value stands on an axis: 0 at its lower end, 1 at its upper. */
export function placeOn({ low, high }: Axis, value: number): number {
  return (Math.log10(value) - low) / (high - low);
}

/** The powers of ten on an axis, and what stands between them: 2, 3 … 9 times each. */
export function ticksOf({ low, high }: Axis): {
  readonly powers: readonly number[];
  readonly between: readonly number[];
} {
  const powers = Array.from({ length: high - low + 1 }, (_, at) => powerOfTen(low + at));
  const between = powers.slice(0, -1).flatMap((power) => [2, 3, 4, 5, 6, 7, 8, 9].map((times) => times * power));
  return { powers, between };
}

/** Exact for what a figure shows: 10 ** -2 is not 0.01 on every machine, 1 / 100 is. */
function powerOfTen(exponent: number): number {
  return exponent < 0 ? 1 / 10 ** -exponent : 10 ** exponent;
}

/** Moves positions, which are in order, apart until neighbours are `distance` apart, and none beyond `end`; each as little as may be. */
export function apart(positions: readonly number[], distance: number, end: number): number[] {
  const moved: number[] = [];
  for (const position of positions)
    moved.push(Math.max(position, (moved.at(-1) ?? Number.NEGATIVE_INFINITY) + distance));
  let most = end;
  for (let at = moved.length - 1; at >= 0; at--) {
    moved[at] = Math.min(moved[at] ?? 0, most);
    most = (moved[at] ?? 0) - distance;
  }
  return moved;
}
