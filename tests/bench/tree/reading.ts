import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** What one phase measured. */
export interface Reading {
  readonly seconds: number;
  /** Longest time in ms for which the event loop did nothing else. */
  readonly pause: number;
  /** Highest resident memory of the process so far, in MB, its threads included. */
  readonly memory: number;
  readonly note: string;
}

const RESOLUTION = 1;

/** A watch over the event loop. */
export function pauses(): IntervalHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  histogram.enable();
  return histogram;
}

/** The reading, as one line. */
export function printReading(seconds: number, histogram: IntervalHistogram, note: string): void {
  const memory = process.resourceUsage().maxRSS / 1024;
  const reading: Reading = { seconds, pause: histogram.max / 1e6 - RESOLUTION, memory, note };
  process.stdout.write(`${JSON.stringify(reading)}\n`);
}
