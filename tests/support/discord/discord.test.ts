import { Client, DiscordAPIError, Events, GatewayIntentBits, type Interaction, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from './discord.ts';
import { choiceProblems, commandProblems, messageProblems, RULES } from './rules.ts';
import { hasSchema } from './schema.ts';
import { seen } from './seen.ts';

let discord: LoopbackDiscord;
let client: Client;

beforeEach(async () => {
  discord = await startDiscord();
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.restBase } });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
});

afterEach(async () => {
  await client.destroy();
  discord.problems.length = 0;
  await discord.stop();
});

/** Runs `act` on the next interaction, and gives what Discord said to it. */
async function on(act: (interaction: Interaction) => Promise<unknown>): Promise<unknown> {
  discord.commands = [{ id: '1', name: 'try', type: 1 }];
  const outcome = new Promise((resolve) => {
    client.once(Events.InteractionCreate, (interaction) => act(interaction).then(resolve, resolve));
  });
  discord.slash('try');
  return await outcome;
}

async function reply(interaction: Interaction, content: string): Promise<void> {
  if (interaction.isRepliable()) await interaction.reply({ content });
}

describe('the loopback Discord', () => {
  test('is logged in to by an unmodified client, which finds its server there', () => {
    expect(client.user?.username).toBe('footnote');
    expect(client.guilds.cache.get(discord.guildId)?.channels.cache.has(discord.channel.id)).toBe(true);
  });

  test('refuses a second reply', async () => {
    const outcome = await on(async (interaction) => {
      await reply(interaction, 'one');
      if (interaction.isRepliable()) interaction.replied = false;
      await reply(interaction, 'two');
    });
    expect(outcome).toMatchObject({ code: 40060 });
  });

  test('forgets an interaction that got no reply in time', async () => {
    discord.replyWithinMs = 20;
    const outcome = await on(async (interaction) => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      await reply(interaction, 'late');
    });
    expect(outcome).toMatchObject({ code: 10062 });
  });

  test('refuses what breaks a rule, and fails the test that stops it', async () => {
    const outcome = await on((interaction) => reply(interaction, ' '));
    expect(outcome).toBeInstanceOf(DiscordAPIError);
    const [problem] = discord.problems;
    expect(problem).toMatch(/^POST \/interactions\/\d+\/interaction-\d+\/callback: an empty message$/);
    await client.destroy();
    await expect(discord.stop()).rejects.toThrow(/Discord would have refused:\n {2}POST .*an empty message/);
    discord = await startDiscord();
  });

  test("refuses what Discord's OpenAPI document does not allow, and says where", async ({ skip }) => {
    skip(
      !hasSchema,
      "Discord's OpenAPI document is not here: in this checkout, requests are held to the named rules only",
    );
    const text = { type: 10, content: 'x'.repeat(4_001) } as const;
    await on(async (interaction) => {
      if (interaction.isRepliable())
        await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [text] });
    });
    expect(discord.problems.join()).toContain('/data/components/0/content must NOT have more than 4000 characters');
  });

  test('sends only what was asked for: messages need their intent', async () => {
    const heard: unknown[] = [];
    client.on(Events.MessageCreate, (message) => heard.push(message));
    discord.say('hello');
    await on((interaction) => reply(interaction, 'pong'));
    expect(heard).toEqual([]);
  });

  test('closes the connection of a client that asks for privileged intents', async () => {
    const nosy = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: discord.restBase } });
    await expect(nosy.login(discord.token)).rejects.toThrow(/disallowed intents/);
  });

  test('sends no command that is not registered, and no option that it does not have', () => {
    expect(() => discord.slash('nothing')).toThrow(/no command nothing/);
    const option = { name: 'word', type: 3, required: true, max_length: 3 };
    discord.commands = [{ id: '1', name: 'say', type: 1, options: [option] }];
    expect(() => discord.slash('say')).toThrow(/needs word/);
    expect(() => discord.slash('say', { word: 'long' })).toThrow(/at most 3/);
    expect(() => discord.slash('say', { word: 'hi', other: 'x' })).toThrow(/no option other/);
  });
});

