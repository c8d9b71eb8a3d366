/** A mean and the bounds that 95 % of the means of resampled values lie between. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const SEED = 20_021_954;
/** Share of the resampled means outside the interval, on each side. */
const TAIL = 0.025;

/** Numbers in [0, 1) that follow from `seed` alone: a Weyl sequence, mixed as MurmurHash3 does. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** The arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The mean with its 95 % percentile interval by bootstrap (Efron, 1979; Efron and Tibshirani, 1993, chapter 13): as many values
 * as there are, drawn with replacement, a thousand times. The seed is fixed, so the same values give the same bounds.
 */
export function estimate(values: readonly number[], resamples = RESAMPLES): Estimate {
  const random = randomFrom(SEED);
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort();
  const bound = (share: number): number => means[Math.min(resamples - 1, Math.floor(share * resamples))] ?? Number.NaN;
  return { mean: mean(values), low: bound(TAIL), high: bound(1 - TAIL) };
}
