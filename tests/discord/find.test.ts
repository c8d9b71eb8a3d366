import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../support/discord/json.ts';
import { person } from '../support/discord/payloads.ts';
import type { Seen } from '../support/discord/seen.ts';
import { type Running, run, smallLibrary } from './bot.ts';
import { buttonsUnder, press } from './pressing.ts';

const FIND = 'Find in documents';
const QUESTION = 'How do KVM guests reach the disk?';
const DISK = 'KVM guests reach the disk through the virtio driver.';
const BACKUP = 'A backup of an OpenVZ container takes four minutes.';

let running: Running;

beforeAll(async () => {
  running = await run(await smallLibrary());
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

/** What comes of the command on a message that somebody wrote; `extra` overrides its payload. */
async function found(content: string, extra: Json = {}): Promise<Seen> {
  const { discord } = running;
  return await discord.use(FIND, discord.say(content, { user: person('grace') }, extra)).answer();
}

describe('Find in documents', () => {
  test('answers what a message asks, for the one who used it alone', async () => {
    const answer = await found(QUESTION);
    expect(answer.text).toContain(DISK);
    expect(answer.text).toContain(`Asked: ${QUESTION}`);
    expect(answer).toMatchObject({ ephemeral: true, pinged: [], live: [] });
  });

  test('shares the answer with everybody on a button', async () => {
    const answer = await found(QUESTION);
    expect(buttonsUnder(answer).has('Share')).toBe(true);
    const { discord } = running;
    const sharing = discord.press(String(buttonsUnder(answer).get('Share')?.custom_id), answer.payload);
    await sharing.answer();
    const shared = await discord.until('what was shared', () => sharing.interaction.followUps[0]);
    expect(JSON.stringify(shared)).toContain('virtio');
    expect(Number(shared.flags) & (1 << 6)).toBe(0);
  });

  test('asks the question of a message that says more than that', async () => {
    const answer = await found(`Morning all!\nThe quiet hours were fine.\n${QUESTION} Thanks in advance.`);
    expect(answer.text).toContain(DISK);
    expect(answer.text).toContain(`Asked: ${QUESTION}`);
  });

  test('looks for what a message says that asks nothing', async () => {
    expect((await found('backup of an OpenVZ container')).text).toContain(BACKUP);
  });

  test('asks on where a first question is not answered', async () => {
    const answer = await found(`What is the boiling point of tungsten? ${QUESTION}`);
    expect(answer.text).toContain(DISK);
  });

  test.each([
    ['markdown', '> **How** do ||KVM guests|| reach the `disk`?'],
    [
      'mentions, times and emoji',
      '<@123456789012345678> <#1> <:disk:12345> <t:1700000000:R> How do KVM guests reach the disk?',
    ],
    ['a masked link', '# [How do KVM guests](https://example.com/a_b) reach the disk?'],
  ])('reads a message as its words, without %s', async (_, content) => {
    const answer = await found(content);
    expect(answer.text).toContain(`Asked: ${QUESTION}`);
    expect(answer.text).toContain(DISK);
  });

  test('reads what was forwarded, what an embed shows, and the text of a card', async () => {
    const forwarded = { message_snapshots: [{ message: { content: QUESTION, type: 0, embeds: [], attachments: [] } }] };
    const reference = { message_reference: { type: 1, message_id: '1', channel_id: running.discord.channel.id } };
    const embeds = [{ type: 'rich', title: 'A question', description: QUESTION }];
    const card = { flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: QUESTION }] }] };
    for (const extra of [{ ...forwarded, ...reference }, { embeds }, card])
      expect((await found('', extra)).text).toContain(DISK);
  });

  test('says so where there are no words, and declines in private what the documents do not say', async () => {
    for (const content of ['👩‍👩‍👧 !?', '…'])
      expect(await found(content)).toMatchObject({ ephemeral: true, text: expect.stringContaining('no words') });
    const refusal = await found('What is the boiling point of tungsten?');
    expect(refusal).toMatchObject({ ephemeral: true, text: expect.stringContaining('No document mentions') });
  });

  test('takes the longest message there is, and shows nothing of it that is live', async () => {
    for (const content of [
      'Is it so? '.repeat(400),
      'disk '.repeat(800),
      '@everyone [x](https://x.yz) <@9> \u202e'.repeat(90),
    ]) {
      const answer = await found(content.slice(0, 4_000));
      expect(answer.text).not.toContain('Something went wrong');
      expect(answer.live.filter((node) => !node.startsWith('url:'))).toEqual([]);
      expect(answer.pinged).toEqual([]);
    }
  });

  test('lets the one who used it follow up', async () => {
    const { discord } = running;
    const user = person('barbara');
    const message = discord.say('How long does a backup of an OpenVZ container take?');
    expect((await discord.use(FIND, message, { user }).answer()).text).toContain(BACKUP);
    const next = await discord.slash('ask', { question: 'And of a KVM guest?' }, { user }).answer();
    expect(next.text).toContain('Understood as');
  });

  test('leads on to the quotation in its place', async () => {
    expect((await press(await found(QUESTION), 'In its place', running)).text).toContain('The driver copies nothing');
  });
});
