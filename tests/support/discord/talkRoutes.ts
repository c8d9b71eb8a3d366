import { type Json, objectOf } from './json.ts';
import { type Channel, channelPayload } from './payloads.ts';
import { type Reply, type Route, refusal } from './routes.ts';
import { threadProblems } from './rules.ts';
import type { World } from './world.ts';

/** Bits of permissions. */
const READ_HISTORY = 1n << 16n;
const OPEN_THREADS = 1n << 35n;
/** Flag bit of a message on which a thread was opened. */
const HAS_THREAD = 1 << 5;
/** Messages that Discord lists when it is not told how many. */
const PAGE = '50';

const unknownMessage = refusal(404, 10_008, 'Unknown Message');
const missingAccess = refusal(403, 50_001, 'Missing Access');

/** The routes by which a bot reads what was said, and opens threads. */
export const TALK_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/{channel_id}',
    authorized: true,
    handle: (world, { params }) => {
      const channel = world.channelOf(String(params.channel_id));
      return channel ? { status: 200, body: channelPayload(channel) } : refusal(404, 10_003, 'Unknown Channel');
    },
  },
  {
    method: 'GET',
    path: '/channels/{channel_id}/messages/{message_id}',
    authorized: true,
    handle: (world, { params }) => {
      if (!mayRead(world, String(params.channel_id))) return missingAccess;
      const message = world.messageOf(String(params.message_id));
      return message?.channel_id === params.channel_id
        ? { status: 200, body: read(world, message as Json) }
        : unknownMessage;
    },
  },
  {
    method: 'GET',
    path: '/channels/{channel_id}/messages',
    authorized: true,
    handle: (world, { params, query }) => {
      if (!mayRead(world, String(params.channel_id))) return missingAccess;
      const there = [...world.messages.values(), ...world.replies.values()]
        .filter(({ channel_id: id }) => id === params.channel_id)
        .sort((a, b) => (BigInt(String(a.id)) < BigInt(String(b.id)) ? 1 : -1));
      return {
        status: 200,
        body: there.slice(0, Number(query.get('limit') ?? PAGE)).map((message) => read(world, message)),
      };
    },
  },
  {
    method: 'POST',
    path: '/channels/{channel_id}/messages/{message_id}/threads',
    authorized: true,
    problems: (_, { body }) => threadProblems(objectOf(body) ?? {}),
    handle: (world, { params, body }) => {
      const channel = world.channelOf(String(params.channel_id));
      const message = world.messageOf(String(params.message_id));
      if (!channel || !message || message.channel_id !== channel.id) return unknownMessage;
      return open(world, channel, message, String(objectOf(body)?.name));
    },
  },
];

function open(
  world: World,
  { id: parentId, guildId, parentId: grandparent }: Channel,
  message: Json,
  name: string,
): Reply {
  if ((BigInt(world.permissions.bot) & OPEN_THREADS) === 0n) return refusal(403, 50_013, 'Missing Permissions');
  if (guildId === null || grandparent !== undefined)
    return refusal(400, 50_024, 'Cannot execute action on this channel type');
  const id = String(message.id);
  if (world.threads.some((known) => known.id === id))
    return refusal(400, 160_004, 'A thread has already been created for this message');
  message.flags = Number(message.flags ?? 0) | HAS_THREAD;
  const thread: Channel = { id, guildId, parentId, name };
  const payload = channelPayload(thread);
  world.onThread(thread, payload);
  return { status: 201, body: payload };
}

/** A message as it is read again: only an event says which server it belongs to. */
function read(world: World, message: Json): Json {
  const { guild_id: _guild, member: _member, ...told } = world.told(message);
  return told;
}

function mayRead(world: World, channelId: string): boolean {
  const channel = world.channelOf(channelId);
  if (!channel) return false;
  return channel.guildId === null || (BigInt(world.permissions.bot) & READ_HISTORY) !== 0n;
}
