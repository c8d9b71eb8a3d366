/** How relevant each document is, by its id; what is not in it, or not above 0, is not relevant. */
export type Qrels = ReadonlyMap<string, number>;

const gain = (qrels: Qrels, id: string): number => Math.max(0, qrels.get(id) ?? 0);

function relevantCount(qrels: Qrels): number {
  return [...qrels.values()].filter((score) => score > 0).length;
}

/** 1 if one of the first `depth` of `ranking` is relevant, else 0. */
export function successAt(ranking: readonly string[], qrels: Qrels, depth: number): number {
  return ranking.slice(0, depth).some((id) => gain(qrels, id) > 0) ? 1 : 0;
}

/** 1 / rank of the first relevant of the first `depth`; 0 when none is (Voorhees, TREC-8, 1999). */
export function reciprocalRank(ranking: readonly string[], qrels: Qrels, depth = ranking.length): number {
  const at = ranking.slice(0, depth).findIndex((id) => gain(qrels, id) > 0);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Share of the relevant documents that are among the first `depth`; 0 when nothing is relevant. */
export function recallAt(ranking: readonly string[], qrels: Qrels, depth: number): number {
  const all = relevantCount(qrels);
  return all === 0 ? 0 : ranking.slice(0, depth).filter((id) => gain(qrels, id) > 0).length / all;
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, value, at) => sum + value / Math.log2(at + 2), 0);
}

/**
 * Normalised discounted cumulative gain: Σ gain / log2(rank + 1) over the first `depth`, divided by that of the best possible
 * order; 0 when nothing is relevant (Järvelin and Kekäläinen, 2002, with the gains and discount of trec_eval and BEIR).
 */
export function ndcgAt(ranking: readonly string[], qrels: Qrels, depth: number): number {
  const ideal = [...qrels.values()].filter((score) => score > 0).sort((a, b) => b - a);
  const best = discountedGain(ideal.slice(0, depth));
  return best === 0 ? 0 : discountedGain(ranking.slice(0, depth).map((id) => gain(qrels, id))) / best;
}

/** Mean, over the relevant, of the precision at the rank of each; those not ranked count 0 (Buckley and Voorhees, 2000). */
export function averagePrecision(ranking: readonly string[], qrels: Qrels): number {
  const all = relevantCount(qrels);
  let found = 0;
  let sum = 0;
  for (const [at, id] of ranking.entries()) {
    if (gain(qrels, id) === 0) continue;
    found++;
    sum += found / (at + 1);
  }
  return all === 0 ? 0 : sum / all;
}
