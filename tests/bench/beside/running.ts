import { type ChildProcess, fork } from 'node:child_process';
import { bundledProgram } from './bundled.ts';
import type { Answered, Batch, Built, Opened, Task } from './messages.ts';

/** Characters of what a process says on its error output that are kept. */
const KEPT = 20_000;

/** What an engine may take. */
export interface Bounds {
  /** Of JavaScript's heap, in MB. */
  readonly memory: number;
  /** To make an index, to open one, or to answer a batch, in s. */
  readonly seconds: number;
}

/** Why an engine is measured no further, as a table says it. */
export class GaveUp extends Error {}

/** An engine in a process of its own. Only one message is under way at a time. */
export class Running {
  readonly #process: ChildProcess;
  readonly #bounds: Bounds;
  #said = '';

  static async start(task: Task, bounds: Bounds): Promise<Running> {
    return new Running(await bundledProgram(), task, bounds);
  }

  private constructor(program: string, task: Task, bounds: Bounds) {
    this.#bounds = bounds;
    this.#process = fork(program, [JSON.stringify(task)], {
      execArgv: [`--max-old-space-size=${bounds.memory}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.on('data', (bytes: Buffer) => {
      this.#said = (this.#said + bytes.toString()).slice(-KEPT);
    });
  }

  /** What the process tells next. Rejects with `GaveUp` when it takes too long or ends, and ends it then. */
  next<T extends Built | Opened | Answered>(): Promise<T> {
    const begin = performance.now();
    const program = this.#process;
    return new Promise<T>((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        program.off('message', told);
        program.off('close', ended);
        program.off('error', ended);
      };
      const told = (message: unknown): void => {
        settle();
        resolve(message as T);
      };
      const ended = (): void => {
        settle();
        const end = program.signalCode ?? `code ${program.exitCode}`;
        reject(new GaveUp(reasonOf(this.#said, (performance.now() - begin) / 1_000, this.#bounds, end)));
      };
      const timer = setTimeout(() => {
        settle();
        program.kill('SIGKILL');
        reject(new GaveUp(`gave up after ${this.#bounds.seconds} s`));
      }, this.#bounds.seconds * 1_000);
      program.on('message', told);
      program.on('close', ended);
      program.on('error', ended);
    });
  }

  async ask(batch: Batch): Promise<Answered> {
    const answered = this.next<Answered>();
    this.#process.send(batch, () => {});
    return await answered;
  }

  /** Ends the process; settles when it is gone. */
  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    const gone = new Promise((resolve) => this.#process.once('close', resolve));
    this.#process.kill('SIGKILL');
    await gone;
  }
}

/** Why a process ended by itself, from what it said; where it said nothing, `end`, its signal or its code. */
export function reasonOf(said: string, seconds: number, { memory }: Bounds, end: string): string {
  const after = `after ${seconds.toFixed(0)} s`;
  if (said.includes('heap out of memory')) return `gave up ${after}: ${memory} MB were not enough`;
  const error = said.split('\n').find((line) => /^\w*Error\b.*: /u.test(line.trim()));
  return `gave up ${after}: ${error?.trim() ?? `its process ended with ${end}`}`;
}
