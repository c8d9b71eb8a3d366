import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Library } from '../../library.ts';
import type { Card } from '../../present/card.ts';
import type { Conversation } from '../conversation.ts';

/** A slash command. It reads its options, asks the library, and presents; whoever called it renders and replies. */
export interface Command {
  /** What Discord registers. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Only the one who asked sees the reply; a refusal is private whatever the command. */
  readonly isPrivate: boolean;
  execute(interaction: ChatInputCommandInteraction, library: Library, conversation: Conversation): Card | Promise<Card>;
  /** Completions of the option that is being typed, best first; those that Discord would not take are dropped. */
  autocomplete?(interaction: AutocompleteInteraction, library: Library): readonly string[];
}
