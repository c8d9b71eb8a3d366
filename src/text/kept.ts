/** Things that took their time to make: those that were used last are kept. */
export class Kept<Key, Thing extends object> {
  readonly #most: number;
  readonly #weight: (thing: Thing) => number;
  /** The one used last stands last. */
  readonly #kept = new Map<Key, Thing>();
  #sum = 0;

  /** Keeps as many as weigh at most `most` together, and in any case the last one. Each weighs 1 where nothing else is said. */
  constructor(most: number, weight: (thing: Thing) => number = () => 1) {
    this.#most = most;
    this.#weight = weight;
  }

  /** The thing of a key, made if it is not kept; null, which is not kept, where `make` has none. */
  get<Made extends Thing | null>(key: Key, make: () => Made): Thing | Made {
    const kept = this.#kept.get(key);
    const thing = kept ?? make();
    if (!thing) return thing;
    this.#kept.delete(key);
    this.#kept.set(key, thing);
    if (!kept) this.#sum += this.#weight(thing);
    for (const [oldest, other] of this.#kept) {
      if (this.#sum <= this.#most || oldest === key) break;
      this.#kept.delete(oldest);
      this.#sum -= this.#weight(other);
    }
    return thing;
  }
}
