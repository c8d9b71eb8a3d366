import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/discord/commands/index.ts';
import { type Channel, person } from '../support/discord/payloads.ts';
import { snowflake } from '../support/discord/snowflake.ts';
import { type Running, run, smallLibrary } from './bot.ts';
import { press, pressing } from './pressing.ts';
import { slow } from './slow.ts';

const QUESTION = 'How do KVM guests reach the disk?';
const DISK = 'KVM guests reach the disk through the virtio driver.';

let running: Running;

beforeAll(async () => {
  running = await run(await smallLibrary(), { commands: [...COMMANDS, slow] });
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

const user = person('joan');

describe.each<[string, Channel, number]>([
  ['a server that does not have the bot', { id: snowflake(), guildId: snowflake() }, 0],
  ['a thread there', { id: snowflake(), guildId: snowflake(), parentId: snowflake() }, 0],
  ['a conversation of a group', { id: snowflake(), guildId: null, isGroup: true }, 2],
])('whoever brought the bot along into %s', (_, channel, context) => {
  const from = { channel, user };

  test('uses it there by a right of their own', async () => {
    const asked = running.discord.slash('ask', { question: QUESTION }, from);
    expect(asked.interaction.event).toMatchObject({ context, authorizing_integration_owners: { '1': user.id } });
    expect((await asked.answer()).text).toContain(DISK);
  });

  test('uses every command on messages', async () => {
    const { discord } = running;
    const question = discord.say(QUESTION, { channel, user: person('grace') });
    const answer = await discord.use('Find in documents', question, from).answer();
    expect(answer).toMatchObject({ ephemeral: true, text: expect.stringContaining(DISK) });
    const claim = discord.say(DISK, { channel, user: person('grace') });
    const checked = await discord.use('Check against documents', claim, from).answer();
    expect(checked).toMatchObject({ ephemeral: true, text: expect.stringContaining('1 word for word') });
    const open = await discord.slash('ask', { question: QUESTION }, from).answer();
    const again = await discord.use('Check quotes', open.payload, from).answer();
    expect(again.text).toContain('1 quotation checked: 1 identical');
  });

  test('presses buttons, shares, and follows up', async () => {
    const { discord } = running;
    const hidden = await discord.slash('ask', { question: QUESTION, private: 'true' }, from).answer();
    expect((await press(hidden, 'In its place', running, from)).text).toContain('The driver copies nothing');
    const sharing = pressing(hidden, 'Share', running, from);
    await sharing.answer();
    await discord.until('what was shared', () => sharing.interaction.followUps[0]);
    await discord.slash('ask', { question: 'How long does a backup of an OpenVZ container take?' }, from).answer();
    const next = await discord.slash('ask', { question: 'And of a KVM guest?' }, from).answer();
    expect(next.text).toContain('Understood as');
  });

  test('gets a refusal alone that was announced to all', async () => {
    const { interaction } = running.discord.slash('slow', {}, from);
    const [refusal] = await running.discord.until('a reply in private', () =>
      interaction.followUps.length > 0 ? interaction.followUps : null,
    );
    expect(Number(refusal?.flags) & (1 << 6)).not.toBe(0);
  });
});

test('nothing takes more messages after the first reply than Discord allows there, by far', () => {
  const counts = [...running.discord.interactions.values()].map(({ followUps }) => followUps.length);
  expect(Math.max(...counts)).toBe(1);
});
