import type { Interaction } from 'discord.js';
import type { Library } from '../library.ts';
import type { Log } from '../log/log.ts';
import type { ClosedChannels } from './closed.ts';
import type { Command } from './commands/command.ts';
import type { Conversations } from './conversation.ts';
import type { Rates } from './rates.ts';

/** What every answer needs. */
export interface Desk {
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly conversations: Conversations;
  readonly rates: Rates;
  readonly closed: ClosedChannels;
  /** Takes what an operator wants to know. The line itself holds no question and no name. */
  readonly log: Log;
  /** Whether what was asked may stand beside a line of the log. */
  readonly logsQuestions: boolean;
}

/** The command that an interaction names; undefined where an older version of the bot left it behind. */
export function commandOf(interaction: { commandName: string }, { commands }: Desk): Command | undefined {
  return commands.find((command) => command.data.name === interaction.commandName);
}

/** For the log: which command, without what was asked. */
export function nameOf(interaction: Interaction): string {
  return interaction.isCommand() || interaction.isAutocomplete() ? `/${interaction.commandName}` : 'a component';
}
