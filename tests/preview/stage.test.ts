import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk } from '../../src/discord/openDesk.ts';
import type { Library } from '../../src/library.ts';
import type { Sent } from '../../src/preview/board.ts';
import { play } from '../../src/preview/script.ts';
import { Stage } from '../../src/preview/stage.ts';
import { type Running, run, smallLibrary } from '../discord/bot.ts';

const QUESTION = 'How do KVM guests reach the disk?';

let library: Library;
let stage: Stage;
let running: Running;

beforeAll(async () => {
  library = await smallLibrary();
  running = await run(library);
  stage = stageOver(library, running.discord.token);
});
afterAll(async () => {
  await stage.close();
  await running.stop();
});

function stageOver(shown: Library, secret = 'a secret'): Stage {
  return new Stage(openDesk(shown, { secret, log: () => {} }));
}

describe('the stage', () => {
  test.each([
    ['ask', { question: QUESTION }],
    ['ask', { question: 'What is the boiling point of tungsten?' }],
    ['fact', { subject: 'KVM', aspect: 'CPU performance' }],
    ['compare', { left: 'KVM', right: 'OpenVZ' }],
    ['sources', {}],
  ])('has of /%s %j the very message that Discord gets', async (name, options) => {
    const { messages } = await stage.slash(name, options);
    const { payload } = await running.discord.slash(name, options).answer();
    expect(messages).toHaveLength(1);
    expect(messages[0]?.components).toEqual(payload.components);
    expect(messages[0]?.flags).toBe(payload.flags);
  });

  test('leaves out options that a command does not have', async () => {
    const { messages } = await stage.slash('ask', { question: QUESTION, nonsense: 'x' });
    expect(JSON.stringify(messages)).toContain('virtio');
  });

  test('completes what is typed, from nothing as well', async () => {
    expect(await stage.complete('fact', { subject: 'kv' }, 'subject')).toContain('KVM');
    expect(await stage.complete('fact', {}, 'subject')).toContain('OpenVZ');
    expect(await stage.complete('fact', { subject: 'KVM', aspect: 'mem' }, 'aspect')).toContain('Memory allocation');
  });

  test('has buttons pressed: a file comes as a message of its own', async () => {
    const shown = await play(stage, ['/compare left: KVM right: OpenVZ', 'press CSV']);
    expect(shown).toHaveLength(2);
    const [file] = shown[1]?.files ?? [];
    expect(file?.name).toBe('comparison.csv');
    expect(new TextDecoder().decode(file?.bytes)).toContain('Memory allocation');
    expect((shown[1]?.flags ?? 0) & (MessageFlags.Ephemeral | MessageFlags.Loading)).toBe(MessageFlags.Ephemeral);
  });

  test('has what is shared in private be there for everybody, with a note in its old place', async () => {
    const shown = await play(stage, [`/ask question: ${QUESTION} private: true`, 'press Share']);
    expect(shown).toHaveLength(2);
    expect(JSON.stringify(shown[0]?.components)).toContain('Shared');
    expect((shown[1]?.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
    expect(JSON.stringify(shown[1]?.components)).toContain('virtio');
  });

  test('has commands used on messages', async () => {
    expect(stage.messageCommands).toContain('Check quotes');
    const shown = await play(stage, [`/ask question: ${QUESTION}`, 'use Check quotes']);
    expect(JSON.stringify(shown[1]?.components)).toMatch(/identical/iu);
  });

  test('has quotations chosen', async () => {
    const [sent] = (await stage.slash('compare', { left: 'KVM', right: 'OpenVZ' })).messages;
    const select = JSON.stringify(sent?.components).match(/"custom_id":"([^"]+)","placeholder".*?"value":"([^"]+)"/u);
    const { messages } = await stage.choose(select?.[1] ?? '', select?.[2] ?? '', sent?.id ?? '');
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages)).toContain('CPU performance');
  });

  test('does nothing where a button is pressed under no message', async () => {
    expect((await stage.press('anything', 'no such message')).messages).toEqual([]);
  });

  test('shows what the bot says when it fails', async () => {
    const broken = stageOver({
      ...library,
      ask: () => {
        throw new Error('the index is gone');
      },
    });
    const { messages } = await broken.slash('ask', { question: QUESTION });
    expect(JSON.stringify(messages)).toContain('Something went wrong');
    await broken.close();
  });
});

describe('where people go on', () => {
  const FOLLOW_UP = 'And of KVM?';
  const BACKUP = 'How long does a backup of an OpenVZ container take?';
  const textOf = (sent: Sent | undefined): string => JSON.stringify(sent?.components);

  test('a mention is answered in reply to it', async () => {
    const { messages } = await stage.say(QUESTION);
    expect(messages.map(({ by, replyTo }) => [by, replyTo])).toEqual([
      ['you', null],
      ['bot', messages[0]?.id],
    ]);
    expect(textOf(messages[1])).toContain('virtio');
  });

  test('a reply goes on from the message that it answers', async () => {
    const [, answer] = (await stage.say(BACKUP)).messages;
    const { messages } = await stage.say(FOLLOW_UP, undefined, answer?.id);
    expect(messages[0]?.content).toBe(FOLLOW_UP);
    expect(textOf(messages[1])).toContain('Understood as');
  });

  test('a thread is opened on an answer, and what is said there goes on from it', async () => {
    const shown = await play(stage, [`/ask question: ${BACKUP}`, 'press Ask in thread', `say ${FOLLOW_UP}`]);
    const [answer, told, first, said, next] = shown;
    expect(answer?.thread).toBe(BACKUP);
    expect(first).toMatchObject({ channelId: answer?.id, by: 'bot' });
    expect(textOf(first)).toContain('Ask something');
    expect(textOf(told)).toContain(`<#${answer?.id}>`);
    expect([said?.channelId, next?.channelId]).toEqual([answer?.id, answer?.id]);
    expect(textOf(next)).toContain('Understood as');
    const again = await play(stage, [
      `/ask question: ${BACKUP}`,
      'press Ask in thread',
      'press Ask something',
      `fill ${FOLLOW_UP}`,
    ]);
    expect(textOf(again.at(-1))).toContain('Understood as');
  });

  test('a modal is opened, and what is written there is answered', async () => {
    const [refusal] = (await stage.slash('ask', { question: 'What is the boiling point of tungsten?' })).messages;
    const id = /"label":"Ask differently","custom_id":"([^"]+)"/u.exec(textOf(refusal))?.[1] ?? '';
    const { form, messages } = await stage.press(id, refusal?.id ?? '');
    expect(messages).toEqual([]);
    expect(form).toMatchObject({ title: 'Ask differently', custom_id: expect.any(String) });
    const next = await stage.fill(form?.custom_id ?? '', QUESTION, refusal?.id ?? '');
    expect(textOf(next.messages[0])).toContain('virtio');
  });
});

test('a script takes options as Discord shows them', async () => {
  const [shown] = await play(stage, ['/compare left: KVM right: OpenVZ aspect: Memory allocation']);
  expect(JSON.stringify(shown?.components)).toContain('flexible');
  expect(JSON.stringify(shown?.components)).not.toContain('native');
});
