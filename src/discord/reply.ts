import { type ChatInputCommandInteraction, DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { Card } from '../present/card.ts';
import { type CardMessage, renderCard } from './render.ts';

/** Shown instead of an answer after an error of ours. */
export const APOLOGY: Card = {
  title: 'That did not work',
  tone: 'refusal',
  blocks: [{ kind: 'text', text: 'Something went wrong here. It has been logged; please try again.', quiet: false }],
};

/** Replies to a command, or fills in the reply that was announced before. Announced ones stay as public as they were. */
export async function reply(interaction: ChatInputCommandInteraction, card: Card, isPrivate: boolean): Promise<void> {
  const message: CardMessage = renderCard(card);
  if (interaction.deferred) await interaction.editReply(message);
  else await interaction.reply(isPrivate ? { ...message, flags: [...message.flags, MessageFlags.Ephemeral] } : message);
}

/** Whether Discord takes no reply any more: it has one already, or the interaction is too old. */
export function isSettled(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
      error.code === RESTJSONErrorCodes.UnknownInteraction)
  );
}

/** An error on one line, for the log: what it says, and where it comes from. */
export function errorLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${error.name}: ${error.message.replace(/\s+/gu, ' ')}${place ? ` ${place.trim()}` : ''}`;
}
