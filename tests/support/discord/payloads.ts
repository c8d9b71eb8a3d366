import type { Json } from './json.ts';
import { snowflake } from './snowflake.ts';

/** Somebody on the loopback Discord. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

/** A place to talk: a channel or a thread of a server, or (`guildId` null) a conversation with the bot, or of a group. */
export interface Channel {
  readonly id: string;
  readonly guildId: string | null;
  /** The channel that a thread belongs to. */
  readonly parentId?: string;
  /** Of a thread. */
  readonly name?: string;
  /** Whether it is a conversation of people, who brought the bot along. */
  readonly isGroup?: boolean;
}

const TYPE = { text: 0, direct: 1, group: 3, thread: 11 } as const;

function typeOf({ guildId, parentId, isGroup }: Channel): number {
  if (guildId === null) return isGroup ? TYPE.group : TYPE.direct;
  return parentId === undefined ? TYPE.text : TYPE.thread;
}

export function person(username: string, bot = false): Person {
  return { id: snowflake(), username, bot };
}

/** The payload of a user. */
export function userPayload({ id, username, bot }: Person): Json {
  return { id, username, bot, discriminator: '0', global_name: null, avatar: null, public_flags: 0 };
}

/** The payload of a channel, as a GUILD_CREATE and as an interaction carries it. */
export function channelPayload(channel: Channel, recipient?: Person): Json {
  const own = { id: channel.id, type: typeOf(channel), last_message_id: null };
  if (channel.guildId === null) return { ...own, recipients: recipient ? [userPayload(recipient)] : [] };
  const named = { ...own, guild_id: channel.guildId, name: 'general' };
  if (channel.parentId === undefined)
    return { ...named, position: 0, permission_overwrites: [], topic: null, nsfw: false };
  const state = {
    archived: false,
    locked: false,
    auto_archive_duration: 1_440,
    archive_timestamp: new Date().toISOString(),
  };
  const name = channel.name ?? 'a thread';
  return { ...named, name, parent_id: channel.parentId, owner_id: channel.id, thread_metadata: state };
}

/** A membership without roles. */
export function memberPayload(who: Person): Json {
  return {
    user: userPayload(who),
    roles: [],
    nick: null,
    avatar: null,
    joined_at: '2026-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: '2248473465835073',
  };
}

/** The payload of a GUILD_CREATE: one server with its channels and the bot in it. */
export function guildPayload(id: string, owner: Person, bot: Person, channels: readonly Channel[]): Json {
  return {
    id,
    name: 'Loopback',
    owner_id: owner.id,
    unavailable: false,
    large: false,
    member_count: 2,
    joined_at: '2026-01-01T00:00:00.000Z',
    members: [memberPayload(bot)],
    channels: channels.map((channel, position) => ({ ...channelPayload(channel), position })),
    roles: [{ id, name: '@everyone', color: 0, permissions: '2248473465835073', position: 0, flags: 0 }],
    threads: [],
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    preferred_locale: 'en-US',
    afk_timeout: 300,
    system_channel_flags: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
  };
}

/** The payload of a message. `extra` overrides. */
export function messagePayload(author: Person, channel: Channel, content: string, extra: Json = {}): Json {
  return {
    id: snowflake(),
    type: 0,
    channel_id: channel.id,
    channel_type: typeOf(channel),
    ...(channel.guildId === null
      ? {}
      : { guild_id: channel.guildId, member: { ...memberPayload(author), user: undefined } }),
    author: userPayload(author),
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
    ...extra,
  };
}
