import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBot } from '../../../src/discord/bot.ts';
import { examineDiscord } from '../../../src/discord/checkup/checkup.ts';
import { type LoopbackDiscord, startDiscord } from '../../support/discord/discord.ts';
import { smallLibrary } from '../bot.ts';

let discord: LoopbackDiscord;

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.stop());

/** The findings, a line each. */
async function examined(token = discord.token): Promise<string[]> {
  const findings = await examineDiscord({ token, restUrl: discord.restBase });
  return findings.map(({ state, what, found, advice }) => `${state} ${what}: ${found}${advice ? `; ${advice}` : ''}`);
}

/** The one line about `what`. */
async function finding(what: string): Promise<string | undefined> {
  const lines = (await examined()).filter((line) => line.split(' ')[1]?.startsWith(what));
  expect(lines).toHaveLength(1);
  return lines[0];
}

describe('the doctor finds of Discord', () => {
  test('that all is well after the bot was started once', async () => {
    const config = { token: discord.token, restUrl: discord.restBase };
    const bot = await startBot(config, await smallLibrary(), { log: () => {} });
    await bot.stop();
    expect(await examined()).toEqual([
      'good token: Discord accepts it',
      `good application: “Footnote”, ${discord.applicationId}`,
      'good installation: it can be added to servers and to people’s accounts',
      'good intents: no privileged one is on, and none is needed',
      expect.stringMatching(/^good commands: all \d+ are registered$/u),
      'good connection: 999 of 1,000 log-ins are left today',
      'good server “Loopback”: it has all permissions that it needs, in every channel',
    ]);
  });

  test('a wrong token, and looks no further', async () => {
    expect(await examined('wrong')).toEqual([
      expect.stringMatching(/^bad token: Discord does not accept it; copy it anew .* DISCORD_TOKEN$/u),
    ]);
    expect(discord.calls).toHaveLength(1);
  });

  test('that it cannot be reached', async () => {
    const nowhere = { token: 'a.b', restUrl: 'http://127.0.0.1:1/api' };
    const [only, ...others] = await examineDiscord(nowhere);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ state: 'bad', what: 'token', found: expect.stringContaining('ECONNREFUSED') });
  });

  test('trouble on its side without giving up the rest', async () => {
    discord.faults.next(/GET \/gateway\/bot/, { kind: 'status', status: 500 }, 2);
    const lines = await examined();
    expect(lines.filter((line) => line.startsWith('bad'))).toEqual([
      expect.stringMatching(/^bad connection: Discord did not tell \(.*\); try again/u),
    ]);
    expect(lines.at(-1)).toMatch(/^good server/u);
  });

  test('an endpoint that takes the commands away', async () => {
    discord.account.application = { interactions_endpoint_url: 'https://bot.example/interactions' };
    expect(await finding('application')).toMatch(/^bad .*Interactions Endpoint URL.*; clear that field/u);
  });

  test('where the bot cannot be added', async () => {
    discord.account.application = { integration_types_config: { '0': {} } };
    expect(await finding('installation')).toMatch(
      /^warning .*cannot be added to people’s accounts \(User Install\); /u,
    );
  });

  test('privileged intents that nobody needs', async () => {
    discord.account.application = { flags: (1 << 19) | (1 << 14) };
    expect(await finding('intents')).toBe(
      'warning intents: “Server Members Intent” and “Message Content Intent” are on, and not needed; turn them off in the Developer Portal (Bot)',
    );
  });

  test('commands that are not registered, or are another version’s', async () => {
    expect(await finding('commands')).toBe('warning commands: none is registered yet; `npm start` registers them');
    discord.commands = [{ id: '1', name: 'old', type: 1, description: 'x' }];
    expect(await finding('commands')).toMatch(/^warning commands: .* not those of this version/u);
  });

  test('that few log-ins are left, or none', async () => {
    discord.account.sessions = { remaining: 3, reset_after: 7_100_000 };
    expect(await finding('connection')).toMatch(/^warning connection: 3 of 1,000 .* again and again; .* 2 hours$/u);
    discord.account.sessions = { remaining: 0, reset_after: 1_000 };
    expect(await finding('connection')).toBe('bad connection: no log-in is left today; wait for 1 hour');
  });
});

describe('the doctor finds of servers', () => {
  test('that there is none, and says how to get into one', async () => {
    discord.account.isAlone = true;
    expect(await finding('servers')).toMatch(
      new RegExp(`^warning servers: the bot is in none; .*client_id=${discord.applicationId}&scope=bot`, 'u'),
    );
  });

  test('which permissions are missing', async () => {
    discord.account.permissions = String(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages);
    expect(await finding('server')).toMatch(
      /^warning server “Loopback”: commands work, but .* may not “Read Message History”, “Send Messages in Threads”; /u,
    );
  });

  test('that threads cannot be opened, where everything else works', async () => {
    discord.account.permissions = String(
      BigInt(discord.account.permissions) & ~PermissionFlagsBits.CreatePublicThreads,
    );
    expect(await finding('server')).toMatch(
      /^warning server “Loopback”: all but Ask in thread works: it may not “Create Public Threads”; .*permissions=309237713920$/u,
    );
  });

  test('nothing missing where the bot is an administrator', async () => {
    discord.account.permissions = String(PermissionFlagsBits.Administrator);
    discord.account.overwrites = [{ id: discord.guildId, type: 0, allow: '0', deny: '2048' }];
    expect(await finding('server')).toMatch(/^good/u);
  });

  test('channels that take permissions away, unless they give them back to the bot', async () => {
    const everybody = { id: discord.guildId, type: 0, allow: '0', deny: '2048' };
    discord.account.overwrites = [everybody];
    expect(await finding('server')).toMatch(
      /^bad server “Loopback”: its permissions are taken away in all of 1 channel/u,
    );
    discord.account.overwrites = [everybody, { id: discord.bot.id, type: 1, allow: '2048', deny: '0' }];
    expect(await finding('server')).toMatch(/^good server “Loopback”: .* in every channel$/u);
  });

  test('all of them, however many', async () => {
    discord.account.permissions = '0';
    discord.account.others = Array.from({ length: 450 }, (_, at) => ({
      id: String(at + 1),
      name: `S${at}`,
      permissions: '0',
    }));
    expect((await examined()).filter((line) => line.includes('server “'))).toHaveLength(451);
    expect(discord.called('GET', /guilds$/)).toHaveLength(3);
  });
});
