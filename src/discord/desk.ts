import type { BaseInteraction, Interaction, Message } from 'discord.js';
import type { Library } from '../library.ts';
import type { Log } from '../log/log.ts';
import type { ClosedChannels } from './closed.ts';
import type { Command, MessageCommand, SlashCommand } from './commands/command.ts';
import type { Conversations } from './conversation.ts';
import type { Once } from './once.ts';
import type { Judgement } from './press/judge.ts';
import type { Audience } from './press/rows.ts';
import type { Seal } from './press/seal.ts';
import type { Rates } from './rates.ts';
import type { Speakers } from './speakers.ts';
import { hasThreads } from './talk/where.ts';
import type { Turns } from './turns.ts';

/** What every answer needs. */
export interface Desk {
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly conversations: Conversations;
  /** What can be announced before it is answered waits in the first; what cannot, in the second, which is short. */
  readonly turns: { readonly commands: Turns; readonly presses: Turns };
  readonly rates: Rates;
  readonly closed: ClosedChannels;
  readonly seal: Seal;
  readonly once: Once;
  readonly speakers: Speakers;
  /** Keeps what people say of an answer; null where nothing is kept, and then nobody is asked. */
  readonly journal: ((judgement: Judgement) => Promise<void>) | null;
  /** Takes what an operator wants to know. The line itself holds no question and no name. */
  readonly log: Log;
  /** Whether what was asked may stand beside a line of the log. */
  readonly logsQuestions: boolean;
}

/** The slash commands among the commands. */
export function slashCommandsOf({ commands }: Pick<Desk, 'commands'>): SlashCommand[] {
  return commands.filter((one): one is SlashCommand => one.kind !== 'message');
}

/** The slash command that an interaction names; undefined where an older version of the bot left it behind. */
export function slashCommandOf({ commandName }: { commandName: string }, desk: Desk): SlashCommand | undefined {
  return slashCommandsOf(desk).find(({ data }) => data.name === commandName);
}

/** The same for a command on a message. */
export function messageCommandOf(
  { commandName }: { commandName: string },
  { commands }: Desk,
): MessageCommand | undefined {
  return commands.find((one): one is MessageCommand => one.kind === 'message' && one.data.name === commandName);
}

/** Those who see a message, which decides about its buttons; `from` is what it answers. */
export function audienceOf({ seal, journal }: Desk, isPrivate: boolean, from: BaseInteraction | Message): Audience {
  return { seal, isPrivate, areAsked: journal !== null, mayThread: !isPrivate && hasThreads(from) };
}

/** For the log: which command, without what was asked. */
export function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isModalSubmit() ? 'a form' : 'a component';
}
