/** One thing that was looked at: what it is, what was found, and what to do about it (null where that is nothing). */
export interface Finding {
  readonly state: 'good' | 'warning' | 'bad';
  readonly what: string;
  readonly found: string;
  readonly advice: string | null;
}

/** All is well with `what`. */
export function good(what: string, found: string): Finding {
  return { state: 'good', what, found, advice: null };
}

/** It works, but not all of it, or not for long. */
export function warning(what: string, found: string, advice: string): Finding {
  return { state: 'warning', what, found, advice };
}

/** It does not work before something is done; `advice` is null where `found` says what. */
export function bad(what: string, found: string, advice: string | null): Finding {
  return { state: 'bad', what, found, advice };
}
