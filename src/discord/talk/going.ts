import type { Client } from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import { type Conversation, keyOf, REMEMBERED } from '../conversation.ts';
import type { Desk } from '../desk.ts';
import { pastOfTalk, pastUpTo } from './chain.ts';
import { type MessagePlace, messagesBefore } from './messages.ts';
import { answeredAgain, type Past } from './past.ts';
import type { Where } from './where.ts';

/** The message that somebody goes on from. */
export interface GoingOnFrom {
  /** Null where it cannot be read again: only one person sees it. */
  readonly place: MessagePlace | null;
  /** What it says was asked, where that is known already. */
  readonly past?: Past | null;
}

/**
 * The conversation that something is said in: what goes up to the message that it goes on from; else what the same person said last
 * in this channel, or everybody in this thread. What is not remembered is read back from the messages, which stay, and answered again.
 */
export async function conversationAt(
  where: Where,
  from: GoingOnFrom | null,
  client: Client<true>,
  desk: Desk,
): Promise<Conversation> {
  const { conversations, library } = desk;
  const key = keyOf(where);
  const goOn = (earlier: readonly Answer[]): Conversation => conversations.goOn(key, earlier);
  const shown = from?.place && conversations.shownIn(from.place.id);
  if (shown) return goOn(shown);
  const recalled = conversations.recall(key);
  const past = await pastFrom(where, from, recalled !== null, client, desk);
  // A thread has the id of the message that it was opened on.
  return goOn(
    past.length > 0 ? await answeredAgain(past, library) : (recalled ?? conversations.shownIn(where.channelId) ?? []),
  );
}

async function pastFrom(
  where: Where,
  from: GoingOnFrom | null,
  isRecalled: boolean,
  client: Client<true>,
  desk: Desk,
): Promise<readonly Past[]> {
  const { seal, library } = desk;
  const isDirect = where.kind === 'direct';
  const reading = { messages: messagesBefore(client, desk), seal, library, isDirect, most: REMEMBERED.answers };
  const read = from && where.isReadable ? await pastUpTo(from.place, reading) : [];
  if (read.length > 0) return read;
  if (from?.past) return [from.past];
  if (isRecalled || !where.isReadable || where.kind === 'channel') return [];
  return await pastOfTalk(where, Date.now() - REMEMBERED.forMs, reading);
}
