import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Library } from '../library.ts';
import { createClient } from './client.ts';
import type { Command } from './commands/command.ts';
import { brokenOff, logConnection } from './connection.ts';
import { receive } from './door.ts';
import { greet } from './greeting.ts';
import { languageOf } from './languages.ts';
import { logIn } from './login.ts';
import { answerMention } from './mention.ts';
import { type DeskOptions, openDesk } from './openDesk.ts';
import { openersOf } from './openers.ts';
import { registerCommands } from './register.ts';
import { deliver, errorLine, notice } from './reply.ts';

export interface BotConfig {
  readonly token: string;
  /** Base of Discord's REST interface without the version; null for Discord's own. */
  readonly restUrl: string | null;
}

export interface BotOptions extends Omit<DeskOptions, 'secret'> {
  /** How long answers under way at a stop get, in ms. */
  readonly finishWithin?: number;
}

/** A bot that is logged in and answers. */
export interface Bot {
  /** Lets answers under way be finished, then logs out. */
  stop(): Promise<void>;
  /** Settles when the bot is no longer connected for good: with null after `stop`, with a line that says why when Discord ended it. */
  readonly ended: Promise<string | null>;
}

/** Answers under way at a stop get this long, in ms, of the 10 s that a service manager gives. */
const FINISH_WITHIN = 5_000;

/** Discord's farewell is waited for this long, in ms. */
const FAREWELL_WITHIN = 2_000;

/** Logs in, registers the commands where they changed, and answers from `library`. Throws `LoginError`. */
export async function startBot(config: BotConfig, library: Library, options: BotOptions = {}): Promise<Bot> {
  // The token is the one secret that a bot has at every start; with a new one, older buttons are out of date.
  const desk = openDesk(library, { ...options, secret: config.token });
  const { commands, log } = desk;
  const client = createClient(config);
  const underWay = new Set<Promise<void>>();
  const track = (answering: Promise<void>): void => {
    underWay.add(answering);
    void answering.finally(() => underWay.delete(answering));
  };
  client.on(Events.InteractionCreate, (interaction) => track(receive(interaction, desk)));
  client.on(Events.MessageCreate, (message) => track(answerMention(message, desk)));
  client.on(Events.GuildCreate, (guild) => track(greet(guild, desk)));
  logConnection(client, log);
  const loggedIn = await logIn(client, config.token);
  let end: (reason: string | null) => void = () => {};
  const ended = new Promise<string | null>((resolve) => {
    end = resolve;
  });
  void brokenOff(client).then(end);
  log(`logged in as ${loggedIn.user.username}; ${await registration(loggedIn, commands)}`);
  // Whoever asks for help first does not wait for them; one who asks before they are found hears of what goes wrong.
  openersOf(library).catch(() => {});
  const leave = async (): Promise<void> => {
    client.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.MessageCreate);
    client.removeAllListeners(Events.GuildCreate);
    client.on(Events.InteractionCreate, (late) => {
      if (late.isRepliable()) track(deliver(late, notice('leaving', languageOf(late)), desk));
    });
    await within(options.finishWithin ?? FINISH_WITHIN, whenDone(underWay));
    // discord.js takes its own farewell for a lost connection.
    client.removeAllListeners(Events.ShardReconnecting);
    await within(FAREWELL_WITHIN, client.destroy());
    log('logged out');
    end(null);
  };
  let leaving: Promise<void> | null = null;
  return {
    ended,
    stop() {
      leaving ??= leave();
      return leaving;
    },
  };
}

/** Settles when nothing is under way any more, what comes meanwhile included. */
async function whenDone(underWay: ReadonlySet<Promise<void>>): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const timer = new AbortController();
  await Promise.race([work, delay(ms, undefined, { signal: timer.signal })]);
  timer.abort();
}

/** Mentions and what is registered already work without it, so that a failure is no reason to leave. */
async function registration(client: Client<true>, commands: readonly Command[]): Promise<string> {
  try {
    return (await registerCommands(client, commands)) ? 'commands registered' : 'commands unchanged';
  } catch (error) {
    return `commands not registered: ${errorLine(error)}`;
  }
}
