import type { Interaction } from 'discord.js';
import type { Library } from '../library.ts';
import type { Command } from './commands/command.ts';
import type { Conversations } from './conversation.ts';

/** What every answer needs. */
export interface Desk {
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly conversations: Conversations;
  /** Takes one line for the operator, without questions or names. */
  readonly log: (line: string) => void;
}

/** The command that an interaction names; undefined where an older version of the bot left it behind. */
export function commandOf(interaction: { commandName: string }, { commands }: Desk): Command | undefined {
  return commands.find((command) => command.data.name === interaction.commandName);
}

/** For the log: which command, without what was asked. */
export function nameOf(interaction: Interaction): string {
  return interaction.isCommand() || interaction.isAutocomplete() ? `/${interaction.commandName}` : 'a component';
}
