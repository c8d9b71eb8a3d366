import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  SlashCommandBuilder,
  type SlashCommandOptionsOnlyBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import { LIMITS, OURS } from '../limits.ts';

/** Servers, direct messages and private channels. */
const EVERYWHERE = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
] as const;
/** Installed to a server, or to a user. */
const FOR_ALL = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall] as const;

const PRIVATE = 'private';

/** A slash command that works everywhere; see `withPrivate`. */
export function slashCommand(name: string, description: string): SlashCommandBuilder {
  return new SlashCommandBuilder()
    .setName(name)
    .setDescription(description)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...FOR_ALL);
}

/** A slash command as it is registered, with the option that every one has, behind its own. */
export function withPrivate(command: SlashCommandOptionsOnlyBuilder): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return command
    .addBooleanOption((option) =>
      option.setName(PRIVATE).setDescription('True: only you see the reply. False: everybody does, a refusal too'),
    )
    .toJSON();
}

/** Whether whoever asks wants to be the only one who sees the reply; null where they do not say. */
export function wantsPrivate({ options }: ChatInputCommandInteraction): boolean | null {
  return options.getBoolean(PRIVATE);
}

/** A command on messages that works everywhere. */
export function messageCommand(name: string): ContextMenuCommandBuilder {
  return new ContextMenuCommandBuilder()
    .setName(name)
    .setType(ApplicationCommandType.Message)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...FOR_ALL);
}

/** A question in free words, completed from the documents. */
export function question(option: SlashCommandStringOption): SlashCommandStringOption {
  return text(option, LIMITS.optionLength);
}

/** A subject or an aspect, completed from the documents. */
export function name(option: SlashCommandStringOption): SlashCommandStringOption {
  return text(option, OURS.name);
}

function text(option: SlashCommandStringOption, length: number): SlashCommandStringOption {
  return option.setMaxLength(length).setAutocomplete(true);
}
