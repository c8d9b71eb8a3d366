import type { APIUser } from 'discord.js';

/** Ids as Discord's have to look; nobody is behind them. */
export const IDS = {
  application: '100000000000000001',
  server: '100000000000000005',
  channel: '100000000000000003',
} as const;

/** Whoever looks at the page, and the bot. */
export const ASKER: APIUser = user('100000000000000004', 'you');
export const BOT: APIUser = { ...user('100000000000000002', 'Footnote'), bot: true };

/** What everybody may do: every permission of Discord's but an administrator's. */
export const PERMISSIONS = '2248473465835073';

/** Milliseconds since 1970 in the first bits of Discord's ids, counted from 2015. */
const EPOCH = 1_420_070_400_000;
const TIME_BITS = 22n;

let count = 0n;

/** A fresh id; later ones are greater. */
export function freshId(): string {
  return String((BigInt(Date.now() - EPOCH) << TIME_BITS) + count++);
}

function user(id: string, username: string): APIUser {
  return { id, username, discriminator: '0', global_name: null, avatar: null };
}
