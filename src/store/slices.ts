import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work without a pause, in ms: nobody notices an answer that is this much later. */
const SLICE = 12;

/** Runs `steps` to the end, and lets whatever else waits have its turn in between. */
export async function inSlices<T>(steps: Iterator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await setImmediate();
  }
}
