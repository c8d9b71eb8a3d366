/** Lists of numbers, one for each entry of a lexicon, one after the other: list `n` is `values[starts[n] .. starts[n + 1])`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Collects pairs of a list's number and a value, and lays them out as lists when all are there. */
export class ListWriter {
  #lists = new Uint32Array(1024);
  #values = new Uint32Array(1024);
  #length = 0;

  add(list: number, value: number): void {
    if (this.#length === this.#lists.length) {
      this.#lists = grown(this.#lists);
      this.#values = grown(this.#values);
    }
    this.#lists[this.#length] = list;
    this.#values[this.#length++] = value;
  }

  /** The lists by counting sort, each with its values in the order in which they were added. `order[list]` is a list's final number. */
  finish(count: number, order: Uint32Array): Lists {
    const starts = new Uint32Array(count + 1);
    const numberOf = (at: number): number => order[this.#lists[at] ?? 0] ?? 0;
    for (let at = 0; at < this.#length; at++) {
      const next = numberOf(at) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let list = 1; list <= count; list++) starts[list] = (starts[list] ?? 0) + (starts[list - 1] ?? 0);
    const values = new Uint32Array(this.#length);
    const free = starts.slice();
    for (let at = 0; at < this.#length; at++) {
      const list = numberOf(at);
      const place = free[list] ?? 0;
      values[place] = this.#values[at] ?? 0;
      free[list] = place + 1;
    }
    return { starts, values };
  }
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
