/** What the server does instead of answering a call as it should. */
export type Fault =
  /** Told to wait, in seconds; `global`: with every call, not only with this one. */
  | { readonly kind: 'rate-limited'; readonly retryAfter: number; readonly global?: true }
  /** `code`: Discord's own for what is wrong. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: number }
  /** The call takes effect, and yet the caller hears of a failure: the answer got lost on the way. */
  | { readonly kind: 'lost'; readonly status: number }
  /** The connection is cut before anything is answered. */
  | { readonly kind: 'cut' }
  /** Nothing is ever answered. */
  | { readonly kind: 'silence' };

/** Faults that wait for the calls they are meant for. */
export class Faults {
  readonly #waiting: { call: RegExp; fault: Fault; left: number }[] = [];

  /** The next `times` calls whose `METHOD /path` matches `call` meet `fault`. */
  next(call: RegExp, fault: Fault, times = 1): void {
    this.#waiting.push({ call, fault, left: times });
  }

  take(method: string, path: string): Fault | null {
    const met = this.#waiting.find((entry) => entry.left > 0 && entry.call.test(`${method} ${path}`));
    if (!met) return null;
    met.left--;
    return met.fault;
  }
}
