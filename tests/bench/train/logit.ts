/** The columns of a row that are not 0, and their values: most rows have few. */
interface Sparse {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

function sparse(row: readonly number[]): Sparse {
  const columns = row.flatMap((value, column) => (value === 0 ? [] : [column]));
  return { columns, values: columns.map((column) => row[column] ?? 0) };
}

function dot({ columns, values }: Sparse, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at++) sum += (values[at] ?? 0) * (weights[columns[at] ?? 0] ?? 0);
  return sum;
}

/**
 * Logistic regression: weights that make the answers `right` (0 or 1 for each row) most likely, less `ridge` times their
 * squares; the last one is the constant. Full-batch gradient ascent with Adam's step (Kingma and Ba, 2015), no randomness:
 * the same rows give the same weights.
 */
export function logistic(
  rows: readonly (readonly number[])[],
  right: readonly number[],
  weights: readonly number[],
  ridge: number,
  steps = 1500,
): number[] {
  const size = (rows[0]?.length ?? 0) + 1;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const entries = rows.map(sparse);
  return ascend(size, steps, (current) => {
    const gradient = current.map((value, column) => (column === size - 1 ? 0 : -2 * ridge * value));
    entries.forEach((row, at) => {
      const odds = 1 / (1 + Math.exp(-dot(row, current) - (current[size - 1] ?? 0)));
      const pull = (((right[at] ?? 0) - odds) * (weights[at] ?? 0)) / total;
      for (const [entry, column] of row.columns.entries())
        gradient[column] = (gradient[column] ?? 0) + pull * (row.values[entry] ?? 0);
      gradient[size - 1] = (gradient[size - 1] ?? 0) + pull;
    });
    return gradient;
  });
}

/** Gradient ascent from weights of 0 with Adam's step (Kingma and Ba, 2015); without randomness. */
export function ascend(
  size: number,
  steps: number,
  gradientAt: (weights: readonly number[]) => readonly number[],
): number[] {
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientAt(weights);
    const rate = 0.1 / Math.sqrt(1 + step / 50);
    for (let at = 0; at < size; at++) {
      const pull = gradient[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * pull;
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * pull * pull;
      const unbiased = (mean[at] ?? 0) / (1 - 0.9 ** step);
      const scale = Math.sqrt((square[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) + (rate * unbiased) / scale;
    }
  }
  return weights;
}
