import {
  ApplicationIntegrationType,
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import { LIMITS, OURS } from '../limits.ts';

/** A slash command that works in servers, in direct messages and in private channels, installed to a server or to a user. */
export function slashCommand(name: string, description: string): SlashCommandBuilder {
  return new SlashCommandBuilder()
    .setName(name)
    .setDescription(description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);
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
