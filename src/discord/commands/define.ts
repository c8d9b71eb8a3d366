import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type Locale,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type SharedNameAndDescription,
  SlashCommandBuilder,
  type SlashCommandOptionsOnlyBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import { ENGLISH } from '../../language/en.ts';
import type { Language } from '../../language/language.ts';
import { LOCALES } from '../languages.ts';
import { LIMITS, OURS } from '../limits.ts';

/** Servers, direct messages and private channels. */
const EVERYWHERE = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
] as const;
/** Installed to a server, or to a user. */
const FOR_ALL = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall] as const;

const PRIVATE = ENGLISH.commands.options.private.name;

type Commands = Language['commands'];

/** Where the catalogue has the name and the description of a command or an option. */
export type Wording = (commands: Commands) => { readonly name: string; readonly description: string };

/** A text in every language that Discord knows and we speak; the English ones too, lest a fallback of Discord's go before ours. */
function localized(text: (commands: Commands) => string): Partial<Record<Locale, string>> {
  return Object.fromEntries([...LOCALES].map(([locale, { commands }]) => [locale, text(commands)]));
}

/** `builder` with its name and its description in every language. */
export function worded<Builder extends SharedNameAndDescription>(builder: Builder, wording: Wording): Builder {
  const { name, description } = wording(ENGLISH.commands);
  return builder
    .setName(name)
    .setNameLocalizations(localized((commands) => wording(commands).name))
    .setDescription(description)
    .setDescriptionLocalizations(localized((commands) => wording(commands).description));
}

/** A slash command that works everywhere; see `withPrivate`. */
export function slashCommand(wording: Wording): SlashCommandBuilder {
  return worded(new SlashCommandBuilder(), wording)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...FOR_ALL);
}

/** A slash command as it is registered, with the option that every one has, behind its own. */
export function withPrivate(command: SlashCommandOptionsOnlyBuilder): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return command.addBooleanOption((option) => worded(option, ({ options }) => options.private)).toJSON();
}

/** Whether whoever asks wants to be the only one who sees the reply; null where they do not say. */
export function wantsPrivate({ options }: ChatInputCommandInteraction): boolean | null {
  return options.getBoolean(PRIVATE);
}

/** A command on messages that works everywhere. */
export function messageCommand(name: (names: Commands['message']) => string): ContextMenuCommandBuilder {
  return new ContextMenuCommandBuilder()
    .setName(name(ENGLISH.commands.message))
    .setNameLocalizations(localized(({ message }) => name(message)))
    .setType(ApplicationCommandType.Message)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...FOR_ALL);
}

/** A question in free words, completed from the documents. */
export function question(option: SlashCommandStringOption, wording: Wording): SlashCommandStringOption {
  return text(option, wording, LIMITS.optionLength);
}

/** A subject or an aspect, completed from the documents. */
export function name(option: SlashCommandStringOption, wording: Wording): SlashCommandStringOption {
  return text(option, wording, OURS.name);
}

function text(option: SlashCommandStringOption, wording: Wording, length: number): SlashCommandStringOption {
  return worded(option, wording).setMaxLength(length).setAutocomplete(true);
}
