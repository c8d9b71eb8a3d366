import type { Language } from '../language/language.ts';
import { Allowance, type Rate } from './allowance.ts';
import { elapsed } from './elapsed.ts';
import { type Reply, told } from './reply.ts';

/** How often one person and one server may ask; null for as often as they like. */
export interface RateLimits {
  readonly person: Rate | null;
  readonly server: Rate | null;
}

/** Of what may be asked in a minute, as much may be asked at once: people press a few buttons in a row. */
const AT_ONCE = 1 / 2;

/** The rate of so many questions a minute; none for 0. */
export function rateOf(perMinute: number): Rate | null {
  return perMinute > 0 ? { perMinute, atOnce: Math.max(1, Math.round(perMinute * AT_ONCE)) } : null;
}

/** Whoever asks, and where: null in direct messages. */
export interface Asker {
  readonly userId: string;
  readonly guildId: string | null;
}

/** Somebody has to wait. */
export interface Refused {
  /** What is said to them. */
  readonly reply: (language: Language) => Reply;
  /** Of those who are refused one after another, the first: where words are seen by all, they are said once. */
  readonly isFirst: boolean;
}

/** Keeps one person, and one server, from asking more often than they may. */
export class Rates {
  readonly #person: Allowance | null;
  readonly #server: Allowance | null;
  readonly #now: () => number;

  constructor({ person, server }: RateLimits, now: () => number = elapsed) {
    this.#person = person && new Allowance(person);
    this.#server = server && new Allowance(server);
    this.#now = now;
  }

  /** Counts one question; null where it may be asked. */
  take({ userId, guildId }: Asker): Refused | null {
    const now = this.#now();
    const own = this.#person?.take(userId, now);
    if (this.#person && own && own.wait > 0) return refused(own, this.#person.rate, 'you');
    const shared = guildId === null ? undefined : this.#server?.take(guildId, now);
    if (!this.#server || !shared || shared.wait === 0) return null;
    // What the server's turn kept back is not counted against the person.
    this.#person?.giveBack(userId);
    return refused(shared, this.#server.rate, 'server');
  }
}

function refused(
  { wait, isFirstToWait }: { wait: number; isFirstToWait: boolean },
  { perMinute }: Rate,
  whose: 'you' | 'server',
): Refused {
  const reply = (language: Language): Reply => {
    const says = language.discord.notices.wait;
    return told(says.title, says[whose](Math.ceil(wait / 1_000), perMinute), language);
  };
  return { reply, isFirst: isFirstToWait };
}
