import {
  type APIApplication,
  type APIChannel,
  type APIGuildMember,
  ChannelType,
  type REST,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from 'discord.js';
import { bad, type Finding, good, warning } from '../../present/finding.ts';
import { counted, named } from '../../present/words.ts';
import { inviteUrl, missingForThreads, missingFrom, type Overwrite, permissionsIn } from '../permissions.ts';

/** As many servers as Discord lists at once. */
const PAGE = 200;

/** Of more servers than this, only the first are looked at channel by channel: each takes two calls. */
const LOOKED_INTO = 20;

/** Where people write to each other. */
const WRITTEN_IN: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
];

/** What the bot may do in each of its servers. */
export async function serverFindings(rest: REST, { id, bot }: APIApplication): Promise<Finding[]> {
  const servers = await serversOf(rest);
  if (servers.length === 0) return [warning('servers', 'the bot is in none', `add it to one with ${inviteUrl(id)}`)];
  const memberId = bot?.id ?? id;
  const findings: Finding[] = [];
  for (const [at, server] of servers.entries())
    findings.push(await serverFinding(rest, server, at < LOOKED_INTO ? memberId : null, id));
  return findings;
}

async function serversOf(rest: REST): Promise<RESTAPIPartialCurrentUserGuild[]> {
  const servers: RESTAPIPartialCurrentUserGuild[] = [];
  for (;;) {
    const after = servers.at(-1)?.id;
    const query = new URLSearchParams({ limit: String(PAGE), ...(after ? { after } : {}) });
    const page = (await rest.get(Routes.userGuilds(), { query })) as RESTAPIPartialCurrentUserGuild[];
    servers.push(...page);
    if (page.length < PAGE) return servers;
  }
}

/** `memberId`: the bot, to look into each channel; null for the server as a whole. */
async function serverFinding(
  rest: REST,
  { id, name, permissions }: RESTAPIPartialCurrentUserGuild,
  memberId: string | null,
  applicationId: string,
): Promise<Finding> {
  const what = `server ${named(name)}`;
  const base = BigInt(permissions);
  const missing = missingFrom(base);
  if (missing.length > 0)
    return warning(
      what,
      `commands work, but mentions are not answered: it may not ${missing.map(named).join(', ')}`,
      `allow it in Server Settings, Roles; or add the bot again with ${inviteUrl(applicationId)}`,
    );
  const missingThere = missingForThreads(base);
  if (missingThere.length > 0)
    return warning(
      what,
      `all but Ask in thread works: it may not ${missingThere.map(named).join(', ')}`,
      `allow it in Server Settings, Roles; or add the bot again with ${inviteUrl(applicationId)}`,
    );
  if (memberId === null) return good(what, 'it has all permissions that it needs');
  const channels = (await rest.get(Routes.guildChannels(id))) as APIChannel[];
  const { roles } = (await rest.get(Routes.guildMember(id, memberId))) as APIGuildMember;
  const written = channels.filter(({ type }) => WRITTEN_IN.includes(type));
  const open = written.filter((channel) => {
    const overwrites: readonly Overwrite[] =
      ('permission_overwrites' in channel && channel.permission_overwrites) || [];
    return missingFrom(permissionsIn(overwrites, base, { guildId: id, roles, memberId })).length === 0;
  });
  if (open.length === written.length) return good(what, 'it has all permissions that it needs, in every channel');
  const closed = counted(written.length - open.length, 'channel');
  if (open.length > 0)
    return good(what, `it has all permissions that it needs, but for ${closed} where it may not answer mentions`);
  return bad(
    what,
    `its permissions are taken away in all of ${closed}`,
    'give them back in a channel’s settings (Permissions)',
  );
}
