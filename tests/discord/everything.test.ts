import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/discord/commands/index.ts';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import type { Fault } from '../support/discord/faults.ts';
import { type Running, run } from './bot.ts';
import { DEEDS, HARBOUR, PAINTED, USED } from './deeds.ts';

const library = openLibrary(corpusOf(HARBOUR));

let running: Running;

beforeAll(async () => {
  running = await run(library, { journal: async () => {} });
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

/** What a user sees of a deed, and how often, when calls meet these faults. */
async function tried(
  name: string,
  faults: readonly Fault[] = [],
  isRepeated = false,
): Promise<{ text: string; count: number }> {
  const deed = DEEDS.find(([other]) => other === name)?.[1];
  if (!deed) throw new Error(`there is no ${name}`);
  const act = await deed.prepare(running);
  for (const fault of faults) running.discord.faults.next(/^(?:POST|PATCH|PUT) /u, fault);
  const done = act();
  if (isRepeated) done.again();
  const text = await done.text();
  if (isRepeated) done.again();
  await alive();
  return { text, count: done.count() };
}

/** Whatever came before is done with when something that came later is answered. */
async function alive(): Promise<void> {
  const { text } = await running.discord.slash('ask', { question: 'What is painted every second spring?' }).answer();
  expect(text).toContain(PAINTED);
}

const NAMES = DEEDS.map(([name, { sees }]) => [name, sees] as const);

/** Discord knows no way to share a message again without sharing it twice: who shares is told, which is tried elsewhere. */
const SAFE = NAMES.filter(([name]) => name !== 'share');

describe('all that somebody can do', () => {
  test('is in the list: every command that is registered', () => {
    expect(Object.keys(USED)).toEqual(COMMANDS.map(({ data }) => data.name));
  });

  test.each(NAMES)('gets what it asks for, once, although it is delivered three times: %s', async (name, sees) => {
    expect(await tried(name, [], true)).toEqual({ text: expect.stringMatching(sees), count: 1 });
  });

  test.each(SAFE)(
    'gets it once although Discord says to wait, then fails, and then the connection breaks: %s',
    async (name, sees) => {
      const faults: Fault[] = [
        { kind: 'rate-limited', retryAfter: 0.03 },
        { kind: 'status', status: 500 },
        { kind: 'cut' },
      ];
      expect(await tried(name, faults)).toEqual({ text: expect.stringMatching(sees), count: 1 });
    },
  );

  test.each(NAMES)('gets it once where only the word of it is lost: %s', async (name, sees) => {
    expect(await tried(name, [{ kind: 'lost', status: 502 }])).toEqual({ text: expect.stringMatching(sees), count: 1 });
  });
});

describe('what Discord takes no answer to any more', () => {
  test.each(NAMES)('is let go after one call, and the bot goes on: %s', async (name) => {
    const deed = DEEDS.find(([other]) => other === name)?.[1];
    const act = (await deed?.prepare(running)) ?? (() => undefined);
    const { discord } = running;
    discord.faults.next(/^POST /u, { kind: 'status', status: 404, code: 10_062 });
    const before = discord.calls.length;
    const done = act();
    if (!done) throw new Error(`there is no ${name}`);
    const calls = (): number =>
      discord.calls.slice(before).filter(({ method, path }) => method === 'POST' && done.call.test(path)).length;
    await discord.until('the call', () => calls() > 0);
    await alive();
    expect([calls(), done.count()]).toEqual([1, 0]);
  });
});

describe('completions', () => {
  const OPTIONS = COMMANDS.flatMap(({ data }) =>
    ('options' in data ? (data.options ?? []) : []).flatMap((option) =>
      'autocomplete' in option && option.autocomplete ? [[data.name, option.name] as const] : [],
    ),
  );
  const TYPED: Readonly<Record<string, string>> = { question: 'prop', aspect: 'prop' };
  const FOUND: Readonly<Record<string, RegExp>> = {
    question: /property number \d+/iu,
    aspect: /^Property number \d+$/u,
  };

  test.each(OPTIONS)('are offered by /%s while its %s is typed', async (command, option) => {
    const others = option === 'aspect' ? { [command === 'compare' ? 'left' : 'subject']: 'Heron' } : {};
    const choices = await running.discord.complete(command, { ...others, [option]: TYPED[option] ?? 'her' }, option);
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices[0]).toMatch(FOUND[option] ?? /^Heron$/u);
  });

  test.each<Fault>([{ kind: 'status', status: 404, code: 10_062 }, { kind: 'cut' }, { kind: 'status', status: 403 }])(
    'that come too late disturb nothing (%j)',
    async (fault) => {
      const { discord } = running;
      discord.faults.next(/^POST .*callback/u, fault);
      const before = discord.calls.length;
      const late = discord.complete('ask', { question: 'prop' }, 'question').catch(() => []);
      await discord.until('the call', () => discord.calls.length > before);
      await alive();
      if (fault.kind === 'cut') expect(await late).not.toEqual([]);
    },
  );
});
