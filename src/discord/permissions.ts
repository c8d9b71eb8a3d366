import { PermissionFlagsBits } from 'discord.js';

/** What the bot needs in a server to answer mentions, in the words of Discord's settings. Commands need none of it. */
const NEEDED = [
  { name: 'View Channels', bit: PermissionFlagsBits.ViewChannel },
  { name: 'Send Messages', bit: PermissionFlagsBits.SendMessages },
  { name: 'Read Message History', bit: PermissionFlagsBits.ReadMessageHistory },
  { name: 'Send Messages in Threads', bit: PermissionFlagsBits.SendMessagesInThreads },
] as const;

/** What it needs besides to open threads. */
const THREADS = [
  { name: 'Create Public Threads', bit: PermissionFlagsBits.CreatePublicThreads },
  { name: 'Send Messages in Threads', bit: PermissionFlagsBits.SendMessagesInThreads },
] as const;

/** What is missing of `permissions` (Discord's bits) to open a thread, by name; none for an administrator. */
export function missingForThreads(permissions: bigint): string[] {
  return missing(THREADS, permissions);
}

/** The needed permissions that are not among `permissions` (Discord's bits), by name; none for an administrator. */
export function missingFrom(permissions: bigint): string[] {
  return missing(NEEDED, permissions);
}

function missing(wanted: readonly { readonly name: string; readonly bit: bigint }[], permissions: bigint): string[] {
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return [];
  return wanted.filter(({ bit }) => (permissions & bit) === 0n).map(({ name }) => name);
}

/** The address at which somebody adds the bot to a server, with what it needs. */
export function inviteUrl(applicationId: string): string {
  const permissions = [...NEEDED, ...THREADS].reduce((all, { bit }) => all | bit, 0n);
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
}

/** Who gets or loses what in one channel, as Discord's payloads have it. */
export interface Overwrite {
  readonly id: string;
  readonly allow: string;
  readonly deny: string;
}

/**
 * What somebody with `base` in the server may do in a channel: what is said of everybody goes before what is said of roles, and that
 * before what is said of the member. The algorithm is Discord's ("Permission Overwrites" in its documentation).
 */
export function permissionsIn(
  overwrites: readonly Overwrite[],
  base: bigint,
  { guildId, roles, memberId }: { guildId: string; roles: readonly string[]; memberId: string },
): bigint {
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return base;
  const steps = [[guildId], roles.filter((role) => role !== guildId), [memberId]];
  return steps.reduce((permissions, ids) => {
    const those = overwrites.filter(({ id }) => ids.includes(id));
    const denied = those.reduce((bits, { deny }) => bits | BigInt(deny), 0n);
    const allowed = those.reduce((bits, { allow }) => bits | BigInt(allow), 0n);
    return (permissions & ~denied) | allowed;
  }, base);
}
