import { afterEach, describe, expect, test } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import type { Library } from '../../src/library.ts';
import { startDiscord } from '../support/discord/discord.ts';
import { logged, type Running, type RunOptions, run, slow, smallLibrary } from './bot.ts';

const QUESTION = 'How do KVM guests reach the disk?';
const ANSWER = 'KVM guests reach the disk through the virtio driver.';
const CALLBACK = /^\/interactions\/\d+\/[^/]+\/callback$/;
const ORIGINAL = /\/messages\/@original$/;

const library = await smallLibrary();
let running: Running | null = null;

async function start(options: RunOptions = {}, withLibrary: Library = library): Promise<Running> {
  running = await run(withLibrary, options);
  return running;
}

// Stopping fails when the bot has sent anything that Discord would have refused.
afterEach(async () => {
  const stopping = running?.stop();
  running = null;
  await stopping;
});

function broken(): Library {
  const fail = (): never => {
    throw new Error('the index is gone');
  };
  const { contents } = library;
  const asked = {
    ask: fail,
    explain: fail,
    fact: fail,
    compare: fail,
    about: fail,
    label: fail,
    disagreements: fail,
    verify: fail,
    check: fail,
    around: fail,
    within: fail,
    suggest: fail,
    readying: fail,
  };
  return { contents, document: () => null, ...asked };
}

describe('a call that fails', () => {
  test('is made again when Discord says to wait', async () => {
    const { discord } = await start();
    discord.faults.next(/POST .*callback/, { kind: 'rate-limited', retryAfter: 0.05 });
    expect((await discord.slash('ask', { question: QUESTION }).answer()).text).toContain(ANSWER);
    expect(discord.called('POST', CALLBACK).map((call) => call.status)).toEqual([429, 204]);
  });

  test('is made again when Discord has trouble of its own', async () => {
    const { discord } = await start();
    discord.faults.next(/POST .*callback/, { kind: 'status', status: 500 }, 2);
    expect((await discord.slash('ask', { question: QUESTION }).answer()).text).toContain(ANSWER);
    expect(discord.called('POST', CALLBACK).map((call) => call.status)).toEqual([500, 500, 204]);
  });

  test('is made again when the connection breaks', async () => {
    const { discord } = await start();
    discord.faults.next(/POST .*callback/, { kind: 'cut' });
    expect((await discord.slash('ask', { question: QUESTION }).answer()).text).toContain(ANSWER);
  });

  test('but took effect answers once only', async () => {
    const { discord, log } = await start();
    discord.faults.next(/POST .*callback/, { kind: 'lost', status: 502 });
    const message = await discord.slash('ask', { question: QUESTION }).answer();
    expect(message.text).toContain(ANSWER);
    await logged({ discord, log }, /not delivered: .*already been acknowledged/);
    await discord.slash('help').answer();
    expect(discord.called('POST', CALLBACK).map((call) => call.status)).toEqual([502, 400, 204]);
  });

  test('is given up, and the bot goes on, when it never succeeds', async () => {
    const { discord, log } = await start();
    discord.faults.next(/POST .*callback/, { kind: 'status', status: 500 }, 8);
    discord.slash('ask', { question: QUESTION });
    await logged({ discord, log }, /given up/);
    expect((await discord.slash('ask', { question: QUESTION }).answer()).text).toContain(ANSWER);
  });

  test('is made again for the answer to a mention', async () => {
    const { discord, log } = await start();
    discord.faults.next(/POST \/channels/, { kind: 'rate-limited', retryAfter: 0.05 });
    discord.faults.next(/POST \/channels/, { kind: 'status', status: 503 });
    const answer = await discord.answerTo(discord.say(`<@${discord.bot.id}> ${QUESTION}`));
    expect(answer.text).toContain(ANSWER);
    expect(discord.posted()).toHaveLength(1);
    expect(log.join('\n')).toMatch(/Discord answered 429 to POST \/channels\/:id\/messages\nDiscord answered 503/);
  });

  test('but took effect posts the answer to a mention once only', async () => {
    const { discord } = await start();
    discord.faults.next(/POST \/channels/, { kind: 'lost', status: 502 });
    const answer = await discord.answerTo(discord.say(`<@${discord.bot.id}> ${QUESTION}`));
    expect(answer.text).toContain(ANSWER);
    await discord.until('the call again', () => discord.called('POST', /^\/channels/).length === 2);
    expect(discord.posted()).toHaveLength(1);
  });

  test('is logged when the bot may not write in a channel', async () => {
    const { discord, log } = await start();
    discord.faults.next(/POST \/channels/, { kind: 'status', status: 403 });
    discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    await logged({ discord, log }, /^a mention was not answered/);
  });
});

