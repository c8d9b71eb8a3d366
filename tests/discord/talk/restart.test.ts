import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library.ts';
import type { Json } from '../../support/discord/json.ts';
import { type Channel, person } from '../../support/discord/payloads.ts';
import type { Seen } from '../../support/discord/seen.ts';
import { type Running, restarted, run, smallLibrary } from '../bot.ts';
import { pressing } from '../pressing.ts';

const BACKUP = 'how long does a backup of an OpenVZ container take?';
const FOLLOW_UP = 'And of KVM?';
const BACK = 'And of OpenVZ?';
/** What they are understood as. */
const OF_KVM = /^how long does a backup of an KVM/iu;
const OF_OPENVZ = /^how long does a backup of an OpenVZ/iu;
/** A question of which a card shows only the beginning. */
const LONG = `${'please tell me, as far as anybody has ever written it down anywhere in these documents, '.repeat(2)}${BACKUP}`;

let library: Library;
let running: Running;

beforeAll(async () => {
  library = await smallLibrary();
  running = await run(library);
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

beforeEach(() => {
  running.discord.calls.length = 0;
});

const restart = async (): Promise<void> => {
  running = await restarted(running, library);
};

const mention = async (words: string, extra: Json = {}, channel: Channel = running.discord.channel): Promise<Seen> => {
  const { discord } = running;
  return await discord.answerTo(discord.say(`<@${discord.bot.id}> ${words}`, { channel, user: person('ada') }, extra));
};

/** A reply by somebody else, to a message of this id. */
const replying = async (id: string, words: string, channel: Channel = running.discord.channel): Promise<Seen> => {
  const { discord } = running;
  const extra = { message_reference: { message_id: id, channel_id: channel.id } };
  return await discord.answerTo(discord.say(words, { channel, user: person('grace') }, extra));
};

/** The message that an answer replies to. */
const questionOf = ({ replyTo }: Seen): string => String(replyTo);

const UNDERSTOOD = /Understood as “(?<words>[^”]*)”/u;
const understood = ({ text }: Seen): string => UNDERSTOOD.exec(text)?.groups?.words ?? '';

describe('after a restart', () => {
  test('a reply goes on from the answer that it replies to, as it would have before', async () => {
    const answer = await mention(BACKUP);
    const before = await replying(answer.id, FOLLOW_UP);
    await restart();
    const after = await replying(answer.id, FOLLOW_UP);
    expect(understood(before)).toMatch(OF_KVM);
    expect(after.text).toBe(before.text);
  });

  test('a chain of replies keeps what was said at its beginning', async () => {
    const first = await mention(BACKUP);
    await restart();
    const second = await replying(first.id, FOLLOW_UP);
    await restart();
    const third = await replying(second.id, BACK);
    expect(understood(third)).toMatch(OF_OPENVZ);
    await restart();
    const fourth = await replying(third.id, FOLLOW_UP);
    expect(understood(fourth)).toMatch(OF_KVM);
  });

  test('a reply to somebody’s question goes on from that', async () => {
    const answer = await mention(BACKUP);
    await restart();
    const { discord } = running;
    const extra = { message_reference: { message_id: questionOf(answer), channel_id: discord.channel.id } };
    expect(understood(await mention(FOLLOW_UP, extra))).toMatch(OF_KVM);
  });

  test('a long question is read off the message that asked it', async () => {
    const answer = await mention(LONG);
    expect(answer.text).toMatch(/Asked: .*…$/mu);
    const before = await replying(answer.id, 'Why?');
    await restart();
    const after = await replying(answer.id, 'Why?');
    expect(after.text).toBe(before.text);
  });

  test('a direct conversation goes on without any reply, for as long as it would have', async () => {
    const { direct } = running.discord;
    await mention(BACKUP, {}, direct);
    await restart();
    const { discord } = running;
    const next = await discord.answerTo(discord.say(FOLLOW_UP, { channel: direct }));
    expect(understood(next)).toMatch(OF_KVM);
    const old = new Date(Date.now() - 16 * 60_000).toISOString();
    for (const message of discord.messages.values()) message.timestamp = old;
    await restart();
    expect(understood(await discord.answerTo(discord.say(FOLLOW_UP, { channel: direct })))).toBe('');
  });

  test.each([
    ['about', { subject: 'OpenVZ' }, 'And its memory allocation?', 'flexible'],
    ['compare', { left: 'KVM', right: 'OpenVZ' }, 'And the CPU performance?', 'native'],
    ['fact', { subject: 'OpenVZ', aspect: 'CPU performance' }, 'And of KVM?', 'high (with CPU support)'],
  ])('a mention in reply to /%s goes on from it', async (name, options, words, expected) => {
    const shown = await running.discord.slash(name, options).answer();
    await restart();
    const { discord } = running;
    const extra = { message_reference: { message_id: shown.id, channel_id: discord.channel.id } };
    expect((await mention(words, extra)).text).toContain(expected);
  });
});

describe('what cannot be read', () => {
  test('because it was deleted is left out, and what is there still counts', async () => {
    const { discord } = running;
    const first = await mention(BACKUP);
    const second = await replying(first.id, FOLLOW_UP);
    await restart();
    discord.messages.delete(first.id);
    discord.messages.delete(questionOf(first));
    expect(understood(await replying(second.id, BACK))).toMatch(OF_OPENVZ);
    discord.messages.delete(second.id);
    expect((await mention('how do KVM guests reach the disk?')).text).toContain('virtio');
  });

  test.each([
    ['because Discord refuses it', { kind: 'status', status: 403, code: 50_001 }, 1],
    ['because Discord has trouble for long', { kind: 'status', status: 500 }, 4],
    ['because the connection breaks', { kind: 'cut' }, 1],
  ] as const)('%s keeps nobody from an answer', async (_, fault, times) => {
    const { discord } = running;
    const answer = await mention(BACKUP);
    await restart();
    discord.faults.next(/GET \/channels/u, fault, times);
    expect((await replying(answer.id, 'How do KVM guests reach the disk?')).text).toContain('virtio');
  });

  test('because it is put off is read later', async () => {
    const { discord } = running;
    const answer = await mention(BACKUP);
    await restart();
    discord.faults.next(/GET \/channels/u, { kind: 'rate-limited', retryAfter: 0.05 });
    expect(understood(await replying(answer.id, FOLLOW_UP))).toMatch(OF_KVM);
  });

  test('because it never comes is waited for only so long', async () => {
    const { discord } = running;
    const answer = await mention(BACKUP);
    await restart();
    discord.faults.next(/GET \/channels/u, { kind: 'silence' });
    const begun = performance.now();
    expect((await replying(answer.id, 'How do KVM guests reach the disk?')).text).toContain('virtio');
    // A busy machine adds to it; whoever waits for the call itself takes longer than this.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test('because it was said to others is not asked about', async () => {
    const { discord } = running;
    const aside = discord.say('The backup of an OpenVZ container is slow.', { user: person('alan') });
    const extra = { message_reference: { message_id: aside.id, channel_id: discord.channel.id } };
    expect(understood(await mention(FOLLOW_UP, extra))).toBe('');
  });
});

test('as many answers are read back as are remembered, with one call each', async () => {
  const { discord } = running;
  let last = await mention(BACKUP);
  for (let at = 0; at < 7; at++) last = await replying(last.id, at % 2 === 0 ? FOLLOW_UP : BACK);
  await restart();
  discord.calls.length = 0;
  expect(understood(await replying(last.id, FOLLOW_UP))).toMatch(OF_KVM);
  expect(discord.called('GET', /^\/channels\/\d+\/messages\/\d+$/u)).toHaveLength(5);
});

describe('a reply to what a command answered, which Discord does not show', () => {
  const reply = (id: string, user = person('barbara')): Json => {
    const { discord } = running;
    return discord.say(FOLLOW_UP, { user }, { message_reference: { message_id: id, channel_id: discord.channel.id } });
  };

  test('is answered once with what to do, and goes on from there on a button, after a restart too', async () => {
    const { discord } = running;
    const shown = await discord.slash('ask', { question: BACKUP }).answer();
    const user = person('barbara');
    const told = await discord.answerTo(reply(shown.id, user));
    expect(told.text).toContain('Discord does not show me replies to what a command answered.');
    expect(told.pinged).toEqual([]);
    reply(shown.id, user);
    await restart();
    const asked = pressing(told, 'Ask on', running, { user });
    expect(understood(await (await discord.fill(asked, FOLLOW_UP)).answer())).toMatch(OF_KVM);
    const replies = discord
      .posted()
      .filter((message) => JSON.stringify(message.components).includes('does not show me'));
    expect(replies).toHaveLength(1);
  });

  test('is left alone where it holds a picture, or nobody speaks to the bot', async () => {
    const { discord } = running;
    const answer = await mention(BACKUP);
    const before = discord.posted().length;
    const picture = [{ id: '1', filename: 'x.png', size: 1, url: '', proxy_url: '' }];
    const extra = {
      message_reference: { message_id: answer.id, channel_id: discord.channel.id },
      attachments: picture,
    };
    discord.say('', { user: person('alan') }, extra);
    discord.say('', { user: person('alan') });
    await mention('how do KVM guests reach the disk?');
    expect(discord.posted()).toHaveLength(before + 1);
  });
});
