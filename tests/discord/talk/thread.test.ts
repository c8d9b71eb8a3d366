import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../../src/library.ts';
import { corpusOf } from '../../support/corpus.ts';
import type { Asked } from '../../support/discord/discord.ts';
import type { Json } from '../../support/discord/json.ts';
import { type Channel, person } from '../../support/discord/payloads.ts';
import { type Seen, seen } from '../../support/discord/seen.ts';
import { logged, type Running, restarted, run, smallLibrary } from '../bot.ts';
import { buttonsUnder, press, pressing } from '../pressing.ts';

const QUESTION = 'How long does a backup of an OpenVZ container take?';
const FOLLOW_UP = 'And of a KVM guest?';
const CREATE = 1n << 35n;
const SEND_THERE = 1n << 38n;
const OPENED = /^\/channels\/\d+\/messages\/\d+\/threads$/u;

let running: Running;
let everything: Running['discord']['permissions'];

beforeAll(async () => {
  running = await run(await smallLibrary());
  everything = { ...running.discord.permissions };
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

const answer = async (question = QUESTION): Promise<Seen> =>
  await running.discord.slash('ask', { question }, { user: person('ada') }).answer();

/** The thread that was opened on an answer, and the bot's first message in it. */
async function threadOn(message: Seen): Promise<{ thread: Channel; first: Seen; told: Seen }> {
  const { discord } = running;
  const told = await press(message, 'Ask in thread', running, { user: person('grace') });
  const thread = discord.threads.find(({ id }) => id === message.id);
  const first = discord.posted().find(({ channel_id: id }) => id === message.id);
  if (!thread || !first) throw new Error('there is no thread');
  return { thread, first: seen(first), told };
}

const without = (...bits: bigint[]): string => String(bits.reduce((all, bit) => all & ~bit, BigInt(everything.bot)));

describe('Ask in thread', () => {
  test('opens a thread on the answer, named as the question, says how to ask there, and where it is', async () => {
    const message = await answer();
    const { thread, first, told } = await threadOn(message);
    expect(thread).toMatchObject({ parentId: running.discord.channel.id, name: QUESTION });
    expect(first.text).toMatch(/reply to one of my messages, mention me, or use \/ask; or press the button/u);
    expect([...buttonsUnder(first).keys()]).toEqual(['Ask something']);
    expect(first).toMatchObject({ pinged: [], live: [], ephemeral: false });
    expect(told).toMatchObject({ ephemeral: true, live: [`channel: ${thread.id}`] });
    expect(told.text).toContain('The thread is open:');
  });

  test('has a name of at most 100 characters, in which nothing turns the reading around', async () => {
    const long = `Does \u202e@everyone ||hide|| [x](https://x.yz) in the disk, ${'z\u0301'.repeat(40)} how do KVM guests reach it?`;
    const { thread } = await threadOn(await answer(long));
    expect(thread.name?.length).toBeLessThanOrEqual(100);
    expect(thread.name).toMatch(/^Does @everyone .*…$/u);
    const edge = `How do KVM guests reach the disk ${'x'.repeat(66)}?`;
    expect(edge).toHaveLength(100);
    expect((await threadOn(await answer(edge))).thread.name).toBe(edge);
  });

  test('is there where threads can be opened, and else it is Ask on', async () => {
    const { discord } = running;
    const label = async (from: { channel?: Channel }, options = {}): Promise<string[]> => {
      const message = await discord.slash('ask', { question: QUESTION, ...options }, from).answer();
      return [...buttonsUnder(message).keys()].filter((name) => name.startsWith('Ask'));
    };
    expect(await label({})).toEqual(['Ask in thread']);
    expect(await label({}, { private: 'true' })).toEqual(['Ask on']);
    expect(await label({ channel: discord.direct })).toEqual(['Ask on']);
    expect(await label({ channel: discord.thread })).toEqual(['Ask on']);
    expect(await label({ channel: { id: '1', guildId: '2' } })).toEqual(['Ask on']);
  });

  test('tells what is to be allowed where the bot may open none, and lets people ask on', async () => {
    const { discord } = running;
    const message = await answer();
    discord.permissions = { ...everything, bot: without(CREATE, SEND_THERE) };
    const told = await press(message, 'Ask in thread', running);
    discord.permissions = everything;
    expect(told.text).toContain('Whoever runs this server can allow it to me');
    expect(told.text).toContain('“Create Public Threads” and “Send Messages in Threads”');
    expect(told.ephemeral).toBe(true);
    expect(discord.called('POST', OPENED).filter(({ path }) => path.includes(message.id))).toEqual([]);
    const next = await discord.fill(pressing(told, 'Ask on', running), FOLLOW_UP);
    expect(await next.answer()).toMatchObject({ ephemeral: true, text: expect.stringContaining('Understood as') });
  });

  test('opens none for somebody who may not open threads themselves', async () => {
    const message = await answer();
    running.discord.permissions = { ...everything, member: without(CREATE) };
    const told = await press(message, 'Ask in thread', running);
    running.discord.permissions = everything;
    expect(told.text).toContain('You may not open threads in this channel.');
    expect(running.discord.threads.some(({ id }) => id === message.id)).toBe(false);
  });

  test('tells the same where Discord refuses what it seemed to allow', async () => {
    const message = await answer();
    running.discord.faults.next(/POST .*\/threads/u, { kind: 'status', status: 403, code: 50_013 });
    const told = await press(message, 'Ask in thread', running);
    expect(told.text).toContain('Whoever runs this server can allow it to me');
  });

  test.each([
    ['is deleted meanwhile', 10_008, 404, 'The message is not there any more.'],
    ['stands where there are too many threads', 160_006, 400, 'there may be too many of them'],
  ])('says so where the message %s', async (_, code, status, words) => {
    const message = await answer();
    running.discord.faults.next(/POST .*\/threads/u, { kind: 'status', status, code });
    const told = await press(message, 'Ask in thread', running);
    expect(told).toMatchObject({ ephemeral: true, text: expect.stringContaining(words) });
    expect(buttonsUnder(told).has('Ask on')).toBe(true);
  });

  test('leads to the thread that is there already, and says nothing in it again', async () => {
    const { discord } = running;
    const message = await answer();
    await threadOn(message);
    const again = await press(message, 'Ask in thread', running);
    expect(again.text).toContain('There is a thread on it already:');
    expect(again.live).toEqual([`channel: ${message.id}`]);
    expect(discord.posted().filter(({ channel_id: id }) => id === message.id)).toHaveLength(1);
  });

  test.each(['lost', 'status', 'cut'] as const)(
    'opens one thread and begins it once where a call fails (%s)',
    async (kind) => {
      const { discord } = running;
      const message = await answer();
      const fault = kind === 'cut' ? ({ kind } as const) : ({ kind, status: 502 } as const);
      discord.faults.next(/POST .*\/threads/u, fault);
      discord.faults.next(new RegExp(`POST /channels/${message.id}/messages`, 'u'), fault);
      const pressed = pressing(message, 'Ask in thread', running);
      discord.repeat(pressed);
      expect((await pressed.answer()).live).toEqual([`channel: ${message.id}`]);
      expect(discord.threads.filter(({ id }) => id === message.id)).toHaveLength(1);
      expect(discord.posted().filter(({ channel_id: id }) => id === message.id)).toHaveLength(1);
    },
  );

  test('gets a kind line where Discord has trouble for long', async () => {
    const message = await answer();
    running.discord.faults.next(/POST .*\/threads/u, { kind: 'status', status: 500 }, 4);
    expect((await press(message, 'Ask in thread', running)).text).toContain('Something went wrong here.');
  });
});

describe('in a thread', () => {
  const understood = async (message: Seen | Promise<Seen>): Promise<void> =>
    expect((await message).text).toContain('Understood as');

  test('every way to ask goes on from the answer that it was opened on, whoever asks', async () => {
    const { discord } = running;
    const mention = `<@${discord.bot.id}>`;
    const ways: ((thread: Channel, first: Seen) => Promise<Seen>)[] = [
      (channel) => discord.answerTo(discord.say(`${mention} ${FOLLOW_UP}`, { channel, user: person('joan') })),
      (channel, first) => {
        const extra: Json = { message_reference: { message_id: first.id, channel_id: channel.id } };
        return discord.answerTo(discord.say(FOLLOW_UP, { channel, user: person('alan') }, extra));
      },
      (channel) => discord.slash('ask', { question: FOLLOW_UP }, { channel, user: person('edsger') }).answer(),
      async (channel, first) => {
        const from = { channel, user: person('barbara') };
        const form: Asked = pressing(first, 'Ask something', running, from);
        return await (await discord.fill(form, FOLLOW_UP)).answer();
      },
    ];
    for (const way of ways) {
      const { thread, first } = await threadOn(await answer());
      await understood(way(thread, first));
    }
  });

  test('goes on after a restart, from what was said in it and before it', async () => {
    const library = await smallLibrary();
    const { discord } = running;
    const mention = `<@${discord.bot.id}>`;
    const { thread, first } = await threadOn(await answer());
    running = await restarted(running, library);
    await understood(discord.slash('ask', { question: FOLLOW_UP }, { channel: thread }).answer());
    running = await restarted(running, library);
    const form = pressing(first, 'Ask something', running, { channel: thread });
    await understood((await discord.fill(form, FOLLOW_UP)).answer());
    running = await restarted(running, library);
    await understood(discord.answerTo(discord.say(`${mention} ${FOLLOW_UP}`, { channel: thread })));
  });

  test('is one of which nothing can be read, an answer comes all the same, and it is asked for once', async () => {
    const { discord } = running;
    const { thread } = await threadOn(await answer());
    running = await restarted(running, await smallLibrary());
    discord.faults.next(
      new RegExp(`GET /channels/${thread.id}`, 'u'),
      { kind: 'status', status: 403, code: 50_001 },
      9,
    );
    for (let at = 0; at < 3; at++) {
      const user = person('joan');
      const asked = discord.say(`<@${discord.bot.id}> how do KVM guests reach the disk?`, { channel: thread, user });
      expect((await discord.answerTo(asked)).text).toContain('virtio');
    }
    expect(
      discord.called('GET', new RegExp(`^/channels/${thread.id}`, 'u')).filter(({ status }) => status === 403),
    ).toHaveLength(1);
  });
});

test('a server that has no such question gives its thread a name of ours', async () => {
  const library = openLibrary(corpusOf({ 'a.md': '# Notes\n\nThe heron nests in the reeds.\n' }));
  const other = await run(library);
  const { discord, log } = other;
  const blank = await discord.slash('ask', { question: '\u202e', private: 'false' }).answer();
  expect([...buttonsUnder(blank).keys()]).not.toContain('Ask in thread');
  await logged({ discord, log }, /\/ask answered/u);
  await other.stop();
});