describe('a slow answer', () => {
  test('is announced in time and filled in later, in private where it is, even when Discord says to wait', async () => {
    const { discord } = await start({ commands: [slow(1_600, 'public'), slow(1_600, 'private', true)] });
    discord.faults.next(/PATCH .*@original/, { kind: 'rate-limited', retryAfter: 0.05 });
    const asked = [discord.slash('public'), discord.slash('private')];
    await discord.until('both announced', () => asked.every(({ interaction }) => interaction.state === 'deferred'));
    const [open, hidden] = await Promise.all(asked.map((each) => each.answer()));
    expect(open).toMatchObject({ ephemeral: false, text: expect.stringContaining('/ask') });
    expect(hidden).toMatchObject({ ephemeral: true, text: expect.stringContaining('/ask') });
    expect(discord.called('PATCH', ORIGINAL).map((call) => call.status)).toEqual([429, 200, 200]);
    expect(discord.called('POST', CALLBACK)).toHaveLength(2);
  });

  test('is filled in where the announcement took effect and nobody heard of it', async () => {
    const { discord } = await start({ commands: [slow(1_600, 'public'), slow(1_600, 'private', true)] });
    discord.faults.next(/POST .*callback/, { kind: 'lost', status: 502 }, 2);
    const asked = [discord.slash('public'), discord.slash('private')];
    const [open, hidden] = await Promise.all(asked.map((each) => each.answer()));
    expect(open).toMatchObject({ ephemeral: false, text: expect.stringContaining('/ask') });
    expect(hidden).toMatchObject({ ephemeral: true, text: expect.stringContaining('/ask') });
  });

  test('that comes too late for Discord is logged, and not tried again', async () => {
    const { discord, log } = await start({ commands: [slow(150)], discord: { replyWithinMs: 50 } });
    discord.slash('slow');
    await logged({ discord, log }, /not delivered: .*Unknown interaction/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(discord.called('POST', CALLBACK)).toHaveLength(1);
  });

  test('is finished before the bot leaves', async () => {
    const { discord, bot, log } = await start({ commands: [slow(300)] });
    const asked = discord.slash('slow');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await bot.stop();
    expect(asked.interaction.state).toBe('answered');
    expect(await bot.ended).toBeNull();
    expect(log.slice(1)).toEqual(['/slow answered', 'logged out']);
  });
});

describe('an error of ours', () => {
  test('gets the asker a kind line, and the log the error without the question', async () => {
    const { discord, log } = await start({}, broken());
    const message = await discord.slash('ask', { question: 'a secret question' }).answer();
    expect(message.text).toContain('Something went wrong here. It has been logged; please try again.');
    expect(message.ephemeral).toBe(true);
    expect(log.join('\n')).toMatch(/\/ask failed: Error: the index is gone at /);
    expect(log.join('\n')).not.toContain('secret');
  });

  test('gets a mention a kind line', async () => {
    const { discord } = await start({}, broken());
    const answer = await discord.answerTo(discord.say(`<@${discord.bot.id}> a question`));
    expect(answer.text).toContain('Something went wrong here.');
  });

  test('leaves completions empty', async () => {
    const { discord, log } = await start({}, broken());
    expect(await discord.complete('ask', { question: 'x' }, 'question')).toEqual([]);
    expect(log.join('\n')).toMatch(/\/ask: completing failed: Error: the index is gone/);
  });
});

test('completions that Discord would not take are dropped, not cut', async () => {
  const long = 'x'.repeat(101);
  const edge = 'y'.repeat(100);
  const many = Array.from({ length: 40 }, (_, index) => `choice ${index}`);
  const { discord } = await start({}, { ...library, suggest: () => [long, ' ', edge, edge, ...many] });
  const choices = await discord.complete('ask', { question: 'x' }, 'question');
  expect(choices).toEqual([edge, ...many.slice(0, 24)]);
});

describe('what comes twice', () => {
  test('is answered once when it is a mention', async () => {
    const { discord } = await start();
    const message = discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    await discord.answerTo(message);
    discord.sayAgain(message);
    await discord.answerTo(discord.say(`<@${discord.bot.id}> ${QUESTION}`));
    expect(discord.called('POST', /^\/channels/)).toHaveLength(2);
  });

  test('is answered once when it is a command, whether the first answer is under way or done', async () => {
    const { discord, log } = await start({ commands: [slow(100)] });
    const asked = discord.slash('slow');
    discord.repeat(asked);
    await asked.answer();
    discord.repeat(asked);
    await discord.slash('slow').answer();
    expect(discord.called('POST', CALLBACK).map((call) => call.status)).toEqual([204, 204]);
    expect(log.join('\n')).not.toContain('not delivered');
  });
});

test('what an older version left behind gets a kind line', async () => {
  const { discord } = await start();
  const message = await discord.answerTo(discord.say(`<@${discord.bot.id}> ${QUESTION}`));
  const pressed = await discord.press('more:1', message.payload).answer();
  expect(pressed.text).toContain('I no longer know this one.');
  discord.commands = [...discord.commands, { id: '1', name: 'old', type: 1 }];
  expect((await discord.slash('old').answer()).text).toContain('I no longer know this one.');
});

describe('the connection', () => {
  test('that drops is resumed, and what was asked meanwhile is answered', async () => {
    const { discord, log } = await start();
    discord.gateway.drop();
    const message = await discord.slash('ask', { question: QUESTION }).answer();
    expect(message.text).toContain(ANSWER);
    expect(discord.gateway.resumed).toBe(1);
    expect(discord.gateway.identified).toHaveLength(1);
    expect(log.join('\n')).toMatch(/connection lost, reconnecting\nconnection resumed, \d+ events caught up/);
  });

  test('is resumed when Discord asks for it', async () => {
    const { discord } = await start();
    discord.gateway.ask('reconnect');
    await discord.until('a resumed session', () => discord.gateway.resumed === 1);
    expect((await discord.slash('ask', { question: QUESTION }).answer()).text).toContain(ANSWER);
  });

  test('is kept alive by heartbeats', async () => {
    const { discord } = await start({ discord: { heartbeatMs: 60 } });
    await discord.until('three heartbeats', () => discord.gateway.heartbeats >= 3);
    expect(discord.gateway.connected).toBe(true);
  });

  test('that Discord ends for good tells why', async () => {
    const { discord, bot } = await start();
    discord.gateway.drop(4004);
    expect(await bot.ended).toBe('Discord closed the connection for good (code 4004).');
  });
});

describe('registration', () => {
  const REGISTERED = /^\/applications\/\d+\/commands$/;

  test('happens only when the commands have changed', async () => {
    const { discord } = await start();
    expect(discord.called('PUT', REGISTERED)).toHaveLength(1);
    const again = await startBot({ token: discord.token, restUrl: discord.restBase }, library, { log: () => {} });
    await again.stop();
    expect(discord.called('PUT', REGISTERED)).toHaveLength(1);
    const [first, ...others] = discord.commands;
    discord.commands = [...others, { ...first, description: 'Another one' }];
    const changed = await startBot({ token: discord.token, restUrl: discord.restBase }, library, { log: () => {} });
    await changed.stop();
    expect(discord.called('PUT', REGISTERED)).toHaveLength(2);
  });

  test('that fails does not keep the bot from answering', async () => {
    const { discord, log } = await start({
      before: (discord) => discord.faults.next(/PUT .*commands/, { kind: 'status', status: 403 }),
    });
    expect(log.join('\n')).toMatch(/logged in as footnote; commands not registered: DiscordAPIError/);
    expect((await discord.answerTo(discord.say(`<@${discord.bot.id}> ${QUESTION}`))).text).toContain(ANSWER);
  });
});

describe('logging in', () => {
  const refused = 'Discord does not accept the token: copy it anew';

  test('with a wrong token fails with one line that says what to do', async () => {
    const discord = await startDiscord();
    const start = startBot({ token: 'not.the.token', restUrl: discord.restBase }, library, { log: () => {} });
    await expect(start).rejects.toMatchObject({ name: 'LoginError', problems: [expect.stringContaining(refused)] });
    await expect(start).rejects.toThrow(/DISCORD_TOKEN/);
    await discord.stop();
  });

  test('with a token that only the gateway refuses fails likewise', async () => {
    const discord = await startDiscord();
    discord.gatewayToken = 'another';
    const start = startBot({ token: discord.token, restUrl: discord.restBase }, library, { log: () => {} });
    await expect(start).rejects.toThrow(refused);
    await discord.stop();
  });

  test('to nowhere says so', async () => {
    const discord = await startDiscord();
    const { restBase } = discord;
    await discord.stop();
    const start = startBot({ token: 'a.b.c', restUrl: restBase }, library, { log: () => {} });
    await expect(start).rejects.toThrow(/^The bot could not log in to Discord: .*ECONNREFUSED/);
  });
});
