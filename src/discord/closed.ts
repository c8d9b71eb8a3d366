import { elapsed } from './elapsed.ts';

/** A channel in which the bot may not write is left alone this long, in ms: Discord bans who is refused 10,000 times in 10 min. */
const LEFT_ALONE = 10 * 60_000;

/** Channels kept; the one that refused first makes room. */
const KEPT = 1_000;

/** Channels in which Discord refused a message of the bot's, so that the next one is not even tried. */
export class ClosedChannels {
  readonly #now: () => number;
  readonly #until = new Map<string, number>();

  constructor(now: () => number = elapsed) {
    this.#now = now;
  }

  add(channelId: string): void {
    this.#until.delete(channelId);
    this.#until.set(channelId, this.#now() + LEFT_ALONE);
    const [oldest] = this.#until.keys();
    if (this.#until.size > KEPT && oldest !== undefined) this.#until.delete(oldest);
  }

  has(channelId: string): boolean {
    const until = this.#until.get(channelId) ?? 0;
    if (until > this.#now()) return true;
    this.#until.delete(channelId);
    return false;
  }
}
