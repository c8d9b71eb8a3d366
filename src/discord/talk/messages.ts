import { type APIChannel, type APIMessage, type Client, type RouteLike, Routes } from 'discord.js';
import type { Desk } from '../desk.ts';
import { errorLine, isForbidden, isRefusal } from '../reply.ts';

/** A message by where it stands. */
export interface MessagePlace {
  readonly channelId: string;
  readonly id: string;
}

/** Reads what was said before. What cannot be read is as good as not there; none of it throws. */
export interface Messages {
  readonly botId: string;
  one(place: MessagePlace): Promise<APIMessage | null>;
  /** The last ones of a channel, the newest first. */
  last(channelId: string): Promise<readonly APIMessage[]>;
  /** The channel that a thread belongs to. */
  parentOf(threadId: string): Promise<string | null>;
}

/** As many of the last messages are looked through for answers of the bot. */
const LOOKED_THROUGH = '50';

/** All that is read for one answer takes at most so long, in ms: rather an answer without what was said before than none. */
const READ_WITHIN = 2_500;

/** The messages that Discord keeps, for one answer. A channel that may not be read is left alone for a while. */
export function messagesBefore({ rest, user }: Client<true>, { closed, log }: Desk): Messages {
  const signal = AbortSignal.timeout(READ_WITHIN);
  const read = async (channelId: string, route: RouteLike, query?: URLSearchParams): Promise<unknown> => {
    const key = `reading ${channelId}`;
    if (closed.has(key)) return null;
    try {
      return await rest.get(route, { signal, ...(query ? { query } : {}) });
    } catch (error) {
      if (isForbidden(error)) closed.add(key);
      if (!isRefusal(error)) log(`earlier messages could not be read: ${errorLine(error)}`, { level: 'warn' });
      return null;
    }
  };
  return {
    botId: user.id,
    one: async ({ channelId, id }) =>
      (await read(channelId, Routes.channelMessage(channelId, id))) as APIMessage | null,
    last: async (channelId) => {
      const query = new URLSearchParams({ limit: LOOKED_THROUGH });
      return ((await read(channelId, Routes.channelMessages(channelId), query)) ?? []) as APIMessage[];
    },
    parentOf: async (threadId) => {
      const channel = (await read(threadId, Routes.channel(threadId))) as APIChannel | null;
      return channel && 'parent_id' in channel ? (channel.parent_id ?? null) : null;
    },
  };
}
