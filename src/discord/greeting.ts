import { type Guild, type GuildBasedChannel, PermissionFlagsBits, type SendableChannels } from 'discord.js';
import { helpCard } from './commands/help.ts';
import type { Desk } from './desk.ts';
import { languageIn } from './languages.ts';
import { renderCard } from './render.ts';
import { errorLine } from './reply.ts';

/** A server that the bot joined longer ago than this, in ms, is not new: Discord may tell of one again. */
const NEW_FOR = 5 * 60_000;

/** Says once, in a server that the bot was just added to, what it does and what may be asked; never throws. */
export async function greet(guild: Guild, desk: Desk, now: number = Date.now()): Promise<void> {
  if (now - guild.joinedTimestamp > NEW_FOR || !desk.once.isFirst(`greeting ${guild.id}`)) return;
  const channel = channelFor(guild);
  if (!channel) {
    desk.log('a new server, without a channel to greet it in', { server: guild.id });
    return;
  }
  try {
    const language = languageIn(guild);
    const tell = await helpCard(desk.library);
    const audience = { seal: desk.seal, isPrivate: false, areAsked: false, mayThread: false };
    await channel.send(renderCard(tell(language), { language, audience }));
    desk.log('a new server was greeted', { server: guild.id });
  } catch (error) {
    desk.log(`a new server was not greeted: ${errorLine(error)}`, { level: 'warn', server: guild.id });
  }
}

/** Where Discord says hello to new members, else the uppermost channel in which the bot may write. */
function channelFor(guild: Guild): SendableChannels | null {
  const { systemChannel, channels } = guild;
  if (systemChannel && mayWrite(systemChannel)) return systemChannel;
  const texts = [...channels.cache.values()].filter(
    (channel) => channel.isTextBased() && !channel.isThread() && !channel.isVoiceBased(),
  );
  const open = texts.filter(mayWrite).sort((a, b) => a.rawPosition - b.rawPosition);
  return open.find((channel) => channel.isSendable()) ?? null;
}

function mayWrite(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  return me !== null && channel.permissionsFor(me).has(needed);
}
