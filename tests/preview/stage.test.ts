import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk } from '../../src/discord/openDesk.ts';
import type { Library } from '../../src/library.ts';
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
    const { payload } = await running.discord.slash(name, options, { channel: running.discord.direct }).answer();
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

test('a script takes options as Discord shows them', async () => {
  const [shown] = await play(stage, ['/compare left: KVM right: OpenVZ aspect: Memory allocation']);
  expect(JSON.stringify(shown?.components)).toContain('flexible');
  expect(JSON.stringify(shown?.components)).not.toContain('native');
});
