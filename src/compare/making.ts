import type { Steps } from './steps.ts';

/** Something that is made when it is first asked for, in one go or bit by bit, and only once. */
export class Making<T> {
  readonly #make: () => Steps<T>;
  #steps: Steps<T> | null = null;
  #made: { readonly value: T } | null = null;

  constructor(make: () => Steps<T>) {
    this.#make = make;
  }

  get value(): T {
    for (;;) {
      const made = this.#made ?? this.#step();
      if (made) return made.value;
    }
  }

  /** What is still to be done; several may take turns at it. */
  *steps(): Steps<T> {
    for (;;) {
      const made = this.#made ?? this.#step();
      if (made) return made.value;
      yield;
    }
  }

  #step(): { readonly value: T } | null {
    this.#steps ??= this.#make();
    const step = this.#steps.next();
    if (step.done) {
      this.#made = { value: step.value };
      this.#steps = null;
    }
    return this.#made;
  }
}
