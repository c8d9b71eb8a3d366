import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/language/languages.ts';
import type { Asked } from '../../support/discord/discord.ts';
import { type Json, objectOf, objectsOf } from '../../support/discord/json.ts';
import { person } from '../../support/discord/payloads.ts';
import type { Seen } from '../../support/discord/seen.ts';
import { type Running, run, smallLibrary } from '../bot.ts';
import { press, pressing } from '../pressing.ts';

const QUESTION = 'How long does a backup of an OpenVZ container take?';
const DISK = 'KVM guests reach the disk through the virtio driver.';
const UNKNOWN = 'What is the boiling point of tungsten?';
const FIND = 'Find in documents';
const CHECK = 'Check against documents';

let running: Running;

beforeAll(async () => {
  running = await run(await smallLibrary());
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

const ask = async (question: string, options: Record<string, string> = {}): Promise<Seen> =>
  await running.discord.slash('ask', { question, ...options }, { user: person('ada') }).answer();

/** A form as somebody sees it. */
interface Form {
  readonly title: string;
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly id: string;
}

/** The form that something opened. */
async function formOf({ interaction }: Asked): Promise<Form> {
  const form = await running.discord.until('a form', () => interaction.form);
  const [label] = objectsOf(form.components);
  const input = objectOf(label?.component);
  const text = (of: Json | null | undefined, field: string): string => String(of?.[field] ?? '');
  return {
    title: text(form, 'title'),
    id: text(form, 'custom_id'),
    label: text(label, 'label'),
    description: text(label, 'description'),
    value: text(input, 'value'),
  };
}

describe('Ask on', () => {
  test('opens a form for a question that goes on from the answer, as private as that', async () => {
    const asked = pressing(await ask(QUESTION, { private: 'true' }), 'Ask on', running, { user: person('joan') });
    expect(await formOf(asked)).toMatchObject({
      title: 'Ask on',
      label: 'Your question',
      description: `It may go on from: ${QUESTION}`,
      value: '',
    });
    const next = await (await running.discord.fill(asked, 'And of a KVM guest?')).answer();
    expect(next).toMatchObject({ ephemeral: true, pinged: [], text: expect.stringContaining('Understood as') });
  });

  test('goes on from a follow-up as that was understood', async () => {
    const { discord } = running;
    const user = person('joan');
    await discord.slash('ask', { question: QUESTION }, { user }).answer();
    const options = { question: 'And of KVM?', private: 'true' };
    const followUp = await discord.slash('ask', options, { user }).answer();
    const asked = pressing(followUp, 'Ask on', running, { user: person('alan') });
    const next = await (await discord.fill(asked, 'And of OpenVZ?')).answer();
    expect(next.text).toMatch(/Understood as “How long does a backup of an OpenVZ /u);
  });

  test.each([
    ['about', { subject: 'KVM' }],
    ['compare', { left: 'KVM', right: 'OpenVZ' }],
    ['fact', { subject: 'KVM', aspect: 'CPU performance' }],
  ])('goes on from /%s', async (name, options) => {
    const { discord } = running;
    const shown = await discord.slash(name, { ...options, private: 'true' }).answer();
    const asked = pressing(shown, 'Ask on', running, { user: person('alan') });
    const next = await (await discord.fill(asked, 'And its memory allocation?')).answer();
    expect(next.text).toContain('Memory allocation');
    expect(next.text).toContain('KVM');
  });

  test('takes as much as Discord lets people write, and whatever they write is mere text', async () => {
    const asked = pressing(await ask(QUESTION, { private: 'true' }), 'Ask on', running);
    const hostile = '@everyone <@123456789012345678> [x](https://x.yz) # head ||hide|| ``` \u202e\u200b';
    for (const text of ['disk '.repeat(800), hostile.repeat(40), `wa${'\u0301'.repeat(3_990)}ter`, '   ']) {
      const answer = await (await running.discord.fill(asked, text)).answer();
      expect(answer.text).not.toContain('Something went wrong');
      expect(answer.live.filter((node) => !node.startsWith('url:'))).toEqual([]);
      expect(answer).toMatchObject({ pinged: [], ephemeral: true });
    }
  });

  test('shows of a long question what a description has room for, and nothing that turns the reading around', async () => {
    const long = `How do \u202eKVM guests reach the disk ${'z\u0301'.repeat(60)}?`;
    const { description } = await formOf(pressing(await ask(long, { private: 'true' }), 'Ask on', running));
    expect(description.length).toBeLessThanOrEqual(100);
    expect(description).toMatch(/^It may go on from: How do KVM guests .*…$/u);
    const edge = `How do KVM guests reach the disk ${'x'.repeat(47)}?`;
    const whole = await formOf(pressing(await ask(edge, { private: 'true' }), 'Ask on', running));
    expect(whole.description).toBe(`It may go on from: ${edge}`);
    expect(whole.description).toHaveLength(100);
  });

  test('answers once however often it is sent', async () => {
    const { discord } = running;
    const asked = pressing(await ask(QUESTION, { private: 'true' }), 'Ask on', running);
    discord.repeat(asked);
    const sent = await discord.fill(asked, 'How do KVM guests reach the disk?');
    discord.repeat(sent);
    expect((await sent.answer()).text).toContain(DISK);
    const callbacks = discord.called(
      'POST',
      new RegExp(`/interactions/(?:${asked.interaction.id}|${sent.interaction.id})/`, 'u'),
    );
    expect(callbacks.map(({ status }) => status)).toEqual([204, 204]);
  });

  test('is opened and answered although calls fail', async () => {
    const { discord } = running;
    const message = await ask(QUESTION, { private: 'true' });
    discord.faults.next(/POST .*callback/u, { kind: 'rate-limited', retryAfter: 0.05 });
    discord.faults.next(/POST .*callback/u, { kind: 'lost', status: 502 });
    const asked = pressing(message, 'Ask on', running);
    await formOf(asked);
    discord.faults.next(/POST .*callback/u, { kind: 'cut' });
    const sent = await discord.fill(asked, 'How do KVM guests reach the disk?');
    expect((await sent.answer()).text).toContain(DISK);
  });

  test('under a form that nobody signed gets a kind line', async () => {
    const { discord } = running;
    const asked = pressing(await ask(QUESTION, { private: 'true' }), 'Ask on', running);
    await formOf(asked);
    asked.interaction.form = { ...asked.interaction.form, custom_id: '1iqWhat?AAAAAAAAAAAA' };
    expect((await (await discord.fill(asked, 'x')).answer()).text).toContain('I no longer know this one.');
  });
});

describe('Ask differently', () => {
  test('has what was asked stand in the form, to be put in other words', async () => {
    const refusal = await ask(UNKNOWN);
    const asked = pressing(refusal, 'Ask differently', running);
    expect(await formOf(asked)).toMatchObject({ title: 'Ask differently', value: UNKNOWN });
    const next = await (await running.discord.fill(asked, 'How do KVM guests reach the disk?')).answer();
    expect(next).toMatchObject({ ephemeral: true, text: expect.stringContaining(DISK) });
  });

  test('has nothing stand there where the message shows only the beginning of what was asked', async () => {
    const edge = `What is the boiling point of tungsten and of ${'x'.repeat(74)}?`;
    expect(edge).toHaveLength(120);
    const { value } = await formOf(pressing(await ask(edge), 'Ask differently', running));
    expect(value).toBe(edge);
    const long = await formOf(pressing(await ask(`${edge} And else?`), 'Ask differently', running));
    expect(long).toMatchObject({ title: 'Ask differently', value: '' });
  });

  test('takes a public refusal on in public, unless it is refused again', async () => {
    const { discord } = running;
    const refusal = await ask(UNKNOWN, { private: 'false' });
    const again = await (await discord.fill(pressing(refusal, 'Ask differently', running), 'Tungsten?')).answer();
    expect(again.ephemeral).toBe(true);
    const found = pressing(refusal, 'Ask differently', running);
    const next = await (await discord.fill(found, 'How do KVM guests reach the disk?')).answer();
    expect(next).toMatchObject({ ephemeral: false, text: expect.stringContaining(DISK) });
  });
});

describe('a message without words', () => {
  const picture = (): Json =>
    running.discord.say(
      '',
      { user: person('grace') },
      { attachments: [{ id: '1', filename: 'screen.png', size: 1, url: '', proxy_url: '' }] },
    );

  test.each([
    [FIND, 'What to look for', 'How do KVM guests reach the disk?', DISK],
    [CHECK, 'What to check', DISK, '1 word for word'],
  ])('has %s ask for some', async (name, label, text, expected) => {
    const { discord } = running;
    const asked = discord.use(name, picture());
    expect(await formOf(asked)).toMatchObject({ title: name, label, description: expect.stringContaining('no words') });
    const answer = await (await discord.fill(asked, text)).answer();
    expect(answer).toMatchObject({ ephemeral: true, pinged: [], text: expect.stringContaining(expected) });
  });

  test('is one that only mentions somebody, too', async () => {
    const asked = running.discord.use(FIND, running.discord.say('<:disk:12345> <@123456789012345678>'));
    expect((await formOf(asked)).title).toBe(FIND);
  });

  test('is left alone where the form cannot be shown', async () => {
    const { discord } = running;
    discord.faults.next(/POST .*callback/u, { kind: 'status', status: 404, code: 10_062 });
    const asked = discord.use(FIND, picture());
    await discord.until('the call', () => discord.called('POST', new RegExp(`/${asked.interaction.id}/`, 'u')).length);
    expect((await ask('How do KVM guests reach the disk?')).text).toContain(DISK);
    expect(discord.called('POST', new RegExp(`/${asked.interaction.id}/`, 'u'))).toHaveLength(1);
  });
});

test('the titles, labels and ids of forms keep within Discord’s limits', async () => {
  for (const { talk } of LANGUAGES)
    for (const { title, label, example } of Object.values(talk.forms)) {
      expect(title.length).toBeLessThanOrEqual(45);
      expect(label.length).toBeLessThanOrEqual(45);
      expect(example.length).toBeLessThanOrEqual(100);
    }
  const edge = `How do KVM guests reach the disk ${'x'.repeat(51)}?`;
  const { id } = await formOf(pressing(await ask(edge, { private: 'true' }), 'Ask on', running));
  expect(id).toHaveLength(100);
});

test('who may not ask for a while is told so before they write, not after', async () => {
  const rates = { person: { perMinute: 2, atOnce: 2 }, server: null };
  const other = await run(await smallLibrary(), { rates });
  const { discord } = other;
  const message = await discord.slash('ask', { question: QUESTION, private: 'true' }).answer();
  const asked = pressing(message, 'Ask on', other);
  expect((await (await discord.fill(asked, 'How do KVM guests reach the disk?')).answer()).text).toContain(DISK);
  expect((await press(message, 'Ask on', other)).text).toContain('Please ask again in');
  await other.stop();
});
