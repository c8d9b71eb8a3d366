import type { ChatInputCommandInteraction, Interaction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Card, Telling } from '../present/card.ts';
import { complete } from './autocomplete.ts';
import type { MessageCommand, SlashCommand } from './commands/command.ts';
import { wantsPrivate } from './commands/define.ts';
import { audienceOf, type Desk, messageCommandOf, nameOf, slashCommandOf } from './desk.ts';
import { languageAround, languageOf } from './languages.ts';
import { OURS } from './limits.ts';
import { press } from './press/press.ts';
import { renderCard } from './render.ts';
import { announce, deliver, errorLine, notice, type Reply } from './reply.ts';

/** Answers an interaction; never throws, and leaves nobody without a reply. */
export async function dispatch(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return await complete(interaction, desk);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return await press(interaction, desk);
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
    ask: () => {
      const conversation = desk.conversations.of(interaction.user.id, interaction.channelId);
      return command.execute(interaction, desk.library, conversation);
    },
  });
}

async function answerMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  command: MessageCommand,
  desk: Desk,
): Promise<void> {
  await answerInTime(interaction, desk, {
    isAnnouncedPrivate: true,
    isPrivate: () => true,
    ask: () => {
      const conversation = desk.conversations.of(interaction.user.id, interaction.channelId);
      return command.execute(interaction.targetMessage, { library: desk.library, seal: desk.seal, conversation });
    },
  });
}

/** How a command is answered. */
interface Asking {
  readonly ask: () => Telling | Promise<Telling>;
  readonly isPrivate: (card: Card) => boolean;
  /** Whether an answer that takes its time is announced in private. */
  readonly isAnnouncedPrivate: boolean;
}

/** Answers; what takes longer, or has to wait in a crowd, is announced, before Discord gives up. */
async function answerInTime(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  desk: Desk,
  asking: Asking,
): Promise<void> {
  let announced: Promise<unknown> | null = null;
  const patience = desk.turns.commands.waiting < OURS.crowd ? OURS.acknowledgeAfter : 0;
  const timer = setTimeout(() => {
    announced = announce(interaction, asking.isAnnouncedPrivate).catch((error: unknown) =>
      desk.log(`${nameOf(interaction)}: not announced: ${errorLine(error)}`, { level: 'warn' }),
    );
  }, patience);
  const answer = await replyOf(interaction, asking, desk);
  clearTimeout(timer);
  await announced;
  await deliver(interaction, answer, desk);
}

async function replyOf(interaction: Interaction, { ask, isPrivate }: Asking, desk: Desk): Promise<Reply> {
  try {
    await desk.turns.commands.next();
    const tell = await ask();
    const own = languageOf(interaction);
    const card = tell(own);
    const hidden = isPrivate(card);
    const language = hidden ? own : languageAround(interaction);
    const shown = language === own ? card : tell(language);
    return { message: renderCard(shown, { language, audience: audienceOf(desk, hidden) }), isPrivate: hidden };
  } catch (error) {
    desk.log(`${nameOf(interaction)} failed: ${errorLine(error)}`, { level: 'error' });
    return notice('apology', languageOf(interaction));
  }
}
