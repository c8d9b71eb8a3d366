import type { Locale } from 'discord.js';

/** People who are remembered; whoever was silent longest is forgotten first. */
const REMEMBERED = 5_000;

/**
 * What the clients of people are set to. Discord tells it with commands and buttons but not with messages, so that one who writes to
 * the bot is answered in the language of what they last did, as long as that is remembered.
 */
export class Speakers {
  readonly #known = new Map<string, Locale>();

  hear(userId: string, locale: Locale): void {
    this.#known.delete(userId);
    this.#known.set(userId, locale);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= REMEMBERED) break;
      this.#known.delete(oldest);
    }
  }

  /** Null for somebody who has not been heard. */
  localeOf(userId: string): Locale | null {
    return this.#known.get(userId) ?? null;
  }
}
