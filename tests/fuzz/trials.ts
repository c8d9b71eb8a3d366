import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** Longest time for one input, in ms: many times what any takes, so that a busy machine is no hang. */
const PATIENCE = 20_000;
/** What comes of an input that was waited for in vain. */
const TOO_LONG = 'too long' as const;
/** Heap of the thread in MB: far more than an input of this size may need. */
const HEAP = 1_024;

/** An input for the thread, and what it says of it. */
export interface Trial {
  readonly target: string;
  readonly input: unknown;
}

export interface Told {
  readonly faults: readonly string[];
}

/** Tries inputs in a thread: one that hangs, or ends it, is a fault like others, and the next input gets a new thread. */
export class Trials {
  readonly #patience: number;
  readonly #loads: boolean;
  #thread: Promise<Thread> | null = null;
  /** The longest that one input took, in ms. */
  slowest = 0;

  /** `loads`: whether the thread loads every target before the first trial, else each trial what it needs. */
  constructor({ patience = PATIENCE, loads = true } = {}) {
    this.#patience = patience;
    this.#loads = loads;
  }

  /** What is wrong with what comes of an input. One that seems to hang is tried twice: the machine may have been busy. */
  async faults(target: string, input: unknown): Promise<readonly string[]> {
    const first = await this.#try({ target, input });
    return first === TOO_LONG ? asFaults(await this.#try({ target, input }), this.#patience) : first;
  }

  /** Settles when the thread is there. */
  async ready(): Promise<void> {
    this.#thread ??= started(this.#loads);
    await this.#thread;
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await (await thread)?.end();
  }

  async #try(trial: Trial): Promise<readonly string[] | typeof TOO_LONG> {
    this.#thread ??= started(this.#loads);
    const thread = await this.#thread;
    const begun = performance.now();
    const late = new AbortController();
    const outcome = await Promise.race([
      thread.answer(trial),
      delay(this.#patience, TOO_LONG, { signal: late.signal }),
    ]);
    late.abort();
    this.slowest = Math.max(this.slowest, performance.now() - begun);
    if (outcome === TOO_LONG || outcome instanceof Error) await this.close();
    return outcome instanceof Error ? [`nobody caught ${outcome.stack ?? outcome.message}`] : outcome;
  }
}

function asFaults(outcome: readonly string[] | typeof TOO_LONG, patience: number): readonly string[] {
  return outcome === TOO_LONG ? [`takes longer than ${patience / 1_000} s`] : outcome;
}

/** A thread that has loaded all that is tried. */
interface Thread {
  /** What it says of a trial, or the error that ended it. */
  answer(trial: Trial): Promise<readonly string[] | Error>;
  end(): Promise<unknown>;
}

async function started(loads: boolean): Promise<Thread> {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    execArgv: [],
    workerData: { loads },
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    // What a library prints is no part of the report.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  let take: (outcome: readonly string[] | Error) => void = () => {};
  const next = (): Promise<readonly string[] | Error> =>
    new Promise((resolve) => {
      take = resolve;
    });
  worker.on('message', ({ faults }: Told) => take(faults));
  worker.on('error', (error) => take(error));
  worker.on('exit', (code) => take(new Error(`the thread ended with code ${code}`)));
  // The first that it tells is that it is there.
  const there = await next();
  if (there instanceof Error) throw there;
  return {
    answer(trial) {
      const answer = next();
      worker.postMessage(trial);
      return answer;
    },
    end: () => worker.terminate(),
  };
}
