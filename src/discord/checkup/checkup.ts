import {
  type APIApplication,
  ApplicationFlags,
  ApplicationIntegrationType,
  DiscordAPIError,
  REST,
  type RESTGetAPIGatewayBotResult,
  Routes,
} from 'discord.js';
import { bad, type Finding, good, warning } from '../../present/finding.ts';
import { counted, grouped, listed } from '../../present/words.ts';
import type { BotConfig } from '../bot.ts';
import { COMMANDS } from '../commands/index.ts';
import { TOKEN_ADVICE } from '../login.ts';
import { sameCommands } from '../register.ts';
import { serverFindings } from './servers.ts';

/** A call is given up after this long, in ms, and is tried again once: who waits for a diagnosis does not wait for long. */
const PATIENCE = { timeout: 8_000, retries: 1 } as const;

/** Privileged intents, and the bits of an application that tell that they are on (with and without Discord's review). */
const PRIVILEGED = [
  { name: 'Presence Intent', bits: ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited },
  {
    name: 'Server Members Intent',
    bits: ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited,
  },
  {
    name: 'Message Content Intent',
    bits: ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
  },
] as const;

/** Log-ins of a day below this are few: each start takes one. */
const FEW_LOGINS = 20;

/** All that can be told of the bot's account on Discord. Where its token does not work, that alone. Never throws. */
export async function examineDiscord({ token, restUrl }: BotConfig): Promise<Finding[]> {
  const rest = new REST({ ...PATIENCE, ...(restUrl === null ? {} : { api: restUrl }) }).setToken(token);
  let application: APIApplication;
  try {
    application = (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (error) {
    return [tokenFinding(error)];
  }
  const findings = [
    good('token', 'Discord accepts it'),
    applicationFinding(application),
    ...installFindings(application),
    intentsFinding(application),
  ];
  const examined = await Promise.all([
    attempt('commands', () => commandsFinding(rest, application.id)),
    attempt('connection', () => connectionFinding(rest)),
    attempt('servers', () => serverFindings(rest, application)),
  ]);
  return [...findings, ...examined.flat()];
}

/** What one examination finds; where it fails, that. */
async function attempt(what: string, examine: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await examine();
  } catch (error) {
    return [bad(what, `Discord did not tell (${messageOf(error)})`, 'try again in a few minutes')];
  }
}

function tokenFinding(error: unknown): Finding {
  if (error instanceof DiscordAPIError && error.status === 401)
    return bad('token', 'Discord does not accept it', TOKEN_ADVICE);
  if (error instanceof DiscordAPIError)
    return bad('token', `Discord refused to tell whose it is (${messageOf(error)})`, 'try again in a few minutes');
  return bad(
    'token',
    `Discord cannot be reached (${messageOf(error)})`,
    'check the network, and DISCORD_REST_URL in .env',
  );
}

function applicationFinding({ id, name, interactions_endpoint_url: endpoint }: APIApplication): Finding {
  if (!endpoint) return good('application', `“${name}”, ${id}`);
  return bad(
    'application',
    'Discord sends its commands to an Interactions Endpoint URL, and none to this bot',
    'clear that field in the Developer Portal (General Information)',
  );
}

/** Nothing where Discord does not tell. */
function installFindings({ integration_types_config: types }: APIApplication): Finding[] {
  if (!types) return [];
  const missing = [
    ...(types[ApplicationIntegrationType.GuildInstall] ? [] : ['servers (Guild Install)']),
    ...(types[ApplicationIntegrationType.UserInstall] ? [] : ['people’s accounts (User Install)']),
  ];
  if (missing.length === 0) return [good('installation', 'it can be added to servers and to people’s accounts')];
  const found = `it cannot be added to ${missing.join(' and ')}`;
  return [warning('installation', found, 'if it should, turn that on in the Developer Portal (Installation)')];
}

function intentsFinding({ flags }: APIApplication): Finding {
  const on = PRIVILEGED.filter(({ bits }) => (Number(flags ?? 0) & bits) !== 0).map(({ name }) => name);
  if (on.length === 0) return good('intents', 'no privileged one is on, and none is needed');
  const found = `${listed(on, 'and')} ${on.length === 1 ? 'is' : 'are'} on, and not needed`;
  return warning('intents', found, `turn ${on.length === 1 ? 'it' : 'them'} off in the Developer Portal (Bot)`);
}

async function commandsFinding(rest: REST, applicationId: string): Promise<Finding[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = await rest.get(Routes.applicationCommands(applicationId), { query });
  const wanted = COMMANDS.map((command) => command.data);
  if (sameCommands(known, wanted)) return [good('commands', `all ${wanted.length} are registered`)];
  const isNone = Array.isArray(known) && known.length === 0;
  const found = isNone ? 'none is registered yet' : 'those that are registered are not those of this version';
  return [warning('commands', found, '`npm start` registers them')];
}

async function connectionFinding(rest: REST): Promise<Finding[]> {
  const { session_start_limit: limit } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
  const { remaining, total, reset_after: resetAfter } = limit;
  const hours = counted(Math.max(1, Math.ceil(resetAfter / 3_600_000)), 'hour');
  const found = `${grouped(remaining)} of ${grouped(total)} log-ins are left today`;
  if (remaining === 0) return [bad('connection', 'no log-in is left today', `wait for ${hours}`)];
  if (remaining < FEW_LOGINS)
    return [warning('connection', found, `look for what starts it again and again; there are more in ${hours}`)];
  return [good('connection', found)];
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ');
}
