/** Keeps the best `limit` of what it is given, by a total order: less than 0 when the first is better. */
export class Best<T> {
  readonly #limit: number;
  readonly #compare: (a: T, b: T) => number;
  /** Best first. */
  readonly #kept: T[] = [];

  constructor(limit: number, compare: (a: T, b: T) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  /** The worst of those kept once there are enough of them; what is no better need not be offered. */
  get worst(): T | undefined {
    return this.#kept.length < this.#limit ? undefined : this.#kept.at(-1);
  }

  offer(candidate: T): void {
    const { worst } = this;
    if (this.#limit < 1 || (worst !== undefined && this.#compare(candidate, worst) >= 0)) return;
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(candidate, this.#kept[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    this.#kept.splice(low, 0, candidate);
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }

  get all(): readonly T[] {
    return this.#kept;
  }
}
