import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Library } from '../library.ts';
import type { Card } from '../present/card.ts';
import type { Command } from './commands/command.ts';
import type { Conversations } from './conversation.ts';
import { LIMITS, OURS } from './limits.ts';
import { APOLOGY, errorLine, isRefusal, isSettled, OUTDATED, reply } from './reply.ts';

/** What every answer needs. */
export interface Desk {
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly conversations: Conversations;
  readonly log: (line: string) => void;
}

/** Answers an interaction; never throws, and never leaves anybody without a reply. */
export async function dispatch(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return await complete(interaction, desk);
  const command = interaction.isChatInputCommand() ? commandOf(interaction, desk) : undefined;
  if (command && interaction.isChatInputCommand()) await answerCommand(interaction, command, desk);
  else if (interaction.isRepliable()) await deliver(interaction, OUTDATED, true, desk);
}

async function answerCommand(interaction: ChatInputCommandInteraction, command: Command, desk: Desk): Promise<void> {
  const { isPrivate } = command;
  let announced: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    announced = interaction
      .deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {})
      .catch((error: unknown) => desk.log(`${nameOf(interaction)}: not announced: ${errorLine(error)}`));
  }, OURS.acknowledgeAfter);
  const card = await cardFor(interaction, command, desk);
  clearTimeout(timer);
  await announced;
  await deliver(interaction, card, isPrivate || card.tone === 'refusal', desk);
}

async function cardFor(interaction: ChatInputCommandInteraction, command: Command, desk: Desk): Promise<Card> {
  try {
    const conversation = desk.conversations.of(interaction.user.id, interaction.channelId);
    return await command.execute(interaction, desk.library, conversation);
  } catch (error) {
    desk.log(`${nameOf(interaction)} failed: ${errorLine(error)}`);
    return APOLOGY;
  }
}

/** Replies; when that fails, once more: the same after trouble on the way, an apology where Discord refused the message. */
async function deliver(interaction: RepliableInteraction, card: Card, isPrivate: boolean, desk: Desk): Promise<void> {
  try {
    await reply(interaction, card, isPrivate);
  } catch (error) {
    desk.log(`${nameOf(interaction)}: not delivered: ${errorLine(error)}`);
    if (isSettled(error)) return;
    try {
      await (isRefusal(error) ? reply(interaction, APOLOGY, true) : reply(interaction, card, isPrivate));
    } catch (again) {
      if (!isSettled(again)) desk.log(`${nameOf(interaction)}: given up: ${errorLine(again)}`);
    }
  }
}

/** Offers completions; none where anything goes wrong, for what is typed freely works as well. */
async function complete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  let choices: readonly string[] = [];
  try {
    choices = commandOf(interaction, desk)?.autocomplete?.(interaction, desk.library) ?? [];
  } catch (error) {
    desk.log(`${nameOf(interaction)}: completing failed: ${errorLine(error)}`);
  }
  try {
    await interaction.respond(acceptable(choices).map((choice) => ({ name: choice, value: choice })));
  } catch (error) {
    // Whoever types on has made the question for completions stale; Discord then refuses the answer.
    if (!isSettled(error)) desk.log(`${nameOf(interaction)}: completing failed: ${errorLine(error)}`);
  }
}

/** The completions that Discord takes. One that is too long is dropped: cut, it would ask for something else. */
function acceptable(choices: readonly string[]): string[] {
  const fitting = choices.filter((choice) => choice.trim() !== '' && choice.length <= LIMITS.choiceLength);
  return [...new Set(fitting)].slice(0, LIMITS.choices);
}

/** For the log: which command, without what was asked. */
function nameOf(interaction: Interaction): string {
  return interaction.isCommand() || interaction.isAutocomplete() ? `/${interaction.commandName}` : 'a component';
}

function commandOf(interaction: { commandName: string }, { commands }: Desk): Command | undefined {
  return commands.find((command) => command.data.name === interaction.commandName);
}
