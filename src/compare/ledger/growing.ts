const AT_FIRST = 1_024;

/** Whole numbers from -2^31 to 2^31 - 1 that grow in number, in a flat array; those that nobody has set are 0. */
export class GrowingNumbers {
  #numbers = new Int32Array(AT_FIRST);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(place: number): number {
    return place < this.#length ? (this.#numbers[place] ?? 0) : 0;
  }

  set(place: number, value: number): void {
    this.#reach(place + 1);
    this.#numbers[place] = value;
  }

  push(value: number): void {
    this.set(this.#length, value);
  }

  /** The numbers so far, in an array of their own. */
  done(): Int32Array {
    return this.#numbers.slice(0, this.#length);
  }

  #reach(length: number): void {
    if (length > this.#numbers.length) {
      const wider = new Int32Array(Math.max(length, 2 * this.#numbers.length));
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#length = Math.max(this.#length, length);
  }
}
