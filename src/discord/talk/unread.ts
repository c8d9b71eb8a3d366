import { ComponentType, type Message } from 'discord.js';
import type { Language } from '../../language/language.ts';
import type { Desk } from '../desk.ts';
import { button } from '../press/rows.ts';
import type { CardMessage } from '../render.ts';
import { told } from '../reply.ts';

/**
 * Whether a message replies to the bot and Discord does not show what it says: in a server it shows replies to ordinary messages, not
 * to answers of commands. It is then empty through and through.
 */
export function isUnread(message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system || message.guildId === null) return false;
  if (message.mentions.repliedUser?.id !== message.client.user.id) return false;
  const { content, attachments, stickers, embeds, components, poll } = message;
  return (
    content === '' &&
    [attachments.size, stickers.size, embeds.length, components.length].every((of) => of === 0) &&
    !poll
  );
}

/** What such a reply is answered with: why, and a button under which somebody may go on from the answer that they replied to. */
export function unreadCard(language: Language, { seal }: Desk): CardMessage {
  const { talk, discord } = language;
  const { components, flags } = told(talk.unread.title, talk.unread.text, language).message;
  const row = { type: ComponentType.ActionRow, components: button(discord.buttons.on, seal.idOf('on', '')) } as const;
  return { components: [...components, row], flags };
}
