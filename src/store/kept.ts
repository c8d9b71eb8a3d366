/** Things that were opened: those that were used last are kept. */
export class Kept<Key, Thing extends { readonly text: string }> {
  readonly #most: number;
  /** The one used last stands last. */
  readonly #kept = new Map<Key, Thing>();
  #characters = 0;

  /** Keeps as many as have at most `most` characters together, and in any case the last one. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The thing of a key, opened if it is not kept; null where there is none. */
  get(key: Key, open: () => Thing | null): Thing | null {
    const kept = this.#kept.get(key);
    const thing = kept ?? open();
    if (!thing) return null;
    this.#kept.delete(key);
    this.#kept.set(key, thing);
    if (!kept) this.#characters += thing.text.length;
    for (const [oldest, { text }] of this.#kept) {
      if (this.#characters <= this.#most || oldest === key) break;
      this.#kept.delete(oldest);
      this.#characters -= text.length;
    }
    return thing;
  }
}
