import { Client, DefaultRestOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import { INVALID_REQUESTS_TOLD } from './connection.ts';

/** Members and users kept in memory; the bot needs none but itself. */
const KEPT_PEOPLE = 200;

/** What is kept for each interaction that was announced is looked through so often, in ms; discord.js would keep it for an hour. */
const FORGET_EVERY = 60_000;

type MakeRequest = typeof DefaultRestOptions.makeRequest;

export interface ClientSettings {
  /** Base of Discord's REST interface without the version; null for Discord's own. It also tells where the gateway is. */
  readonly restUrl: string | null;
  /** Takes the calls in place of the network. */
  readonly makeRequest?: MakeRequest;
}

/** What a connection that broke before anything was answered is called by undici, which discord.js sends with, and by Node. */
const BROKEN: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'EPIPE']);

/** Makes calls so that discord.js makes them again where the connection broke, as it does by itself where it was reset. */
function persistent(makeRequest: MakeRequest): MakeRequest {
  return async (url, init) => {
    try {
      return await makeRequest(url, init);
    } catch (error) {
      const isBroken = error instanceof Error && 'code' in error && BROKEN.has(error.code);
      throw isBroken ? Object.assign(new Error(error.message, { cause: error }), { code: 'ECONNRESET' }) : error;
    }
  };
}

/**
 * A client that is not logged in yet. It asks for no privileged intent: servers, and messages, of which Discord shows it
 * those that are meant for it. Nothing that it sends pings anybody, and it keeps no messages in memory.
 */
export function createClient({ restUrl, makeRequest }: ClientSettings): Client {
  const self = (who: { id: string; client: Client }): boolean => who.id === who.client.user?.id;
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct conversation is not known to the client before its first message.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: KEPT_PEOPLE, keepOverLimit: self },
      UserManager: { maxSize: KEPT_PEOPLE, keepOverLimit: self },
    }),
    rest: {
      invalidRequestWarningInterval: INVALID_REQUESTS_TOLD,
      handlerSweepInterval: FORGET_EVERY,
      ...(restUrl === null ? {} : { api: restUrl }),
      makeRequest: persistent(makeRequest ?? DefaultRestOptions.makeRequest),
    },
  });
}
