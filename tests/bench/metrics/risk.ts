/** What was answered, with how much confidence, and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** At `coverage`, the share of the questions that are answered, `risk` is the share of wrong ones among their answers. */
export interface Point {
  readonly coverage: number;
  readonly risk: number;
}

/**
 * The risk-coverage curve (El-Yaniv and Wiener, 2010): for each k, the risk when the k most confident answers are given. Within
 * answers of equal confidence the risk is that of any order on the average, so no order has to be made up.
 */
export function riskCoverage(judged: readonly Judged[]): Point[] {
  const groups = new Map<number, boolean[]>();
  for (const { confidence, right } of judged) groups.set(confidence, [...(groups.get(confidence) ?? []), right]);
  const points: Point[] = [];
  let wrong = 0;
  for (const [, group] of [...groups].sort(([a], [b]) => b - a)) {
    const errors = group.filter((right) => !right).length / group.length;
    for (const _ of group) {
      wrong += errors;
      points.push({ coverage: (points.length + 1) / judged.length, risk: wrong / (points.length + 1) });
    }
  }
  return points;
}

/** The area under a risk-coverage curve: the mean of its risks (Geifman, Uziel and El-Yaniv, 2019); NaN without points. */
export function areaUnder(points: readonly Point[]): number {
  return points.reduce((sum, { risk }) => sum + risk, 0) / points.length;
}

/** The point at a coverage: the first that reaches it. */
export function riskAt(points: readonly Point[], coverage: number): number {
  const at = Math.max(0, Math.ceil(coverage * points.length - 1e-9) - 1);
  return points[at]?.risk ?? Number.NaN;
}
