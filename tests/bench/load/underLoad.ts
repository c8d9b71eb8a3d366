import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import { type Asked, type From, type LoopbackDiscord, startDiscord } from '../../support/discord/discord.ts';
import type { Json } from '../../support/discord/json.ts';
import { person } from '../../support/discord/payloads.ts';
import { allComponents } from '../../support/discord/rules.ts';
import { ASKED_MUCH, processorOf, residentOf } from '../startup/running.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What `npm start` runs: the options of Node.js as well. */
const [, ...START] = manifest.scripts.start.split(' ');

/** Words that are completed to find what can be asked of the documents, and the questions in between that nothing answers. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const NOT_ANSWERED = 'What is the boiling point of tungsten?';

/** Memory is read so often, the first time after the first such part. */
const READINGS = 6;
/** What is not answered after so long, in ms, counts as lost. */
const PATIENCE = 10_000;
const PEOPLE = 2_000;
/** The type of a button among the components of a message. */
const BUTTON = 2;
/** The bot gets so long, in ms, to read the documents. */
const START_WITHIN = 600_000;

/** What a crowd asks, and of whom. */
interface Crowd {
  readonly discord: LoopbackDiscord;
  readonly questions: readonly string[];
  /** The message that the help is. */
  readonly help: Json;
}

/** What came of it. */
export interface Load {
  /** Milliseconds to the first response, by what was sent. */
  readonly kinds: ReadonlyMap<string, readonly number[]>;
  readonly unanswered: number;
  /** How long sending took: more than was asked for where this machine could not keep up. */
  readonly seconds: number;
  /** How much of the processor the bot had for it, in s. */
  readonly processor: number;
  /** Resident memory of the bot in MB, at equal times. */
  readonly memory: readonly number[];
}

/** Sends `rate` interactions a second for `seconds` to a bot over `folders`, in a process of its own. */
export async function underLoad(folders: readonly string[], rate: number, seconds: number): Promise<Load> {
  const discord = await startDiscord({ replyWithinMs: PATIENCE });
  const scratch = await mkdtemp(join(tmpdir(), 'footnote-load-'));
  const env = { ...process.env, ...ASKED_MUCH, XDG_CACHE_HOME: scratch, XDG_DATA_HOME: scratch, LOG_LEVEL: 'error' };
  const args = folders.flatMap((folder) => ['--corpus', resolve(folder)]);
  const bot = spawn(process.execPath, [...START, ...args], {
    cwd: ROOT,
    env: { ...env, DISCORD_TOKEN: discord.token, DISCORD_REST_URL: discord.restBase },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await discord.until('the bot to log in', () => discord.commands.length > 0, START_WITHIN);
    const crowd: Crowd = {
      discord,
      questions: await questionsOf(discord),
      help: (await discord.slash('help').answer()).payload,
    };
    // What is compiled and loaded at the first use of each is no part of the load.
    for (const act of [...ACTS].reverse()) await sent(crowd, act, 0);
    return await send(crowd, rate, seconds, bot.pid);
  } finally {
    const ended = new Promise((resolve) => bot.on('close', resolve));
    bot.kill();
    await ended;
    await discord.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What people do, as often as it stands here: who asks has typed before, and Discord wants completions of that again and again. */
const ACTS = [
  ...Array.from({ length: 10 }, () => 'completions' as const),
  ...(['/ask', '/ask', '/ask', 'a question without an answer', 'a button', '/help'] as const),
] as const;
type Act = (typeof ACTS)[number];

async function questionsOf(discord: LoopbackDiscord): Promise<string[]> {
  const found = new Set<string>();
  for (const letter of LETTERS)
    for (const choice of await discord.complete('ask', { question: letter }, 'question')) found.add(choice);
  return [...found];
}

async function send(crowd: Crowd, rate: number, seconds: number, pid: number | undefined): Promise<Load> {
  const kinds = new Map<Act, number[]>(ACTS.map((act) => [act, []]));
  const memory: number[] = [];
  const all = rate * seconds;
  let unanswered = 0;
  const answers: Promise<void>[] = [];
  const before = processorOf(pid);
  const begun = performance.now();
  for (let at = 0; at < all; at++) {
    // Those that are late are sent at once, as Discord would: nobody waits for somebody else.
    const early = begun + (at * 1_000) / rate - performance.now();
    if (early > 1) await delay(early);
    const act = ACTS[at % ACTS.length] ?? '/ask';
    const answer = sent(crowd, act, at).then(
      (ms) => void kinds.get(act)?.push(ms),
      () => void unanswered++,
    );
    answers.push(answer);
    if ((at + 1) % Math.floor(all / READINGS) === 0) memory.push(residentOf(pid));
  }
  const took = (performance.now() - begun) / 1_000;
  await Promise.all(answers);
  return { kinds, unanswered, seconds: took, processor: processorOf(pid) - before, memory };
}

const PERSONS = Array.from({ length: PEOPLE }, (_, at) => person(`person ${at}`));

/** Sends one interaction; the milliseconds to its first response, of whatever kind. */
async function sent(crowd: Crowd, act: Act, at: number): Promise<number> {
  const { discord, questions } = crowd;
  const from = { user: PERSONS[at % PERSONS.length] ?? discord.member };
  const question = questions[at % questions.length] ?? '';
  const begun = performance.now();
  if (act === 'completions') {
    await discord.complete('ask', { question: question.slice(0, 1 + (at % 8)) }, 'question', from);
  } else {
    const { interaction } = asked(crowd, act, question, from);
    await discord.until('a response', () => interaction.state !== 'waiting', PATIENCE);
  }
  return performance.now() - begun;
}

function asked({ discord, help }: Crowd, act: Exclude<Act, 'completions'>, question: string, from: From): Asked {
  switch (act) {
    case '/help':
      return discord.slash('help', {}, from);
    case 'a button': {
      // The first under the help is a question to begin with.
      const [button] = allComponents(help.components).filter(({ type }) => type === BUTTON);
      return discord.press(String(button?.custom_id), help, from);
    }
    default:
      return discord.slash('ask', { question: act === '/ask' ? question : NOT_ANSWERED }, from);
  }
}
