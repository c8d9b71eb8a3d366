import { type Client, Routes } from 'discord.js';
import type { Command } from './commands/command.ts';

/** Fields that Discord adds to a command that it gives back. */
const ADDED = new Set([
  'id',
  'application_id',
  'version',
  'dm_permission',
  'guild_id',
  'name_localized',
  'description_localized',
]);

/** Lists in which order means nothing. */
const UNORDERED = new Set(['contexts', 'integration_types']);

/** Registers `commands` with Discord unless they are registered just so; true when it did. Discord allows 200 creations a day. */
export async function registerCommands(client: Client<true>, commands: readonly Command[]): Promise<boolean> {
  const route = Routes.applicationCommands(client.application.id);
  const wanted = commands.map((command) => command.data);
  const known = await client.rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (sameCommands(known, wanted)) return false;
  await client.rest.put(route, { body: wanted });
  return true;
}

/** Whether two lists of commands, as Discord gives them back or as we send them, mean the same. */
export function sameCommands(known: unknown, wanted: unknown): boolean {
  return JSON.stringify(inOrder(plain(known))) === JSON.stringify(inOrder(plain(wanted)));
}

/** `value` without what goes without saying: additions of Discord's, and defaults (null, false, what is empty). */
function plain(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => plain(entry));
    return UNORDERED.has(field) ? entries.sort() : entries;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !ADDED.has(name))
    .map(([name, entry]): [string, unknown] => [name, plain(entry, name)])
    .filter(([, entry]) => !isDefault(entry))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Commands by name: Discord gives them back in an order of its own. */
function inOrder(commands: unknown): unknown {
  if (!Array.isArray(commands)) return commands;
  return commands.map((command) => JSON.stringify(command)).sort();
}
