/** The line through some values at equal distances that is nearest to them (least squares): what it grows by from one to the next, and where it begins. */
export function lineThrough(values: readonly number[]): { readonly growth: number; readonly first: number } {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const growth = spread === 0 ? 0 : values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread;
  return { growth, first: mean - growth * middle };
}

/** Of the readings, the first that belong to the start: what is loaded and compiled at its first use. */
const STARTING = 1 / 4;
/** Memory that has grown by less than this share over all other readings stays as it is. */
const FLAT = 0.1;

/** Whether memory stays as it is once the start is over. */
export function isFlat(readings: readonly number[]): boolean {
  const settled = readings.slice(Math.ceil(readings.length * STARTING));
  const { growth, first } = lineThrough(settled);
  return settled.length > 1 && growth * (settled.length - 1) < first * FLAT;
}
