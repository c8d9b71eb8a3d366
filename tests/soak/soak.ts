import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Seal } from '../../src/discord/press/seal.ts';
import { type LoopbackDiscord, startDiscord } from '../support/discord/discord.ts';
import { type Person, person } from '../support/discord/payloads.ts';
import { ACTS, answeredTwice, type Crowd } from './acts.ts';
import { type Memory, type SoakedBot, startSoakedBot } from './bot.ts';

/** People who do things at the same time. */
const AT_ONCE = 6;
const PEOPLE = 3_000;
/** An interaction that is not answered within this, in ms, would be lost on Discord; here the machine may be busy. */
const REPLY_WITHIN = 12_000;
/** What is not answered after so long, in ms, is lost. */
const PATIENCE = 15_000;
/** Of what happened the loopback Discord keeps so much. */
const KEPT = 400;

/** How often what happens beside, in interactions: a document changes, the connection breaks, Discord has trouble of its own. */
export const BESIDE = { documents: 400, drop: 1_500, reconnect: 3_700, fault: 90 } as const;

/** Memory is looked at so often for a reading, so many ms apart. */
const LOOKS = 4;
const BETWEEN_LOOKS = 500;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export interface SoakOptions {
  readonly folder: string;
  readonly interactions: number;
  /** How often memory is read. */
  readonly readings: number;
  /** Whether all is collected for each reading; else the last collection counts that came by itself. */
  readonly collects: boolean;
  /** Whether the clock of the bot jumps. */
  readonly jumps?: boolean;
  readonly beside?: Readonly<Record<keyof typeof BESIDE, number>>;
  /** Told after each reading. */
  readonly tell?: (done: number, memory: Memory) => void;
}

/** What came of it. */
export interface Soak {
  /** How often each thing was done. */
  readonly done: ReadonlyMap<string, number>;
  readonly memory: readonly Memory[];
  /** What was never answered, and what was answered twice, a line each. */
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** What the bot sent that Discord would have refused. */
  readonly refused: readonly string[];
  /** What the bot wrote that is no consequence of the trouble made. */
  readonly complaints: readonly string[];
  readonly drops: number;
  readonly changes: number;
  readonly faults: number;
  readonly resumed: number;
  /** Its exit code, or how it died. */
  readonly ended: string;
  readonly seconds: number;
  /** How much of the processor the bot had meanwhile, in s. */
  readonly processor: number;
}

