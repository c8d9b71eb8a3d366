import type { Answer } from '../answer/answer.ts';

/** What one person and the bot have said to each other in one channel. */
export interface Conversation {
  /** Oldest first. */
  readonly earlier: readonly Answer[];
  remember(answer: Answer): void;
}

/** How much is remembered, and for how long after the last answer, in ms; `messages` are those that may be replied to. */
export const REMEMBERED = { answers: 5, conversations: 200, forMs: 15 * 60_000, messages: 1_000 } as const;

/** The conversations under way, kept in memory only; the one that was silent longest makes room for a new one. */
export class Conversations {
  readonly #now: () => number;
  /** In order of their last answer. */
  readonly #kept = new Map<string, { answers: readonly Answer[]; until: number }>();

  /** By the id of a message, oldest first. A reply says itself what it goes on from, however long ago that was. */
  readonly #shown = new Map<string, readonly Answer[]>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * What a person says goes on from the message that they reply to, whoever was answered there; else from what they said last in
   * this channel; else, in a thread, from the message that it was opened on, whose id the thread has.
   */
  of(userId: string, channelId: string, repliesTo: string | null = null): Conversation {
    const key = `${userId} in ${channelId}`;
    const kept = this.#kept.get(key);
    const own = kept && kept.until > this.#now() ? kept.answers : null;
    const repliedTo = repliesTo === null ? null : this.#shown.get(repliesTo);
    const earlier = repliedTo ?? own ?? this.#shown.get(channelId) ?? [];
    return { earlier, remember: (answer) => this.#keep(key, after(earlier, answer)) };
  }

  /** Remembers what had been said when an answer was shown in, or to, the messages of these ids: somebody may go on from there. */
  show(messageIds: readonly string[], { earlier }: Conversation, answer: Answer): void {
    for (const id of messageIds) this.#shown.set(id, after(earlier, answer));
    for (const oldest of this.#shown.keys()) {
      if (this.#shown.size <= REMEMBERED.messages) break;
      this.#shown.delete(oldest);
    }
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

function after(earlier: readonly Answer[], answer: Answer): readonly Answer[] {
  return [...earlier, answer].slice(-REMEMBERED.answers);
}
