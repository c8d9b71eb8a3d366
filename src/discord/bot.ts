import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events, RESTEvents } from 'discord.js';
import type { Library } from '../library.ts';
import { createClient } from './client.ts';
import type { Command } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { Conversations } from './conversation.ts';
import type { Desk } from './desk.ts';
import { dispatch } from './dispatch.ts';
import { logIn } from './login.ts';
import { answerMention } from './mention.ts';
import { registerCommands } from './register.ts';
import { errorLine } from './reply.ts';

export interface BotConfig {
  readonly token: string;
  /** Base of Discord's REST interface without the version; null for Discord's own. */
  readonly restUrl: string | null;
}

export interface BotOptions {
  /** Takes one line for the operator, without questions or names; to standard error when not given. */
  readonly log?: (line: string) => void;
  readonly commands?: readonly Command[];
}

/** A bot that is logged in and answers. */
export interface Bot {
  /** Lets answers under way be finished, then logs out. */
  stop(): Promise<void>;
  /** Settles when the bot is no longer connected for good: with null after `stop`, with a line that says why when Discord ended it. */
  readonly ended: Promise<string | null>;
}

/** Answers under way at a stop get this long, in ms. */
const FINISH_WITHIN = 5_000;

/** Logs in, registers the commands where they changed, and answers from `library`. Throws `LoginError`. */
export async function startBot(config: BotConfig, library: Library, options: BotOptions = {}): Promise<Bot> {
  const log = options.log ?? ((line) => process.stderr.write(`${line}\n`));
  const commands = options.commands ?? COMMANDS;
  const desk: Desk = { library, commands, conversations: new Conversations(), log };
  const client = createClient(config);
  const underWay = new Set<Promise<void>>();
  const track = (answering: Promise<void>): void => {
    underWay.add(answering);
    void answering.finally(() => underWay.delete(answering));
  };
  client.on(Events.InteractionCreate, (interaction) => track(dispatch(interaction, desk)));
  client.on(Events.MessageCreate, (message) => track(answerMention(message, desk)));
  logConnection(client, log);
  const loggedIn = await logIn(client, config.token);
  let end: (reason: string | null) => void = () => {};
  const ended = new Promise<string | null>((resolve) => {
    end = resolve;
  });
  client.once(Events.ShardDisconnect, ({ code }) => end(`Discord closed the connection for good (code ${code}).`));
  log(`logged in as ${loggedIn.user.username}; ${await registration(loggedIn, commands)}`);
  const leave = async (): Promise<void> => {
    client.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.MessageCreate);
    await Promise.race([Promise.all(underWay), delay(FINISH_WITHIN, null, { ref: false })]);
    // discord.js takes its own farewell for a lost connection.
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
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

/** Mentions and what is registered already work without it, so that a failure is no reason to leave. */
async function registration(client: Client<true>, commands: readonly Command[]): Promise<string> {
  try {
    return (await registerCommands(client, commands)) ? 'commands registered' : 'commands unchanged';
  } catch (error) {
    return `commands not registered: ${errorLine(error)}`;
  }
}

/** Statuses after which discord.js tries again by itself. */
const RATE_LIMITED = 429;
const SERVER_ERROR = 500;

/** What an operator wants to know of the connection. Without a listener for errors, the first would end the process. */
function logConnection(client: Client, log: (line: string) => void): void {
  client.on(Events.Error, (error) => log(`error: ${errorLine(error)}`));
  client.on(Events.ShardError, (error) => log(`connection: ${errorLine(error)}`));
  client.on(Events.ShardReconnecting, () => log('connection lost, reconnecting'));
  client.on(Events.ShardResume, (_, replayed) => log(`connection resumed, ${replayed} events caught up`));
  client.rest.on(RESTEvents.Response, ({ method, route }, { status }) => {
    if (status === RATE_LIMITED || status >= SERVER_ERROR) log(`Discord answered ${status} to ${method} ${route}`);
  });
}
