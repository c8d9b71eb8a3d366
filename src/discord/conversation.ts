import type { Answer } from '../answer/answer.ts';
import { elapsed } from './elapsed.ts';
import type { Where } from './talk/where.ts';

/** What has been said between people and the bot. */
export interface Conversation {
  /** Oldest first. */
  readonly earlier: readonly Answer[];
  remember(answer: Answer): void;
}

/** How much is remembered, and for how long after the last answer, in ms; `messages` are those that may be replied to. */
export const REMEMBERED = { answers: 5, conversations: 200, forMs: 15 * 60_000, messages: 1_000 } as const;

/** The conversation that goes on somewhere: of one person in a channel, of everybody in a thread. */
export function keyOf({ kind, userId, channelId }: Where): string {
  return kind === 'thread' ? channelId : `${userId} in ${channelId}`;
}

/**
 * The conversations under way, kept in memory; the one that was silent longest makes room for a new one. What is not kept can be read
 * back from messages, as far as they were not for one person alone.
 */
export class Conversations {
  readonly #now: () => number;
  /** In order of their last answer. */
  readonly #kept = new Map<string, { answers: readonly Answer[]; until: number }>();

  /** By the id of a message, oldest first. A reply says itself what it goes on from, however long ago that was. */
  readonly #shown = new Map<string, readonly Answer[]>();

  constructor(now: () => number = elapsed) {
    this.#now = now;
  }

  /** What was said last in the conversation of a key; null where nothing is remembered. */
  recall(key: string): readonly Answer[] | null {
    const kept = this.#kept.get(key);
    return kept && kept.until > this.#now() ? kept.answers : null;
  }

  /** What was said up to the message of this id; null where it is not remembered. */
  shownIn(messageId: string): readonly Answer[] | null {
    return this.#shown.get(messageId) ?? null;
  }

  /** Goes on with the conversation of a key, after these answers. */
  goOn(key: string, earlier: readonly Answer[]): Conversation {
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
