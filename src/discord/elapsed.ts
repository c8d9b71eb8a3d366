/** Milliseconds since the start: unlike the time of day, which may be set back by a year, it only ever grows. */
export function elapsed(): number {
  return performance.now();
}
