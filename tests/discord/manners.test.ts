import { afterEach, describe, expect, test } from 'vitest';
import { objectOf } from '../support/discord/json.ts';
import { person } from '../support/discord/payloads.ts';
import { logged, type Running, type RunOptions, run, slow, smallLibrary } from './bot.ts';

const QUESTION = 'How do KVM guests reach the disk?';
const ANSWER = 'KVM guests reach the disk through the virtio driver.';
const CALLBACK = /^\/interactions\/\d+\/[^/]+\/callback$/;
const MESSAGES = /^\/channels\/\d+\/messages$/;
const ONE = { perMinute: 1, atOnce: 1 };

const library = await smallLibrary();
let running: Running | null = null;

async function start(options: RunOptions = {}): Promise<Running> {
  running = await run(library, options);
  return running;
}

// Stopping fails when the bot has sent anything that Discord would have refused.
afterEach(async () => {
  const stopping = running?.stop();
  running = null;
  await stopping;
});

/** Long enough for a call that should not be made to be made. */
async function aWhile(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
}

describe('who asks too often', () => {
  test('is told when to ask again, for their eyes only, while others are answered', async () => {
    const { discord, log } = await start({ rates: { person: ONE, server: null } });
    await discord.slash('ask', { question: QUESTION }).answer();
    const second = await discord.slash('ask', { question: QUESTION }).answer();
    expect(second.text).toMatch(
      /^One moment\nPlease ask again in \d\d seconds\. I answer you 1 time a minute at most\.$/u,
    );
    expect(second.ephemeral).toBe(true);
    const other = await discord.slash('ask', { question: QUESTION }, { user: person('grace') }).answer();
    expect(other.text).toContain(ANSWER);
    expect(log.slice(1, 3)).toEqual(['/ask answered', '/ask has to wait']);
  });

  test('is told once where everybody reads along', async () => {
    const { discord } = await start({ rates: { person: ONE, server: null } });
    const mention = (): ReturnType<typeof discord.say> => discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    expect((await discord.answerTo(mention())).text).toContain(ANSWER);
    expect((await discord.answerTo(mention())).text).toMatch(/Please ask again in \d\d seconds/u);
    mention();
    mention();
    await discord.answerTo(discord.say(`<@${discord.bot.id}> ${QUESTION}`, { user: person('grace') }));
    expect(discord.posted()).toHaveLength(3);
  });

  test('waits with all of a server, but not in a direct message', async () => {
    const { discord } = await start({ rates: { person: null, server: ONE } });
    await discord.slash('ask', { question: QUESTION }).answer();
    const second = await discord.slash('ask', { question: QUESTION }, { user: person('grace') }).answer();
    expect(second.text).toContain('I answer everybody in this server together 1 time a minute at most.');
    const direct = await discord.slash('ask', { question: QUESTION }, { channel: discord.direct }).answer();
    expect(direct.text).toContain(ANSWER);
  });

  test('still gets completions', async () => {
    const { discord } = await start({ rates: { person: ONE, server: ONE } });
    await discord.slash('help').answer();
    for (const typed of ['d', 'di', 'dis'])
      expect(await discord.complete('ask', { question: typed }, 'question')).not.toEqual([]);
  });
});

describe('a call that Discord refuses', () => {
  test.each([400, 403, 404])('with %i is not made again', async (status) => {
    const { discord, log } = await start();
    discord.faults.next(/POST \/channels/, { kind: 'status', status }, 5);
    discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    await logged({ discord, log }, /^a mention was not answered/);
    await aWhile();
    expect(discord.called('POST', MESSAGES)).toHaveLength(1);
  });

  test('because of a channel is not tried there again, but elsewhere', async () => {
    const { discord, log } = await start();
    discord.faults.next(/POST \/channels/, { kind: 'status', status: 403 });
    discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    await logged({ discord, log }, /^a mention was not answered/);
    for (let at = 0; at < 5; at++) discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    const answer = await discord.answerTo(discord.say(QUESTION, { channel: discord.direct }));
    expect(answer.text).toContain(ANSWER);
    expect(discord.called('POST', MESSAGES).map(({ status }) => status)).toEqual([403, 200]);
  });

  test('because the token was reset ends the bot, with a line that says so', async () => {
    const { discord, bot } = await start();
    discord.token = 'another';
    discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    expect(await bot.ended).toMatch(/^Discord no longer accepts the token/u);
    expect(discord.called('POST', MESSAGES)).toHaveLength(1);
  });
});

