import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person } from '../support/discord/payloads.ts';
import { snowflake } from '../support/discord/snowflake.ts';
import { type Running, run, smallLibrary } from './bot.ts';

const DISK = 'KVM guests reach the disk through the virtio driver.';

let running: Running;

beforeAll(async () => {
  running = await run(await smallLibrary());
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

describe('logging in', () => {
  test('asks for no privileged intent, and for none but servers and messages', () => {
    const [identify] = running.discord.gateway.identified;
    expect(identify?.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  test('registers the commands', () => {
    expect(running.discord.commands.map((command) => command.name)).toEqual([
      'ask',
      'fact',
      'compare',
      'about',
      'sources',
      'help',
      'Find in documents',
      'Check against documents',
      'Check quotes',
    ]);
    expect(running.log).toContain('logged in as footnote; commands registered');
  });

  test('makes every command usable in servers, direct messages and private channels, by server and by user', () => {
    for (const command of running.discord.commands)
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });
});

describe('/ask', () => {
  test('answers with the quotation, its words marked, and its place, for everybody to see', async () => {
    const message = await running.discord.slash('ask', { question: 'How do KVM guests reach the disk?' }).answer();
    expect(message.text).toContain(DISK);
    expect(message.bold.join(' ')).toMatch(/guests|reach|disk/);
    expect(message.text).toMatch(/\[1\] Two ways to virtualise › Disk access, line \d+ \(hypervisors\.md\)/);
    expect(message.text).toContain('A. Writer');
    expect(message).toMatchObject({ ephemeral: false, pinged: [], live: [] });
  });

  test('declines for the asker alone what the documents do not say', async () => {
    const message = await running.discord.slash('ask', { question: 'What is the boiling point of tungsten?' }).answer();
    expect(message.text).toMatch(/No document mentions/);
    expect(message).toMatchObject({ ephemeral: true, pinged: [] });
  });

  test('takes a question of 6,000 characters, and of nothing but emoji or blanks', async () => {
    for (const question of ['disk '.repeat(1_200), '👩‍👩‍👧'.repeat(750), ' '.repeat(10), '\u202e\u0000']) {
      const message = await running.discord.slash('ask', { question }).answer();
      expect(message.text).not.toBe('');
      expect(message.text).not.toContain('Something went wrong');
    }
  });

  test('answers in a direct message', async () => {
    const { discord } = running;
    const message = await discord
      .slash('ask', { question: 'How do KVM guests reach the disk?' }, { channel: discord.direct })
      .answer();
    expect(message.text).toContain(DISK);
  });

  test('answers whoever brought the bot along into a server that does not have it', async () => {
    const { discord } = running;
    const elsewhere = { id: snowflake(), guildId: snowflake() };
    const message = await discord
      .slash('ask', { question: 'How do KVM guests reach the disk?' }, { channel: elsewhere })
      .answer();
    expect(message.text).toContain(DISK);
  });

  test('completes the question', async () => {
    const choices = await running.discord.complete('ask', { question: 'disk' }, 'question');
    expect(choices.length).toBeGreaterThan(0);
  });
});

describe('/fact', () => {
  test('answers with the value and the row that states it', async () => {
    const message = await running.discord.slash('fact', { subject: 'KVM', aspect: 'CPU performance' }).answer();
    expect(message.bold).toContain('high (with CPU support)');
    expect(message.text).toContain(
      '| Property | KVM | OpenVZ |\n| CPU performance | high (with CPU support) | native |',
    );
    expect(message.ephemeral).toBe(false);
  });

  test('completes subjects, and aspects of the subject', async () => {
    expect(await running.discord.complete('fact', { subject: 'kv' }, 'subject')).toContain('KVM');
    const aspects = await running.discord.complete('fact', { subject: 'KVM', aspect: 'mem' }, 'aspect');
    expect(aspects).toContain('Memory allocation');
  });

  test('says so when it knows no such subject', async () => {
    const message = await running.discord.slash('fact', { subject: 'Zeppelin', aspect: 'CPU performance' }).answer();
    expect(message.text).toMatch(/state nothing under the name “Zeppelin”/);
    expect(message.ephemeral).toBe(true);
  });
});

describe('/compare', () => {
  test('answers with both sides of every aspect, and one source line', async () => {
    const message = await running.discord.slash('compare', { left: 'KVM', right: 'OpenVZ' }).answer();
    expect(message.text).toContain('Memory allocation\n- KVM: fixed');
    expect(message.text).toMatch(/- OpenVZ: flexible \[\d\]/);
    expect(message.ephemeral).toBe(false);
  });

  test('answers for one aspect', async () => {
    const message = await running.discord
      .slash('compare', { left: 'KVM', right: 'OpenVZ', aspect: 'Memory allocation' })
      .answer();
    expect(message.text).toContain('flexible');
    expect(message.text).not.toContain('native');
  });

  test('answers with up to five sides, or only where they differ', async () => {
    const { discord } = running;
    const same = await discord.slash('compare', { left: 'KVM', right: 'OpenVZ', differences: 'true' }).answer();
    expect(same.text).toContain('Memory allocation\n- KVM: fixed');
    const three = await discord.slash('compare', { left: 'KVM', right: 'OpenVZ', third: 'Xen' }).answer();
    expect(three.text).toMatch(/state nothing under the name “Xen”|- Xen: /u);
    const options = { left: 'a', right: 'b', third: 'c', fourth: 'd', fifth: 'e' };
    expect((await discord.slash('compare', options).answer()).text).toContain('state nothing under the name');
  });

  test('completes both sides and the aspect', async () => {
    expect(await running.discord.complete('compare', { left: 'open' }, 'left')).toContain('OpenVZ');
    expect(await running.discord.complete('compare', { left: 'OpenVZ', right: 'kvm' }, 'right')).toContain('KVM');
    const aspects = await running.discord.complete(
      'compare',
      { left: 'KVM', right: 'OpenVZ', aspect: 'cpu' },
      'aspect',
    );
    expect(aspects).toContain('CPU performance');
  });
});

describe('/about', () => {
  test('answers with all that is stated, by document, each with its place', async () => {
    const message = await running.discord.slash('about', { subject: 'KVM' }).answer();
    expect(message.text).toContain('Two ways to virtualise');
    expect(message.text).toMatch(/- CPU performance: high \(with CPU support\) \[1\]/u);
    expect(message.text).toMatch(/\[1\] Two ways to virtualise › .*\(hypervisors\.md\)/u);
    expect(message).toMatchObject({ ephemeral: false, pinged: [], live: [] });
  });

  test('completes the subject, and says so when it knows no such subject', async () => {
    expect(await running.discord.complete('about', { subject: 'kv' }, 'subject')).toContain('KVM');
    const message = await running.discord.slash('about', { subject: 'Zeppelin' }).answer();
    expect(message.text).toMatch(/state nothing under the name “Zeppelin”/);
    expect(message.ephemeral).toBe(true);
  });
});

test('/sources lists the documents', async () => {
  const message = await running.discord.slash('sources').answer();
  expect(message.text).toContain('Two ways to virtualise (hypervisors.md');
  expect(message.text).toContain('Manners in the channel (manners.md');
});

test('/help tells what to do, to the asker alone', async () => {
  const message = await running.discord.slash('help').answer();
  for (const { name, type } of running.discord.commands) expect(message.text).toContain(type === 1 ? `/${name}` : name);
  expect(message.ephemeral).toBe(true);
});

describe('a mention', () => {
  test('is answered below the message, and pings nobody', async () => {
    const { discord } = running;
    const message = discord.say(`<@${discord.bot.id}> how do KVM guests reach the disk?`);
    const answer = await discord.answerTo(message);
    expect(answer.text).toContain(DISK);
    expect(answer.text).not.toContain(discord.bot.id);
    expect(answer.pinged).toEqual([]);
  });

  test('without a question gets help', async () => {
    const { discord } = running;
    const answer = await discord.answerTo(discord.say(`<@!${discord.bot.id}>`));
    expect(answer.text).toContain('/ask');
  });

  test('is not needed in a direct message', async () => {
    const { discord } = running;
    const answer = await discord.answerTo(
      discord.say('How do KVM guests reach the disk?', { channel: discord.direct }),
    );
    expect(answer.text).toContain(DISK);
  });

  test('is answered in a thread that the bot has not seen before', async () => {
    const { discord } = running;
    const question = discord.say(`<@${discord.bot.id}> how do KVM guests reach the disk?`, { channel: discord.thread });
    const answer = await discord.answerTo(question);
    expect(answer.text).toContain(DISK);
    expect(answer.payload.channel_id).toBe(discord.thread.id);
  });

  test('is not needed in a reply to the bot', async () => {
    const { discord } = running;
    const first = await discord.answerTo(
      discord.say(`<@${discord.bot.id}> how long does a backup of an OpenVZ container take?`),
    );
    const reply = discord.say(
      'How do KVM guests reach the disk?',
      {},
      {
        message_reference: { message_id: first.id, channel_id: discord.channel.id },
        referenced_message: first.payload,
      },
    );
    expect((await discord.answerTo(reply)).text).toContain(DISK);
  });

  test('by a bot or a webhook is left alone, and so is talk among others', async () => {
    const { discord } = running;
    const before = discord.posted().length;
    discord.say(`<@${discord.bot.id}> hello`, { user: person('other-bot', true) });
    discord.say(`<@${discord.bot.id}> hello`, {}, { webhook_id: '123456789012345678' });
    discord.say('How do KVM guests reach the disk?');
    discord.say('@everyone listen', {}, { mention_everyone: true });
    await discord.answerTo(discord.say(`<@${discord.bot.id}> how do KVM guests reach the disk?`));
    expect(discord.posted().length).toBe(before + 1);
  });

  test('in a message that is gone by now is answered all the same', async () => {
    const { discord } = running;
    const before = discord.posted().length;
    const message = discord.say(`<@${discord.bot.id}> how do KVM guests reach the disk?`);
    discord.messages.delete(String(message.id));
    await discord.until('a message', () => discord.posted().length > before);
    expect(discord.posted().at(-1)?.message_reference).toBeUndefined();
  });
});

describe('a document that speaks Discord', () => {
  test('shows as text and calls nobody', async () => {
    const message = await running.discord.slash('ask', { question: 'Who buys the cake before breakfast?' }).answer();
    expect(message.text).toContain(
      'Whoever writes @everyone before breakfast buys the *cake*, and <@123456789012345678> checks the `receipt`; see [the rules](https://example.com/rules_of_cake).',
    );
    expect(message.live.filter((node) => !node.startsWith('url:'))).toEqual([]);
    expect(message.pinged).toEqual([]);
    expect(message.payload.allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  test('shows no emoji and hides nothing', async () => {
    const message = await running.discord.slash('ask', { question: 'Where does the bell stand?' }).answer();
    expect(message.text).toContain('The bell stands at the gate_house :bell: next to ||the secret door||.');
    expect(message.live).toEqual([]);
  });
});

describe('a conversation', () => {
  test('goes on within a channel for the same person', async () => {
    const { discord } = running;
    const user = person('grace');
    await discord.slash('ask', { question: 'How long does a backup of an OpenVZ container take?' }, { user }).answer();
    const followUp = await discord.slash('ask', { question: 'And of a KVM guest?' }, { user }).answer();
    expect(followUp.text).toContain('Understood as');
    const stranger = await discord
      .slash('ask', { question: 'And of a KVM guest?' }, { user: person('edsger') })
      .answer();
    expect(stranger.text).not.toContain('Understood as');
  });

  test('goes on in a reply by somebody else, and in a thread that is opened on an answer', async () => {
    const { discord } = running;
    const mention = `<@${discord.bot.id}>`;
    const told = (): number => running.log.filter((line) => line === 'a mention answered').length;
    const before = told();
    const asked = discord.say(`${mention} how long does a backup of an OpenVZ container take?`, {
      user: person('ada'),
    });
    const answer = await discord.answerTo(asked);
    await discord.until('the end of an answer', () => told() === before + 1);
    const reply = {
      message_reference: { message_id: answer.id, channel_id: discord.channel.id },
      referenced_message: answer.payload,
    };
    const followUp = discord.say('And of a KVM guest?', { user: person('edsger') }, reply);
    expect((await discord.answerTo(followUp)).text).toContain('Understood as');
    const thread = { id: answer.id, guildId: discord.guildId, parentId: discord.channel.id };
    discord.joined.push(thread);
    const there = discord.say(`${mention} and of a KVM guest?`, { user: person('joan'), channel: thread });
    expect((await discord.answerTo(there)).text).toContain('Understood as');
    const aside = discord.say(`${mention} and of a KVM guest?`, { user: person('alan') });
    expect((await discord.answerTo(aside)).text).not.toContain('Understood as');
  });
});
