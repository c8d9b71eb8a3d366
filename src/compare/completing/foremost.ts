import { MOST_OPTIONS } from './ranking.ts';

/** Keeps the options with the smallest keys, each once. What is left of a key when it is divided by `MOST_OPTIONS` is the option. */
export class Foremost {
  /** Keys, smallest first. */
  readonly all: number[] = [];
  readonly #most: number;
  /** What is no smaller need not be added. */
  #bound = Number.POSITIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
    if (most <= 0) this.#bound = Number.NEGATIVE_INFINITY;
  }

  add(key: number): void {
    if (key >= this.#bound) return;
    const { all } = this;
    const option = key % MOST_OPTIONS;
    const before = all.findIndex((other) => other % MOST_OPTIONS === option);
    if (before >= 0 && (all[before] ?? 0) <= key) return;
    if (before >= 0) all.splice(before, 1);
    let at = all.length;
    while (at > 0 && (all[at - 1] ?? 0) > key) at--;
    all.splice(at, 0, key);
    if (all.length > this.#most) all.pop();
    if (all.length === this.#most) this.#bound = all[all.length - 1] ?? 0;
  }
}