describe('what comes too late', () => {
  test('because 15 minutes are over is not tried again, and the bot goes on', async () => {
    const { discord, log, bot } = await start({ commands: [slow(1_700)], discord: { tokenLifeMs: 1_000 } });
    discord.slash('slow');
    await logged({ discord, log }, /^\/slow: not delivered: .*Invalid Webhook Token/);
    await aWhile();
    expect(discord.calls.filter(({ path }) => path.startsWith('/webhooks/'))).toHaveLength(1);
    expect(await Promise.race([bot.ended, 'connected'])).toBe('connected');
  });

  test('because somebody deleted the announcement is not tried again', async () => {
    const { discord, log } = await start({ commands: [slow(1_700)] });
    discord.faults.next(/PATCH .*@original/, { kind: 'status', status: 404, code: 10_008 });
    discord.slash('slow');
    await logged({ discord, log }, /^\/slow: not delivered: /);
    await aWhile();
    expect(discord.calls.filter(({ path }) => path.startsWith('/webhooks/'))).toHaveLength(1);
  });
});

describe('a call that Discord puts off', () => {
  test('waits as long as it is told to', async () => {
    const { discord } = await start();
    discord.faults.next(/POST .*callback/, { kind: 'rate-limited', retryAfter: 0.3 });
    const begun = performance.now();
    expect((await discord.slash('ask', { question: QUESTION }).answer()).text).toContain(ANSWER);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(300);
    expect(discord.called('POST', CALLBACK).map(({ status }) => status)).toEqual([429, 204]);
  });

  test('because of all calls keeps the others waiting, too', async () => {
    const { discord } = await start();
    discord.faults.next(/POST \/channels/, { kind: 'rate-limited', retryAfter: 0.3, global: true });
    const first = discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    await discord.until('the first call', () => discord.called('POST', MESSAGES).length === 1);
    const second = discord.say(QUESTION, { channel: discord.direct });
    await aWhile();
    expect(discord.called('POST', MESSAGES)).toHaveLength(1);
    await discord.answerTo(first);
    await discord.answerTo(second);
    expect(discord.called('POST', MESSAGES)).toHaveLength(3);
  });

  test('is given up after a few tries where nothing helps', async () => {
    const { discord, log } = await start();
    discord.faults.next(/POST \/channels/, { kind: 'status', status: 502 }, 50);
    discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    await logged({ discord, log }, /^a mention was not answered/);
    await aWhile();
    expect(discord.called('POST', MESSAGES)).toHaveLength(4);
  });
});

describe('a crowd that asks at once', () => {
  test('is announced its answers as long as many wait, and everybody gets theirs', async () => {
    const { discord } = await start();
    const asked = Array.from({ length: 40 }, () => discord.slash('ask', { question: QUESTION }));
    const answers = await Promise.all(asked.map((each) => each.answer()));
    for (const { text } of answers) expect(text).toContain(ANSWER);
    const types = discord.called('POST', CALLBACK).map(({ body }) => objectOf(body)?.type);
    expect(types).toHaveLength(40);
    expect(new Set(types)).toEqual(new Set([4, 5]));
  });
});

describe('leaving', () => {
  test('tells who comes meanwhile to ask again', async () => {
    const { discord, bot } = await start({ commands: [slow(200)] });
    const early = discord.slash('slow');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopping = bot.stop();
    const late = await discord.slash('slow').answer();
    expect(late.text).toContain('I am just being restarted.');
    expect(late.ephemeral).toBe(true);
    await stopping;
    expect((await early.answer()).text).toContain('/ask');
  });

  test('does not wait for ever', async () => {
    const { discord, bot } = await start({ finishWithin: 80 });
    discord.faults.next(/POST .*callback/, { kind: 'silence' });
    discord.slash('help');
    await discord.until('a call that hangs', () => discord.called('POST', CALLBACK).length === 1);
    const begun = performance.now();
    await bot.stop();
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect(await bot.ended).toBeNull();
  });
});

describe('the log', () => {
  const secret = 'How do KVM guests reach the secret disk?';

  test('tells what was answered how fast, and holds nothing of what was asked or answered', async () => {
    const { discord, log, about } = await start();
    await discord.slash('ask', { question: secret }).answer();
    await discord.answerTo(discord.say(`<@${discord.bot.id}> ${secret}`));
    await logged({ discord, log }, /^a mention answered/);
    const at = log.indexOf('/ask answered');
    expect(about[at]).toEqual({ ms: expect.any(Number), server: discord.guildId });
    expect(JSON.stringify([log, about])).not.toMatch(/secret|virtio|ada/u);
  });

  test('holds questions where the owner wants that', async () => {
    const { discord, log, about } = await start({ logsQuestions: true });
    await discord.slash('ask', { question: secret }).answer();
    await discord.answerTo(discord.say(`<@${discord.bot.id}> ${secret}`));
    await logged({ discord, log }, /^a mention answered/);
    const questions = about.flatMap(({ question }) => question ?? []);
    expect(questions).toEqual([`question: ${secret}`, secret]);
  });
});
