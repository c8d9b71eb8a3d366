/** A question to which an answer was found: how sure it is, whether it is right, and whether there is one at all. */
export interface Decision {
  readonly confidence: number;
  readonly right: boolean;
  readonly answerable: boolean;
}

/** Precision, recall and their harmonic mean. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision and recall of `found` of which `right` are right, where `wanted` are to be found; 0 where nothing is found. */
export function agreement(right: number, found: number, wanted: number): Agreement {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/**
 * How well it is decided which questions to answer: the answered are found, the answerable wanted, and those that are both are
 * right, whether their answer is right or not.
 */
export function answering(decisions: readonly Decision[], answered: (decision: Decision) => boolean): Agreement {
  const found = decisions.filter(answered);
  const wanted = decisions.filter(({ answerable }) => answerable);
  return agreement(found.filter(({ answerable }) => answerable).length, found.length, wanted.length);
}

/** As `answering`, but only a right answer is right: answer triggering (Yang, Yih and Meek, WikiQA, 2015). */
export function triggering(decisions: readonly Decision[], answered: (decision: Decision) => boolean): Agreement {
  const found = decisions.filter(answered);
  const wanted = decisions.filter(({ answerable }) => answerable);
  return agreement(found.filter(({ right }) => right).length, found.length, wanted.length);
}

/** The best F1 that any threshold on the confidence gives, known only in hindsight: how well the confidence could decide. */
export function bestF1(decisions: readonly Decision[], measure: typeof answering): number {
  const thresholds = new Set(decisions.map(({ confidence }) => confidence));
  let best = 0;
  for (const threshold of thresholds)
    best = Math.max(best, measure(decisions, ({ confidence }) => confidence >= threshold).f1);
  return best;
}

/** The highest of some confidences that at most `most` of them, a share, lie below; infinite when there are none. */
export function thresholdDeclining(confidences: readonly number[], most: number): number {
  const sorted = [...confidences].sort((a, b) => a - b);
  return sorted[Math.floor(most * sorted.length)] ?? Number.POSITIVE_INFINITY;
}