/** Lets a crowd do everything that there is to do, for a long time, while all else happens as well. */
export async function soak(options: SoakOptions): Promise<Soak> {
  const discord = await startDiscord({ replyWithinMs: REPLY_WITHIN, patienceMs: PATIENCE });
  const scratch = await mkdtemp(join(tmpdir(), 'footnote-soak-'));
  const folder = join(scratch, 'documents');
  try {
    await cp(options.folder, folder, { recursive: true });
    await writeFile(join(folder, 'changing.md'), changingText(0));
    const bot = await startSoakedBot(discord, { folder, scratch, jumps: options.jumps ?? false });
    try {
      return await new Soaking(discord, bot, folder, options).run();
    } finally {
      await bot.stop();
    }
  } finally {
    // What was refused is told with the rest.
    discord.problems.length = 0;
    await discord.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A document that is another at each time, and yet as long. */
function changingText(time: number): string {
  return `# The lamp of the harbour\n\nThe lamp was changed for the ${time}th time by Ada.\n\n| | Lamp | Horn |\n|---|---|---|\n| Price | ${time} € | free |\n`;
}

class Soaking {
  readonly #discord: LoopbackDiscord;
  readonly #bot: SoakedBot;
  readonly #folder: string;
  readonly #options: SoakOptions;
  readonly #seal: Seal;
  readonly #done = new Map<string, number>();
  readonly #lost: string[] = [];
  /** An interaction is looked at again as long as it is not forgotten. */
  readonly #twice = new Set<string>();
  readonly #memory: Memory[] = [];
  readonly #people: readonly Person[] = Array.from({ length: PEOPLE }, (_, at) => person(`person ${at}`));
  #crowd: Crowd | null = null;
  #started = 0;
  #drops = 0;
  #changes = 0;
  #faults = 0;

  constructor(discord: LoopbackDiscord, bot: SoakedBot, folder: string, options: SoakOptions) {
    this.#discord = discord;
    this.#bot = bot;
    this.#folder = folder;
    this.#options = options;
    this.#seal = new Seal(discord.token);
  }

  async run(): Promise<Soak> {
    const begun = performance.now();
    const before = this.#bot.processor();
    this.#crowd = await crowdOf(this.#discord);
    const each = Math.floor(this.#options.interactions / this.#options.readings);
    for (let reading = 1; reading <= this.#options.readings && this.#bot.died() === null; reading++) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => this.#person(each * reading)));
      if (this.#bot.died() !== null) break;
      const memory = await this.#memoryAtRest();
      this.#memory.push(memory);
      this.#options.tell?.(this.#started, memory);
    }
    const died = this.#bot.died();
    const processor = died === null ? this.#bot.processor() - before : Number.NaN;
    const ended = died ?? `exit code ${await this.#bot.stop()}`;
    return {
      done: this.#done,
      memory: this.#memory,
      lost: this.#lost,
      twice: [...this.#twice],
      refused: [...this.#discord.problems],
      complaints: complaintsIn(this.#bot.complaints()),
      drops: this.#drops,
      changes: this.#changes,
      faults: this.#faults,
      resumed: this.#discord.gateway.resumed,
      ended,
      seconds: (performance.now() - begun) / 1_000,
      processor,
    };
  }

  /** What it has while nobody does anything: the least of some readings, for a thread that reads a changed document is soon gone. */
  async #memoryAtRest(): Promise<Memory> {
    if (this.#options.collects) return await this.#bot.memory(true);
    let least = await this.#bot.memory();
    for (let look = 1; look < LOOKS; look++) {
      await delay(BETWEEN_LOOKS);
      const now = await this.#bot.memory();
      if (now.resident < least.resident) least = now;
    }
    return least;
  }

  /** One person after the other does something, until so much was done by all. */
  async #person(until: number): Promise<void> {
    while (this.#crowd && this.#started < until && this.#bot.died() === null) {
      const at = this.#started++;
      await this.#beside(at);
      const { name, act } = SEQUENCE[at % SEQUENCE.length] as (typeof SEQUENCE)[number];
      const user = this.#people[(at * 7) % PEOPLE] ?? this.#discord.member;
      try {
        await act(this.#crowd, Math.floor(at / SEQUENCE.length), { user });
        this.#done.set(name, (this.#done.get(name) ?? 0) + 1);
      } catch (error) {
        this.#lost.push(
          `${name}, number ${at}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
        );
      }
    }
  }

  async #beside(at: number): Promise<void> {
    const every = { ...BESIDE, ...this.#options.beside };
    const is = (what: keyof typeof BESIDE): boolean => at % every[what] === every[what] - 1;
    if (is('documents')) {
      this.#changes++;
      await writeFile(join(this.#folder, 'changing.md'), changingText(this.#changes));
    }
    if (is('fault')) this.#fault();
    if (is('drop') || is('reconnect')) {
      this.#drops++;
      if (is('drop')) this.#discord.gateway.drop();
      else this.#discord.gateway.ask('reconnect');
    }
    if (at % KEPT === KEPT - 1) this.#forget();
  }

  #fault(): void {
    const { faults } = this.#discord;
    const kind = this.#faults++ % 3;
    if (kind === 0) faults.next(/^POST .*\/callback$/u, { kind: 'rate-limited', retryAfter: 0.2 });
    else if (kind === 1) faults.next(/^POST .*\/callback$/u, { kind: 'status', status: 500 });
    else faults.next(/^POST /u, { kind: 'cut' });
  }

  /** Looks for what was answered twice before it is forgotten. */
  #forget(): void {
    const isShare = (id: string): boolean => this.#seal.open(id)?.action === 'share';
    const over = [...this.#discord.interactions.values()];
    for (const { id, kind } of answeredTwice(over, isShare)) this.#twice.add(`${kind} ${id}`);
    this.#discord.forget(KEPT);
  }
}

/** Each thing as often as it is done, mixed. */
const SEQUENCE = mixed(ACTS.flatMap((act) => Array.from({ length: act.often }, () => act)));

/** The same in another order, so that what is alike does not come in a row: in steps that have nothing in common with the length. */
function mixed<T>(list: readonly T[]): readonly T[] {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let step = Math.floor(list.length * 0.618);
  while (common(step, list.length) !== 1) step++;
  return list.map((_, at) => list[(at * step) % list.length] as T);
}

async function crowdOf(discord: LoopbackDiscord): Promise<Crowd> {
  const [questions, subjects] = [new Set<string>(), new Set<string>()];
  for (const letter of LETTERS) {
    for (const choice of await discord.complete('ask', { question: letter }, 'question')) questions.add(choice);
    for (const choice of await discord.complete('about', { subject: letter }, 'subject')) subjects.add(choice);
  }
  return {
    discord,
    questions: [...questions],
    subjects: [...subjects],
    pressable: new Map(),
    choosable: new Map(),
    said: null,
    answer: null,
  };
}

/** Lines of a log that are no consequence of the trouble that was made: of a broken connection, or of a failure of Discord's own. */
function complaintsIn(log: string): string[] {
  const expected =
    /connection lost|connection resumed|Discord answered (?:429|500)|documents changed|connection:|(?:completing failed|not delivered): SocketError|^Reading \d+ of/u;
  return log.split('\n').filter((line) => line.trim() !== '' && !expected.test(line));
}
