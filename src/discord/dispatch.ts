import type { ChatInputCommandInteraction, Interaction, MessageContextMenuCommandInteraction } from 'discord.js';
import { complete } from './autocomplete.ts';
import type { MessageCommand, SlashCommand } from './commands/command.ts';
import { wantsPrivate } from './commands/define.ts';
import { type Desk, messageCommandOf, slashCommandOf } from './desk.ts';
import { answerInTime } from './inTime.ts';
import { languageOf } from './languages.ts';
import { press } from './press/press.ts';
import { deliver, notice } from './reply.ts';
import { wordsSaid } from './said.ts';
import { answerForm, askForWords } from './talk/forms.ts';
import { conversationAt } from './talk/going.ts';
import { whereIs } from './talk/where.ts';

/** Answers an interaction; never throws, and leaves nobody without a reply. */
export async function dispatch(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return await complete(interaction, desk);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return await press(interaction, desk);
  if (interaction.isModalSubmit()) return await answerForm(interaction, desk);
  if (interaction.isChatInputCommand()) {
    const command = slashCommandOf(interaction, desk);
    if (command) return await answerCommand(interaction, command, desk);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = messageCommandOf(interaction, desk);
    if (command) return await answerMessageCommand(interaction, command, desk);
  }
  if (interaction.isRepliable()) await deliver(interaction, notice('outdated', languageOf(interaction)), desk);
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  command: SlashCommand,
  desk: Desk,
): Promise<void> {
  const wanted = wantsPrivate(interaction);
  await answerInTime(interaction, desk, {
    isAnnouncedPrivate: wanted ?? command.isPrivate,
    // A refusal helps nobody but the one who asked.
    isPrivate: ({ tone }) => wanted ?? (command.isPrivate || tone === 'refusal'),
    ask: async () => {
      const conversation = await conversationAt(whereIs(interaction), null, interaction.client, desk);
      return await command.execute(interaction, desk.library, conversation);
    },
  });
}

async function answerMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  command: MessageCommand,
  desk: Desk,
): Promise<void> {
  const { targetMessage } = interaction;
  if (command.ofWords && wordsSaid(targetMessage) === '') return await askForWords(interaction, command, desk);
  await answerInTime(interaction, desk, {
    isAnnouncedPrivate: true,
    isPrivate: () => true,
    ask: async () => {
      const conversation = await conversationAt(whereIs(interaction), null, interaction.client, desk);
      return await command.execute(targetMessage, { library: desk.library, seal: desk.seal, conversation });
    },
  });
}