describe('the named rules find', () => {
  const text = (content: string): Record<string, unknown> => ({ type: 10, content });
  const flags = RULES.componentsV2;

  test.each([
    ['texts that are too long together', { flags, components: [text('x'.repeat(2_500)), text('x'.repeat(1_501))] }],
    ['content beside the flag', { flags, content: 'x', components: [text('x')] }],
    ['embeds beside the flag', { flags, embeds: [{}], components: [text('x')] }],
    ['components that need the flag', { components: [text('x')] }],
    [
      'too many components, nested ones counted',
      { flags, components: [{ type: 17, components: Array.from({ length: 40 }, () => text('x')) }] },
    ],
    ['a blank text', { flags, components: [text(' \n')] }],
    ['half a surrogate pair', { flags, components: [text('\ud83d')] }],
    ['no components', { flags, components: [] }],
    ['an empty message', { content: '' }],
    ['content that is too long', { content: 'x'.repeat(2_001) }],
    [
      'a custom_id that is too long',
      { components: [{ type: 1, components: [{ type: 2, custom_id: 'x'.repeat(101) }] }] },
    ],
    ['a label that is too long', { components: [{ type: 1, components: [{ type: 2, label: 'x'.repeat(81) }] }] }],
  ])('%s', (_, body) => {
    expect(messageProblems(body)).toHaveLength(1);
  });

  test('nothing in a message at every edge', () => {
    const components = [
      { type: 17, components: [text('x'.repeat(4_000)), ...Array.from({ length: 38 }, () => ({ type: 14 }))] },
    ];
    expect(messageProblems({ flags, components })).toEqual([]);
  });

  const command = (more: Record<string, unknown>): Record<string, unknown> => ({
    name: 'ask',
    description: 'x',
    ...more,
  });

  test.each([
    ['an upper-case name', [command({ name: 'Ask' })]],
    ['a name with a blank', [command({ name: 'ask me' })]],
    ['a description that is too long', [command({ description: 'x'.repeat(101) })]],
    ['two of a name', [command({}), command({})]],
    [
      'a required option after another',
      [command({ options: [command({ name: 'a' }), command({ name: 'b', required: true })] })],
    ],
    [
      'too many options',
      [command({ options: Array.from({ length: 26 }, (_, index) => command({ name: `o${index}` })) })],
    ],
  ])('%s in commands', (_, commands) => {
    expect(commandProblems(commands)).toHaveLength(1);
  });

  test('too many choices, and choices that are too long or empty', () => {
    expect(choiceProblems(Array.from({ length: 26 }, () => ({ name: 'x', value: 'x' })))).toHaveLength(1);
    expect(choiceProblems([{ name: 'x'.repeat(101), value: '' }])).toHaveLength(2);
  });
});

describe('what is seen of a message', () => {
  const message = (content: string, more: Record<string, unknown> = {}): ReturnType<typeof seen> =>
    seen({ id: '1', content, ...more });

  test('is its text without the marks, and what is live in it', () => {
    expect(message('**Hi** \\*you\\* <@123456789012345678>')).toMatchObject({
      text: 'Hi *you* ',
      bold: ['Hi'],
      live: ['user: 123456789012345678'],
    });
  });

  test('is whom it pings, escapes or not, unless it may not', () => {
    const text = '\\@everyone \\<@123456789012345678> <@&223456789012345678>';
    expect(message(text).pinged).toEqual(['everyone', '123456789012345678', '223456789012345678']);
    expect(message(text, { allowed_mentions: { parse: ['users'] } }).pinged).toEqual(['123456789012345678']);
    expect(message(text, { allowed_mentions: { parse: [] }, message_reference: { message_id: '2' } }).pinged).toEqual(
      [],
    );
  });
});
