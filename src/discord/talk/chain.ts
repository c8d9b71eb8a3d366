import { type APIMessage, MessageReferenceType } from 'discord.js';
import type { Library } from '../../library.ts';
import type { Seal } from '../press/seal.ts';
import type { MessagePlace, Messages } from './messages.ts';
import { type Past, pastIn, pastQuestion } from './past.ts';
import type { Where } from './where.ts';

/** What reading takes. */
export interface Reading {
  readonly messages: Messages;
  readonly seal: Seal;
  readonly library: Library;
  /** Whether all that is said is meant for the bot. */
  readonly isDirect: boolean;
  /** As much of what was asked is read back at the most. */
  readonly most: number;
}

/** What was asked up to a message, oldest first: each message of ours replies to a question, and that to an answer before. */
export async function pastUpTo(place: MessagePlace | null, reading: Reading): Promise<readonly Past[]> {
  const past: Past[] = [];
  // A message of ours that answers nothing may stand between two that do.
  for (let next = place, hops = 0; next && past.length < reading.most && hops < 2 * reading.most; hops++) {
    const message = await reading.messages.one(next);
    const step = message && stepBack(message, reading);
    if (step?.past) past.unshift(step.past);
    next = step?.before ?? null;
  }
  return past;
}

/** What was asked in a thread, oldest first, also before it was opened; or in a direct conversation since `since`, in ms. */
export async function pastOfTalk(
  { channelId, kind, parentId }: Where,
  since: number,
  reading: Reading,
): Promise<readonly Past[]> {
  const { messages, most } = reading;
  const said = (await messages.last(channelId))
    .filter((message) => kind === 'thread' || Date.parse(message.timestamp) >= since)
    .flatMap((message) => (isOwn(message, reading) ? (stepBack(message, reading).past ?? []) : []))
    .slice(0, most)
    .reverse();
  if (kind !== 'thread' || said.length === most) return said;
  const parent = parentId ?? (await messages.parentOf(channelId));
  // A thread has the id of the message that it was opened on.
  const opened = parent === null ? null : { channelId: parent, id: channelId };
  return [...(await pastUpTo(opened, { ...reading, most: most - said.length })), ...said];
}

/** What a message says was asked, and the message that it goes on from. */
function stepBack(
  message: APIMessage,
  { messages: { botId }, seal, library, isDirect }: Reading,
): { readonly past: Past | null; readonly before: MessagePlace | null } {
  if (message.author.id !== botId) {
    const isMeant = isDirect || message.mentions.some(({ id }) => id === botId);
    const question = isMeant && !message.author.bot ? wordsOf(message, botId) : '';
    return question === '' ? { past: null, before: null } : { past: pastQuestion(question), before: before(message) };
  }
  const past = pastIn(message.components, seal, library);
  const asking = message.referenced_message;
  if (!asking || asking.author.id === botId) return { past, before: before(message) };
  // Where a long question is cut in the answer, whoever asked it still shows all of it.
  const asked = wordsOf(asking, botId);
  const isShort = past?.of === 'question' && asked.length > past.question.length && past.understood === past.question;
  return { past: isShort ? pastQuestion(asked) : past, before: before(asking) };
}

/** What somebody said to the bot; empty where Discord does not show it. */
function wordsOf({ content }: APIMessage, botId: string): string {
  return content.replaceAll(new RegExp(`<@!?${botId}>`, 'gu'), ' ').trim();
}

function isOwn({ author }: APIMessage, { messages }: Reading): boolean {
  return author.id === messages.botId;
}

function before({ message_reference: reference, channel_id: channelId }: APIMessage): MessagePlace | null {
  const { type = MessageReferenceType.Default, message_id: id } = reference ?? {};
  if (id === undefined || type !== MessageReferenceType.Default) return null;
  return { channelId: reference?.channel_id ?? channelId, id };
}
