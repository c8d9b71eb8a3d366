/** How often somebody may ask: on average over time, and how many at once at the most. */
export interface Rate {
  readonly perMinute: number;
  readonly atOnce: number;
}

/** What an allowance says to one more question. */
export interface Verdict {
  /** How long to wait, in ms; 0 where it may be asked now. */
  readonly wait: number;
  /** Whether it is the first one that has to wait since one did not. */
  readonly isFirstToWait: boolean;
}

interface Account {
  /** When all that was asked so far is paid for, in ms. */
  paidAt: number;
  wasTold: boolean;
}

/** Accounts kept; one that is paid for is as good as none. */
const KEPT = 20_000;

const MINUTE = 60_000;

/**
 * Counts who asks how often. Each question costs the time that the rate gives it; who is more than `atOnce` questions ahead of the
 * clock has to wait (the generic cell rate algorithm of ITU-T I.371, as a virtual schedule).
 */
export class Allowance {
  readonly rate: Rate;
  readonly #accounts = new Map<string, Account>();

  constructor(rate: Rate) {
    this.rate = rate;
  }

  /** Takes one question by `key` at `now`, in ms, or tells how long to wait. */
  take(key: string, now: number): Verdict {
    const cost = MINUTE / this.rate.perMinute;
    const account = this.#accounts.get(key) ?? { paidAt: now, wasTold: false };
    const from = Math.max(account.paidAt, now);
    const wait = from + cost - (now + cost * this.rate.atOnce);
    const isFirstToWait = wait > 0 && !account.wasTold;
    // The newest is last, so that those at the front are the first to be paid for.
    this.#accounts.delete(key);
    this.#accounts.set(key, { paidAt: wait > 0 ? account.paidAt : from + cost, wasTold: wait > 0 });
    this.#forget(now);
    return { wait: Math.max(0, wait), isFirstToWait };
  }

  /** Gives back a question that was taken and then not asked. */
  giveBack(key: string): void {
    const account = this.#accounts.get(key);
    if (account) account.paidAt -= MINUTE / this.rate.perMinute;
  }

  #forget(now: number): void {
    for (const [key, { paidAt }] of this.#accounts) {
      if (this.#accounts.size <= KEPT && paidAt > now) break;
      this.#accounts.delete(key);
      if (this.#accounts.size <= KEPT) break;
    }
  }
}
