import { type Client, Events, RESTEvents } from 'discord.js';
import type { Log } from '../log/log.ts';
import { errorLine } from './reply.ts';

/** Statuses after which discord.js tries again by itself. */
const RATE_LIMITED = 429;
const SERVER_ERROR = 500;
const UNAUTHORIZED = 401;

/** Calls that carry a token of their own: what is wrong with that says nothing about the bot's. */
const OWN_TOKEN = /^\/(?:interactions|webhooks)\//u;

/** Of the invalid requests that Discord allows (10,000 in 10 min), after how many the operator hears of them, each time. */
export const INVALID_REQUESTS_TOLD = 500;

/** Logs what an operator wants to know of the connection. Without a listener for errors, the first would end the process. */
export function logConnection(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log(`error: ${errorLine(error)}`, { level: 'error' }));
  client.on(Events.ShardError, (error) => log(`connection: ${errorLine(error)}`, { level: 'warn' }));
  client.on(Events.ShardReconnecting, () => log('connection lost, reconnecting', { level: 'warn' }));
  client.on(Events.ShardResume, (_, replayed) => log(`connection resumed, ${replayed} events caught up`));
  client.rest.on(RESTEvents.Response, ({ method, route }, { status }) => {
    if (status === RATE_LIMITED || status >= SERVER_ERROR)
      log(`Discord answered ${status} to ${method} ${route}`, { level: 'warn', status });
  });
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log(`Discord refused ${count} calls in 10 minutes, and bans who makes 10,000 such`, {
      level: 'warn',
      remainingMs: remainingTime,
    }),
  );
}

/** Settles when the connection is over for good, with a line that says why. */
export function brokenOff(client: Client): Promise<string> {
  return new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) =>
      resolve(`Discord closed the connection for good (code ${code}).`),
    );
    client.rest.on(RESTEvents.Response, ({ route }, { status }) => {
      if (status === UNAUTHORIZED && !OWN_TOKEN.test(route))
        resolve('Discord no longer accepts the token: it was reset, most likely. Put the new one into .env.');
    });
  });
}
