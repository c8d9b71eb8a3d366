import type { Json } from './json.ts';
import { channelPayload, memberPayload, userPayload } from './payloads.ts';
import { type Route, refusal } from './routes.ts';
import type { World } from './world.ts';

/** What Discord tells a bot of itself; a test overrides what it needs otherwise. */
export interface Account {
  /** Fields of the application beside those that every one has. */
  application: Json;
  /** The bot's permissions in its server, as Discord's bits. */
  permissions: string;
  /** Of the server's one channel. */
  overwrites: readonly Json[];
  /** Fields of the session's limits. */
  sessions: Json;
  /** Servers that the bot is in beside the one that there is; their channels are not told. */
  others: readonly Json[];
  isAlone: boolean;
}

/** An account with which all is well. */
export function healthyAccount(): Account {
  return {
    application: {},
    permissions: '2248473465835073',
    overwrites: [],
    sessions: {},
    others: [],
    isAlone: false,
  };
}

function server(world: World): Json {
  return { id: world.guildId, name: 'Loopback', owner: false, permissions: world.account.permissions, features: [] };
}

/** The routes by which a bot looks at its own account. */
export const ACCOUNT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/applications/@me',
    authorized: true,
    handle: (world) => ({
      status: 200,
      body: {
        id: world.applicationId,
        name: 'Footnote',
        flags: 0,
        bot: userPayload(world.bot),
        integration_types_config: { '0': {}, '1': {} },
        interactions_endpoint_url: null,
        ...world.account.application,
      },
    }),
  },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    authorized: true,
    handle: (world, { query }) => {
      const all = [...(world.account.isAlone ? [] : [server(world)]), ...world.account.others];
      const from = all.findIndex(({ id }) => id === query.get('after')) + 1;
      return { status: 200, body: all.slice(from, from + Number(query.get('limit') ?? 200)) };
    },
  },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/channels',
    authorized: true,
    handle: (world, { params }) =>
      params.guild_id === world.guildId
        ? {
            status: 200,
            body: [{ ...channelPayload(world.channel), permission_overwrites: world.account.overwrites }],
          }
        : refusal(403, 50_001, 'Missing Access'),
  },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/members/{user_id}',
    authorized: true,
    handle: (world) => ({ status: 200, body: memberPayload(world.bot) }),
  },
];
