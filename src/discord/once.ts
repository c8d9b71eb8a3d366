/** Keys that are remembered; Discord sends again what it sent in the last minutes at most. */
const REMEMBERED = 5_000;

/** Tells what comes a second time: Discord may deliver anything twice, and people press twice. */
export class Once {
  readonly #known = new Set<string>();

  /** Whether `key` comes for the first time. */
  isFirst(key: string): boolean {
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    for (const oldest of this.#known) {
      if (this.#known.size <= REMEMBERED) break;
      this.#known.delete(oldest);
    }
    return true;
  }

  /** Lets `key` come again. */
  forget(key: string): void {
    this.#known.delete(key);
  }
}
