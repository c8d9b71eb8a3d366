// Loaded into the bot's process before the bot: tells its memory to whoever started it, when asked.
import { PerformanceObserver } from 'node:perf_hooks';

const MAJOR = 4;
/** The heap that was in use after the last collection of all of it, in bytes; 0 before the first. */
let afterCollection = 0;

new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if (Object(entry).detail?.kind === MAJOR) afterCollection = process.memoryUsage().heapUsed;
}).observe({ entryTypes: ['gc'] });

process.on('message', (asked) => {
  const before = process.memoryUsage();
  if (asked === 'collect') {
    globalThis.gc?.();
    afterCollection = process.memoryUsage().heapUsed;
  }
  process.send?.({ ...before, afterCollection });
});
// The bot ends when it has nothing left to do, whoever may still ask.
process.channel?.unref();
