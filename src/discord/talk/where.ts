import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type Channel,
  ChannelType,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';

/** Where somebody says something. */
export interface Where {
  readonly userId: string;
  readonly channelId: string;
  /** A thread is one conversation of everybody in it. */
  readonly kind: 'channel' | 'thread' | 'direct';
  /** The channel that a thread belongs to; null where that is not known. */
  readonly parentId: string | null;
  /** Whether the bot may read what was said there. */
  readonly isReadable: boolean;
}

/** Channels in which a thread can be opened on a message. */
const HAVE_THREADS: ReadonlySet<ChannelType> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);

/** Where an interaction comes from. */
export function whereIs(interaction: BaseInteraction): Where {
  const { user, channel, channelId, context, appPermissions } = interaction;
  const isDirect = context === InteractionContextType.BotDM;
  const mayRead = isAtHome(interaction) && appPermissions.has(PermissionFlagsBits.ReadMessageHistory);
  return {
    userId: user.id,
    channelId: channelId ?? '',
    ...placeOf(channel, isDirect),
    isReadable: isDirect || mayRead,
  };
}

/** Where a message stands that the bot was sent; whether it may read more there, Discord will say. */
export function whereStands({ author, channel, channelId, guildId }: Message): Where {
  return { userId: author.id, channelId, ...placeOf(channel, guildId === null), isReadable: true };
}

/** Whether threads can be opened on messages where an interaction or a message comes from. */
export function hasThreads(from: BaseInteraction | Message): boolean {
  const { channel } = from;
  if (!channel || !HAVE_THREADS.has(channel.type)) return false;
  return 'appPermissions' in from ? isAtHome(from) : from.guildId !== null;
}

function placeOf(channel: Channel | null, isDirect: boolean): Pick<Where, 'kind' | 'parentId'> {
  if (isDirect) return { kind: 'direct', parentId: null };
  return channel?.isThread() ? { kind: 'thread', parentId: channel.parentId } : { kind: 'channel', parentId: null };
}

/** Whether the server has the bot itself: elsewhere it is brought along by the one who uses it. */
function isAtHome({ guildId, authorizingIntegrationOwners: owners }: BaseInteraction): boolean {
  return guildId !== null && owners[ApplicationIntegrationType.GuildInstall] !== undefined;
}
