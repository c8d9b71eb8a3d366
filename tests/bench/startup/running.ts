import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { startDiscord } from '../../support/discord/discord.ts';

/** What is asked of the bot again and again. */
const QUESTIONS = ['Who maintains kvm?', 'What is a container?', 'How does Xen do disk I/O?', 'Who sells gin?'];
/** Memory is read when the process has been quiet for this long, in ms. */
const QUIET = 500;
const BYTES = 1024;
const MEGABYTE = 1024 * 1024;

/** One person, and one server, may ask without end. */
export const ASKED_MUCH = { ANSWERS_PER_PERSON: '0', ANSWERS_PER_SERVER: '0' } as const;

/** Resident memory in MB. */
export interface Memory {
  readonly plain: number;
  readonly afterFirst: number;
  readonly afterMany: number;
}

/**
 * The resident memory of the bot at a Discord on this machine, after one answer and after `many`, and that of Node.js with nothing to
 * do. `more` is set in the bot's environment.
 */
export async function memoryOf(
  command: string,
  args: readonly string[],
  cwd: string,
  many: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Memory> {
  const discord = await startDiscord();
  const idle = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const env = {
    ...process.env,
    ...more,
    ...ASKED_MUCH,
    DISCORD_TOKEN: discord.token,
    DISCORD_REST_URL: discord.restBase,
  };
  const bot = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    await new Promise<void>((resolve, reject) => {
      bot.stderr.on('data', (data: Buffer) => data.includes('logged in as') && resolve());
      bot.on('error', reject);
      bot.on('close', (code) => reject(new Error(`the bot ended with code ${code}`)));
    });
    const ask = (question: string): Promise<unknown> => discord.slash('ask', { question }).answer();
    await ask(QUESTIONS[0] ?? '');
    await delay(QUIET);
    const afterFirst = residentOf(bot.pid);
    for (let asked = 1; asked < many; asked++) await ask(QUESTIONS[asked % QUESTIONS.length] ?? '');
    await delay(QUIET);
    return { plain: residentOf(idle.pid), afterFirst, afterMany: residentOf(bot.pid) };
  } finally {
    idle.kill();
    bot.removeAllListeners('close');
    const ended = new Promise((resolve) => bot.on('close', resolve));
    bot.kill();
    await ended;
    await discord.stop();
  }
}

/** The resident memory of a process in MB, as `ps` tells it, on every Unix. */
export function residentOf(pid: number | undefined): number {
  return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * BYTES) / MEGABYTE;
}

/** The time of the processor that a process has had in s, as `ps` tells it: [[days-]hours:]minutes:seconds. */
export function processorOf(pid: number | undefined): number {
  const text = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' });
  const [seconds = 0, minutes = 0, hours = 0, days = 0] = text.trim().split(/[-:]/u).reverse().map(Number);
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
