import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileToRead, Job, Told } from './thread.ts';
import type { Volume } from './volume.ts';

/** Longest that one file may take, in ms. A parser that takes longer hangs, as far as anybody waiting can tell. */
const FILE_TIME = 30_000;
/** Heap of one thread in MB: many times what the largest file that is read needs. */
const HEAP = 1_024;
/** The part of it for what is new, in MB: reading makes much that is soon gone. The program's own is kept small, for it idles most of the time. */
const YOUNG_HEAP = 48;
const MOST_THREADS = 4;

export interface PoolOptions {
  readonly fileTime?: number;
  readonly heap?: number;
  readonly threads?: number;
}

/** What is told while jobs are worked off. */
export interface Listener {
  /** A file is about to be read. */
  reading(path: string): void;
  /** A job is done. The next is begun when this settles. */
  made(volume: Volume): Promise<void> | void;
}

/** A thread that was started for work that does not come is ended after this long, in ms. */
const SPARE_TIME = 30_000;

/** Threads that read files, so that the one that answers stays free. */
export class Pool {
  readonly #options: PoolOptions;
  /** A thread that has nothing to do yet. */
  #spare: Thread | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: PoolOptions = {}) {
    this.#options = options;
  }

  /** Starts a thread for work that will come soon: that takes longer than reading most files. */
  prepare(): void {
    const spare = this.#takeSpare() ?? new Thread(this.#options);
    spare.rest(() => {
      if (this.#spare === spare) void this.close();
    });
    this.#spare = spare;
    this.#timer = setTimeout(() => void this.close(), SPARE_TIME).unref();
  }

  /**
   * Works jobs off. A thread that takes too long over a file, or runs out of memory, is ended; the file is listed with the
   * reason, and what else the job held is begun anew.
   */
  async workOff(jobs: readonly Job[], listener: Listener): Promise<void> {
    const waiting = [...jobs].reverse();
    const threads = Math.min(waiting.length, this.#options.threads ?? Math.min(MOST_THREADS, availableParallelism()));
    const work = async (): Promise<void> => {
      let thread: Thread | null = null;
      try {
        for (let job = waiting.pop(); job; job = waiting.pop()) {
          thread ??= this.#takeSpare() ?? new Thread(this.#options);
          const outcome = await thread.run(job, listener);
          if (outcome.kind === 'made') await listener.made(outcome.volume);
          else {
            thread = null;
            for (const again of withoutCulprit(job, outcome)) waiting.push(again);
          }
        }
      } finally {
        await thread?.close();
      }
    };
    await Promise.all(Array.from({ length: threads }, work));
  }

  async close(): Promise<void> {
    await this.#takeSpare()?.close();
  }

  #takeSpare(): Thread | null {
    const spare = this.#spare;
    this.#spare = null;
    if (this.#timer) clearTimeout(this.#timer);
    return spare;
  }
}

/** How a job ended: with its volume, or with the end of the thread. */
type Outcome = { readonly kind: 'made'; readonly volume: Volume } | Failure;

interface Failure {
  readonly kind: 'failed';
  /** The file that was being read; null when all had been read. */
  readonly path: string | null;
  readonly reason: string;
}

/** What is left to do of a job that a thread did not survive. */
function withoutCulprit(job: Job, { path, reason }: Failure): Job[] {
  if (job.kind === 'bind') throw new Error(`A thread that binds volumes ended: ${reason}`);
  const { files, repeated } = job;
  // Without a file left to blame, the fault is the program's own.
  if (files.every((file) => file.fatal !== undefined)) throw new Error(`A thread that reads files ended: ${reason}`);
  const blamed = (file: FileToRead): FileToRead => ({ ...file, fatal: reason });
  if (path !== null)
    return [{ kind: 'read', repeated, files: files.map((file) => (file.path === path ? blamed(file) : file)) }];
  // Together they were too much: each is tried alone.
  const [only] = files;
  if (only && files.length === 1) return [{ kind: 'read', repeated, files: [blamed(only)] }];
  return files.map((file) => ({ kind: 'read', repeated, files: [file] }));
}

/** One thread, which does one job at a time. */
class Thread {
  readonly #worker: Worker;
  readonly #fileTime: number;

  constructor({ fileTime = FILE_TIME, heap = HEAP }: PoolOptions) {
    this.#fileTime = fileTime;
    this.#worker = new Worker(new URL('./boot.mjs', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
      // A library that prints would spoil what is printed here.
      stdout: true,
      stderr: true,
    });
    this.#worker.setMaxListeners(0);
  }

  /** Lets the program end while this thread has nothing to do; `failed` is called if it ends by itself. */
  rest(failed: () => void): void {
    this.#worker.removeAllListeners();
    this.#worker.on('error', failed);
    this.#worker.on('exit', failed);
    this.#worker.unref();
  }

  async run(job: Job, { reading }: Listener): Promise<Outcome> {
    this.#worker.ref();
    let path: string | null = null;
    let timer: NodeJS.Timeout | null = null;
    const worker = this.#worker;
    const outcome = await new Promise<Outcome>((resolve) => {
      const fail = (reason: string): void => resolve({ kind: 'failed', path, reason });
      const watch = (): void => {
        if (timer) clearTimeout(timer);
        timer = setTimeout(() => fail(`took longer than ${this.#fileTime / 1_000} s to read`), this.#fileTime);
      };
      worker.removeAllListeners();
      worker.on('message', (told: Told) => {
        if (told.kind === 'made') return resolve(told);
        path = told.path;
        watch();
        reading(path);
      });
      worker.on('error', (error: NodeJS.ErrnoException) => fail(reasonOf(error)));
      worker.on('exit', (code) => fail(`ended its reader (exit code ${code})`));
      worker.postMessage(job);
    });
    if (timer) clearTimeout(timer);
    if (outcome.kind === 'failed') await this.close();
    return outcome;
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners();
    this.#worker.on('error', () => {});
    await this.#worker.terminate();
  }
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'needs more memory to read than is allowed';
  return `cannot be read (${error.message.split('\n')[0]})`;
}
