import { type ChatInputCommandInteraction, type Interaction, MessageFlags } from 'discord.js';
import { complete } from './autocomplete.ts';
import type { Command } from './commands/command.ts';
import { commandOf, type Desk, nameOf } from './desk.ts';
import { OURS } from './limits.ts';
import { renderCard } from './render.ts';
import { APOLOGY, deliver, errorLine, OUTDATED, type Reply } from './reply.ts';
import { pressTable } from './table/press.ts';
import { isTableButton } from './table/request.ts';

/** Answers an interaction; never throws, and leaves nobody without a reply. */
export async function dispatch(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return await complete(interaction, desk);
  if (interaction.isButton() && isTableButton(interaction.customId)) return await pressTable(interaction, desk);
  const command = interaction.isChatInputCommand() ? commandOf(interaction, desk) : undefined;
  if (command && interaction.isChatInputCommand()) await answerCommand(interaction, command, desk);
  else if (interaction.isRepliable()) await deliver(interaction, OUTDATED, desk);
}

async function answerCommand(interaction: ChatInputCommandInteraction, command: Command, desk: Desk): Promise<void> {
  let announced: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    announced = interaction
      .deferReply(command.isPrivate ? { flags: MessageFlags.Ephemeral } : {})
      .catch((error: unknown) =>
        desk.log(`${nameOf(interaction)}: not announced: ${errorLine(error)}`, { level: 'warn' }),
      );
  }, OURS.acknowledgeAfter);
  const answer = await replyOf(interaction, command, desk);
  clearTimeout(timer);
  await announced;
  await deliver(interaction, answer, desk);
}

async function replyOf(interaction: ChatInputCommandInteraction, command: Command, desk: Desk): Promise<Reply> {
  try {
    const conversation = desk.conversations.of(interaction.user.id, interaction.channelId);
    const card = await command.execute(interaction, desk.library, conversation);
    return { message: renderCard(card), isPrivate: command.isPrivate || card.tone === 'refusal' };
  } catch (error) {
    desk.log(`${nameOf(interaction)} failed: ${errorLine(error)}`, { level: 'error' });
    return APOLOGY;
  }
}
