import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../src/boot/start.mjs', import.meta.url));
/** A run that takes longer, in ms, hangs. */
const PATIENCE = 120_000;

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  /** What was written to standard error, without how far the reading got. */
  readonly complaint: string;
  readonly ms: number;
}

export interface RunOptions {
  /** Arguments of Node.js. */
  readonly node?: readonly string[];
  /** Put before the command: a program that runs it under a limit. */
  readonly under?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Called as soon as the process is there. */
  readonly started?: (child: ChildProcess) => void;
}

/** Runs the program as its user would, with nothing of this process's environment but PATH; `cache` is where its cache lies. */
export async function run(args: readonly string[], cache: string, options: RunOptions = {}): Promise<Run> {
  const { node = [], under = [], env = {}, started } = options;
  const [command = '', ...rest] = [...under, process.execPath, ...node, START, ...args];
  const begun = performance.now();
  const child = spawn(command, rest, {
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: cache, XDG_DATA_HOME: cache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started?.(child);
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  let [out, complaint] = ['', ''];
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const told = complaint.replace(/^Reading \d+ of \d+ files?[^\n]*\n/gmu, '');
      resolve({ code, signal, out, complaint: told, ms: performance.now() - begun });
    });
  });
}
