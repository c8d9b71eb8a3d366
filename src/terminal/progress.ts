import { counted, grouped } from '../present/words.ts';

/** How far long work over files has come. */
export interface Reached {
  readonly done: number;
  readonly total: number;
}

/** Where progress is shown. A `terminal` has a line that is rewritten in place; a log gets a line now and then. */
export interface ProgressScreen {
  readonly kind: 'terminal' | 'log';
  /** The present width in columns. */
  columns(): number;
  write(text: string): void;
}

/** Work that is over sooner than this, in ms, is not spoken of. */
const SILENT_FOR = 700;

/** Times between two showings, or two readings that are kept, in ms: an eye reads no faster, and a log shall not be filled. */
const BETWEEN = { terminal: 100, log: 10_000 } as const;

/** The rate is that of the last while, in ms: the first files, and a large one, do not spoil it for good. */
const RATE_OVER = 5_000;

/** Goes back to the beginning of the line and clears it (ECMA-48 EL), which is no colour and is done on every terminal. */
const CLEAR_LINE = '\r\u001b[2K';

const SECOND = 1_000;

/**
 * How far the work has come, in less than `columns`: in the last one some terminals begin a new line. `rate` is in files a
 * second, null as long as none can be told; it is given up first where there is little room, and the time left next.
 */
export function progressText(
  { done, total }: Reached,
  rate: number | null,
  columns = Number.POSITIVE_INFINITY,
): string {
  const count = `Reading ${grouped(done)} of ${counted(total, 'file')}`;
  const isKnown = rate !== null && rate > 0;
  const speed = isKnown ? [rate >= 1 ? `${grouped(Math.round(rate))} a second` : 'less than 1 a second'] : [];
  const left = isKnown && done < total ? [`${durationText((total - done) / rate)} left`] : [];
  const forms = [[count, ...speed, ...left], [count, ...left], [count]].map((parts) => parts.join(', '));
  return forms.find((form) => form.length < columns) ?? count.slice(0, Math.max(0, columns - 1));
}

/** A time in seconds as it is spoken: `17 s`, `3 min 20 s`, `2 h 5 min`. Above a minute to 5 s, for nobody knows better. */
export function durationText(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  const rounded = Math.ceil(seconds / 5) * 5;
  const [hours, minutes, rest] = [Math.floor(rounded / 3600), Math.floor((rounded % 3600) / 60), rounded % 60];
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return rest > 0 ? `${minutes} min ${rest} s` : `${minutes} min`;
}

/** Shows how long work comes on. The times, in ms on a clock that only goes forward, are passed in. */
export class Progress {
  readonly #screen: ProgressScreen;
  readonly #begun: number;
  /** Readings of the last while, the oldest first. */
  readonly #readings: { readonly at: number; readonly done: number }[] = [];
  #shownAt = Number.NEGATIVE_INFINITY;
  #isOnScreen = false;

  constructor(screen: ProgressScreen, now: number) {
    this.#screen = screen;
    this.#begun = now;
    this.#readings.push({ at: now, done: 0 });
  }

  /** Takes a reading, and shows it if it is time to. */
  reached(reached: Reached, now: number): void {
    const last = this.#readings.at(-1);
    if (!last || now - last.at >= BETWEEN.terminal) this.#readings.push({ at: now, done: reached.done });
    // The last reading that is old enough stays: the rate is taken from there.
    while ((this.#readings[1]?.at ?? now) <= now - RATE_OVER) this.#readings.shift();
    const { kind } = this.#screen;
    if (now - this.#begun < SILENT_FOR || now - this.#shownAt < BETWEEN[kind]) return;
    this.#shownAt = now;
    const rate = this.#rate(reached, now);
    if (kind === 'log') {
      this.#screen.write(`${progressText(reached, rate)}\n`);
      return;
    }
    this.#isOnScreen = true;
    this.#screen.write(CLEAR_LINE + progressText(reached, rate, this.#screen.columns()));
  }

  /** The work is over, or something else is to be written: leaves no trace on a terminal. */
  clear(): void {
    if (this.#isOnScreen) this.#screen.write(CLEAR_LINE);
    this.#isOnScreen = false;
  }

  #rate({ done }: Reached, now: number): number | null {
    const [first] = this.#readings;
    return first && first.at < now ? ((done - first.done) / (now - first.at)) * SECOND : null;
  }
}
