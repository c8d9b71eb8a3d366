import { setImmediate } from 'node:timers/promises';

/**
 * Lets one answer after the other be worked out, with room in between for all else: what was worked out is sent, and what comes in
 * is heard, before the next. Without it, a crowd that asks at once would hear nothing before the last of its questions is answered.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Settles when it is the caller's turn; what it does then before it waits for anything is done in one go. */
  async next(): Promise<void> {
    this.#waiting++;
    const turn = this.#last.then(() => setImmediate());
    this.#last = turn;
    await turn;
    this.#waiting--;
  }
}
