/** Keeps the `limit` highest numbers that it is given, in a binary heap whose root is the least of them; no number is below 0. */
export class Highest {
  readonly #heap: Float64Array;
  #count = 0;

  constructor(limit: number) {
    this.#heap = new Float64Array(limit);
  }

  /** The `limit`th highest number; 0 as long as there are fewer. */
  get least(): number {
    return this.#count < this.#heap.length ? 0 : (this.#heap[0] ?? 0);
  }

  offer(number: number): void {
    const heap = this.#heap;
    if (this.#count < heap.length) this.#rise(number);
    else if (number > (heap[0] ?? Number.POSITIVE_INFINITY)) this.#sink(number);
  }

  #rise(number: number): void {
    const heap = this.#heap;
    let at = this.#count++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (above <= number) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = number;
  }

  #sink(number: number): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
      const below = heap[child] ?? 0;
      if (below >= number) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = number;
  }
}
