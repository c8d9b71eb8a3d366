import type { Answer } from '../answer/answer.ts';

/** What one person and the bot have said to each other in one channel. */
export interface Conversation {
  /** Oldest first. */
  readonly earlier: readonly Answer[];
  remember(answer: Answer): void;
}

/** How much is remembered, and for how long after the last answer, in ms. */
export const REMEMBERED = { answers: 5, conversations: 200, forMs: 15 * 60_000 } as const;

/** The conversations under way, kept in memory only; the one that was silent longest makes room for a new one. */
export class Conversations {
  readonly #now: () => number;
  /** In order of their last answer. */
  readonly #kept = new Map<string, { answers: readonly Answer[]; until: number }>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  of(userId: string, channelId: string): Conversation {
    const key = `${userId} in ${channelId}`;
    const kept = this.#kept.get(key);
    const earlier = kept && kept.until > this.#now() ? kept.answers : [];
    return { earlier, remember: (answer) => this.#keep(key, [...earlier, answer].slice(-REMEMBERED.answers)) };
  }

  #keep(key: string, answers: readonly Answer[]): void {
    this.#kept.delete(key);
    this.#kept.set(key, { answers, until: this.#now() + REMEMBERED.forMs });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= REMEMBERED.conversations) break;
      this.#kept.delete(oldest);
    }
  }
}
