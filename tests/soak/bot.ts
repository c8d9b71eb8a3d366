import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import manifest from '../../package.json' with { type: 'json' };
import { ASKED_MUCH, processorOf } from '../bench/startup/running.ts';
import type { LoopbackDiscord } from '../support/discord/discord.ts';

const ROOT = new URL('../..', import.meta.url);
const PROBE = new URL('./probe.mjs', import.meta.url).href;
const JUMPING_CLOCK = new URL('../crash/jumpingClock.mjs', import.meta.url).href;
/** The bot gets so long, in ms, to read the documents, and to leave. */
const START_WITHIN = 120_000;
const LEAVE_WITHIN = 20_000;
const MEGABYTE = 1024 * 1024;

/** Memory of the bot's process in MB. */
export interface Memory {
  readonly resident: number;
  /** Before anything was collected for the asking. */
  readonly heap: number;
  /** Reserved for it, garbage and room included. */
  readonly heapTotal: number;
  /** Of buffers, outside of the heap. */
  readonly buffers: number;
  /** The heap after it was last collected as a whole. */
  readonly afterCollection: number;
}

/** The bot as `npm start` runs it, in a process of its own. */
export interface SoakedBot {
  /** Everything that it wrote to standard error so far. */
  readonly complaints: () => string;
  /** How it ended, while it has not been told to; null for as long as it runs. */
  readonly died: () => string | null;
  memory(collect?: boolean): Promise<Memory>;
  /** How much of the processor it has had, in s. */
  processor(): number;
  /** Tells it to leave. Its exit code, or the signal that it took to end it. */
  stop(): Promise<number | string>;
}

export interface BotPlace {
  /** The documents. */
  readonly folder: string;
  /** Where it may keep what it keeps. */
  readonly scratch: string;
  /** Whether its clock jumps by years, each time that it is read. */
  readonly jumps: boolean;
}

/** Starts the bot over a folder, logged in to `discord`. */
export async function startSoakedBot(
  discord: LoopbackDiscord,
  { folder, scratch, jumps }: BotPlace,
): Promise<SoakedBot> {
  const [, ...own] = manifest.scripts.start.split(' ');
  const bot = spawn(
    process.execPath,
    ['--expose-gc', '--import', PROBE, ...(jumps ? ['--import', JUMPING_CLOCK] : []), ...own, '--corpus', folder],
    {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        ...ASKED_MUCH,
        XDG_CACHE_HOME: scratch,
        XDG_DATA_HOME: scratch,
        LOG_LEVEL: 'warn',
        DISCORD_TOKEN: discord.token,
        DISCORD_REST_URL: discord.restBase,
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  let complaints = '';
  bot.stderr?.on('data', (data: Buffer) => {
    complaints += data.toString();
  });
  let died: string | null = null;
  bot.on('exit', (code, signal) => {
    died = `ended with ${signal ?? `code ${code}`}`;
  });
  await discord.until('the bot to log in', () => died !== null || discord.commands.length > 0, START_WITHIN);
  if (died !== null) throw new Error(`the bot ${died}: ${complaints}`);
  return {
    complaints: () => complaints,
    died: () => died,
    memory: (collect = false) => memoryOf(bot, collect),
    processor: () => processorOf(bot.pid),
    async stop() {
      const over = bot.exitCode ?? bot.signalCode;
      if (over !== null) return over;
      const ended = once(bot, 'exit');
      bot.kill('SIGTERM');
      const timer = setTimeout(() => bot.kill('SIGKILL'), LEAVE_WITHIN);
      const [code, signal] = (await ended) as [number | null, string | null];
      clearTimeout(timer);
      return code ?? signal ?? 'nothing';
    },
  };
}

async function memoryOf(bot: ChildProcess, collect: boolean): Promise<Memory> {
  const told = once(bot, 'message');
  bot.send(collect ? 'collect' : 'read');
  const [usage] = (await told) as [NodeJS.MemoryUsage & { afterCollection: number }];
  return {
    resident: usage.rss / MEGABYTE,
    heap: usage.heapUsed / MEGABYTE,
    heapTotal: usage.heapTotal / MEGABYTE,
    buffers: usage.arrayBuffers / MEGABYTE,
    afterCollection: usage.afterCollection / MEGABYTE,
  };
}
