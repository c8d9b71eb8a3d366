import { type Message, MessageReferenceType } from 'discord.js';
import type { Language } from '../language/language.ts';
import { presentAnswer } from '../present/present.ts';
import { helpCard } from './commands/help.ts';
import { audienceOf, type Desk } from './desk.ts';
import { takenSince } from './door.ts';
import { languageIn } from './languages.ts';
import { type CardMessage, renderCard } from './render.ts';
import { errorLine, isForbidden, notice } from './reply.ts';
import { conversationAt, type GoingOnFrom } from './talk/going.ts';
import { isUnread, unreadCard } from './talk/unread.ts';
import { whereStands } from './talk/where.ts';

/** Answers a message that is meant for the bot with a reply below it; never throws. */
export async function answerMention(message: Message, desk: Desk): Promise<void> {
  const question = questionTo(message, message.client.user.id);
  const { author, channelId, guildId } = message;
  if ((question === null && !isUnread(message)) || desk.closed.has(channelId)) return;
  // That a reply cannot be read is said once to each.
  if (!desk.once.isFirst(question === null ? `unread ${author.id} ${channelId}` : message.id)) return;
  const refused = desk.rates.take({ userId: author.id, guildId });
  // Everybody reads along here: that somebody has to wait is said once.
  if (refused && !refused.isFirst) return;
  const begun = performance.now();
  try {
    const { card, shown } = refused
      ? { card: refused.reply(languageFor(message, desk)).message }
      : question === null
        ? { card: unreadCard(languageFor(message, desk), desk) }
        : await answerTo(message, question, desk);
    // Discord posts a message of the same nonce once, also where its answer to the first call got lost.
    const sent = await message.reply({ ...card, nonce: message.id, enforceNonce: true });
    shown?.([message.id, sent.id]);
    desk.log('a mention answered', {
      ...takenSince(begun),
      server: guildId,
      ...(desk.logsQuestions && question !== null ? { question } : {}),
    });
  } catch (error) {
    if (isForbidden(error)) desk.closed.add(channelId);
    desk.log(`a mention was not answered: ${errorLine(error)}`, { level: 'warn', server: guildId });
  }
}

/** What a message is answered with. */
interface Answered {
  readonly card: CardMessage;
  /** To be called with the ids of the messages from which somebody may go on. */
  readonly shown?: (messageIds: readonly string[]) => void;
}

async function answerTo(message: Message, question: string, desk: Desk): Promise<Answered> {
  const { library, conversations, log } = desk;
  const language = languageFor(message, desk);
  const shown = { language, audience: audienceOf(desk, false, message) };
  try {
    await desk.turns.commands.next();
    if (question === '') return { card: renderCard((await helpCard(library))(language), shown) };
    const conversation = await conversationAt(whereStands(message), repliedTo(message), message.client, desk);
    const answer = library.ask(question, conversation.earlier);
    conversation.remember(answer);
    return {
      card: renderCard(presentAnswer(answer, language), shown),
      shown: (messageIds) => conversations.show(messageIds, conversation, answer),
    };
  } catch (error) {
    log(`a mention failed: ${errorLine(error)}`, { level: 'error' });
    return { card: notice('apology', language).message };
  }
}

/** Everybody reads along. */
function languageFor({ guild, author }: Message, { speakers }: Desk): Language {
  return languageIn(guild, speakers.localeOf(author.id));
}

/** The message that another replies to; one that was only passed on is not talked to. */
function repliedTo({ reference, channelId }: Message): GoingOnFrom | null {
  if (!reference?.messageId || reference.type === MessageReferenceType.Forward) return null;
  return { place: { channelId: reference.channelId ?? channelId, id: reference.messageId } };
}

/**
 * What `message` asks the bot, without the mention itself; empty where it only calls, null where it is not meant for the bot:
 * in a server it must mention the bot or answer one of its messages with some words. Bots and webhooks get no answer.
 */
function questionTo(message: Message, botId: string): string | null {
  if (message.author.bot || message.webhookId !== null || message.system) return null;
  const mention = new RegExp(`<@!?${botId}>`);
  const question = message.content.replaceAll(new RegExp(mention, 'g'), ' ').trim();
  if (message.guildId === null || mention.test(message.content)) return question;
  const answersBot = message.mentions.repliedUser?.id === botId;
  return answersBot && question !== '' ? question : null;
}
