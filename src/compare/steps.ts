/** Work that can be interrupted: it yields every millisecond or so, and returns what it made. */
export type Steps<T> = Generator<void, T>;

/** Pieces of work, of some microseconds each, that are done without a break. */
const AT_A_TIME = 256;

/** `values`, with a break after every so many. */
export function* withBreaks<T>(values: Iterable<T>, work: (value: T, at: number) => void): Steps<void> {
  let at = 0;
  for (const value of values) {
    work(value, at);
    at++;
    if (at % AT_A_TIME === 0) yield;
  }
}

/** Does the work at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
