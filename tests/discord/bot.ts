import { fileURLToPath } from 'node:url';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/commands/command.ts';
import { slashCommand } from '../../src/discord/commands/define.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import type { About } from '../../src/log/log.ts';
import { presentHelp } from '../../src/present/present.ts';
import { loadCorpus } from '../support/corpus.ts';
import { type LoopbackDiscord, startDiscord } from '../support/discord/discord.ts';
import type { WorldOptions } from '../support/discord/world.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/discord', import.meta.url));

/** The library over the small corpus of these tests. */
export async function smallLibrary(): Promise<Library> {
  return openLibrary(await loadCorpus([FOLDER]));
}

/** A loopback Discord with the real bot logged in to it. */
export interface Running {
  readonly discord: LoopbackDiscord;
  readonly bot: Bot;
  /** What the bot logged. */
  readonly log: string[];
  /** What each line of that was about. */
  readonly about: About[];
  /** Stops both; fails with all that Discord would have refused. */
  stop(): Promise<void>;
}

export interface RunOptions extends Omit<BotOptions, 'log'> {
  readonly discord?: Partial<WorldOptions> & { heartbeatMs?: number };
  /** Does something to the loopback Discord before the bot logs in. */
  readonly before?: (discord: LoopbackDiscord) => void;
}

/** Starts the real bot with `library` against a loopback Discord of its own. */
export async function run(library: Library, options: RunOptions = {}): Promise<Running> {
  const { discord: discordOptions, before, ...botOptions } = options;
  const discord = await startDiscord(discordOptions);
  before?.(discord);
  const log: string[] = [];
  const about: About[] = [];
  const config = { token: discord.token, restUrl: discord.restBase };
  const bot = await startBot(config, library, {
    ...botOptions,
    log: (line, fields = {}) => {
      log.push(line);
      about.push(fields);
    },
  });
  return {
    discord,
    bot,
    log,
    about,
    async stop() {
      await bot.stop();
      await discord.stop();
    },
  };
}

/** Stops the bot and starts another one of the same token on the same Discord: it remembers nothing. */
export async function restarted({ discord, bot, log, about }: Running, library: Library): Promise<Running> {
  await bot.stop();
  const again = await startBot({ token: discord.token, restUrl: discord.restBase }, library, {
    log: (line, fields = {}) => {
      log.push(line);
      about.push(fields);
    },
  });
  return {
    discord,
    bot: again,
    log,
    about,
    async stop() {
      await again.stop();
      await discord.stop();
    },
  };
}

/** Waits for a line of the bot's log. */
export async function logged({ discord, log }: Pick<Running, 'discord' | 'log'>, line: RegExp): Promise<void> {
  await discord.until(`${line} in the log`, () => log.find((entry) => line.test(entry)));
}

/** A command that thinks for a while, as none of ours does today. */
export function slow(ms: number, name = 'slow', isPrivate = false): Command {
  return {
    data: slashCommand(() => ({ name, description: 'Takes its time' })).toJSON(),
    isPrivate,
    execute: () =>
      new Promise((resolve) => setTimeout(() => resolve((language) => presentHelp('discord', language)), ms)),
  };
}
