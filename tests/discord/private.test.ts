import { afterEach, describe, expect, test } from 'vitest';
import type { SlashCommand } from '../../src/discord/commands/command.ts';
import { COMMANDS } from '../../src/discord/commands/index.ts';
import { slashCommandsOf } from '../../src/discord/desk.ts';
import { seen } from '../support/discord/seen.ts';
import { type Running, run, smallLibrary } from './bot.ts';
import { buttonsUnder } from './pressing.ts';
import { slow } from './slow.ts';

const library = await smallLibrary();
let running: Running | null = null;

async function start(commands?: readonly SlashCommand[]): Promise<Running> {
  running = await run(library, commands ? { commands } : {});
  return running;
}

// Stopping fails when the bot has sent anything that Discord would have refused.
afterEach(async () => {
  const stopping = running?.stop();
  running = null;
  await stopping;
});

/** An answer and a refusal of every command that can give one. */
const GIVEN: Readonly<
  Record<string, { readonly answer: Record<string, string>; readonly refusal?: Record<string, string> }>
> = {
  ask: {
    answer: { question: 'How do KVM guests reach the disk?' },
    refusal: { question: 'What is the boiling point of tungsten?' },
  },
  fact: {
    answer: { subject: 'KVM', aspect: 'CPU performance' },
    refusal: { subject: 'Zeppelin', aspect: 'CPU performance' },
  },
  compare: { answer: { left: 'KVM', right: 'OpenVZ' }, refusal: { left: 'KVM', right: 'Zeppelin' } },
  about: { answer: { subject: 'KVM' }, refusal: { subject: 'Zeppelin' } },
  sources: { answer: {} },
  help: { answer: {} },
};

describe('private, on every command,', () => {
  const slashCommands = slashCommandsOf({ commands: COMMANDS });

  test.each(slashCommands.map(({ data, isPrivate }) => [data.name, isPrivate] as const))(
    'decides who sees the reply to /%s',
    async (name, isPrivate) => {
      const { discord } = await start();
      const given = GIVEN[name];
      if (!given) throw new Error(`/${name} is not tested`);
      const reply = async (options: Record<string, string>) => await discord.slash(name, options).answer();
      expect((await reply(given.answer)).ephemeral).toBe(isPrivate);
      expect((await reply({ ...given.answer, private: 'true' })).ephemeral).toBe(true);
      expect((await reply({ ...given.answer, private: 'false' })).ephemeral).toBe(false);
      if (!given.refusal) return;
      expect((await reply(given.refusal)).ephemeral).toBe(true);
      expect((await reply({ ...given.refusal, private: 'false' })).ephemeral).toBe(false);
    },
  );
});

test('a refusal that was announced in public is private all the same, unless it was asked for in public', async () => {
  const { discord } = await start([slow]);
  const [hidden, open] = [discord.slash('slow'), discord.slash('slow', { private: 'false' })];
  await discord.until('a reply in private', () => hidden.interaction.followUps.length > 0);
  expect(hidden.interaction.message).toBeNull();
  const [refusal] = hidden.interaction.followUps.map(seen);
  expect(refusal).toMatchObject({ ephemeral: true, text: expect.stringContaining('No passage in the documents') });
  expect(refusal && [...buttonsUnder(refusal).keys()]).toEqual(['Share', 'Ask differently']);
  expect(await open.answer()).toMatchObject({ ephemeral: false, text: expect.stringContaining('No passage') });
});
