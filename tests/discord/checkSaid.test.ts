import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import { person } from '../support/discord/payloads.ts';
import type { Seen } from '../support/discord/seen.ts';
import { type Running, run } from './bot.ts';
import { buttonsUnder, choose, press } from './pressing.ts';

const CHECK = 'Check against documents';
const PAINTED = 'The hull of the Heron is painted every second spring.';
const NUMBERED = Array.from(
  { length: 40 },
  (_, at) => `Locker ${at} of the boathouse holds ${at + 3} oars and a lamp.`,
);
const FLEET = {
  'boats.md': `# Boats

## Painting

${PAINTED} It is not true that the mast is oiled in May.

## Lockers

${NUMBERED.join('\n\n')}
`,
  'rules.md': '# Rules\n\nWhoever is late pays @everyone ~~nothing~~ **ten** crowns, says <@123456789012345678>.\n',
};

let running: Running;

beforeAll(async () => {
  running = await run(openLibrary(corpusOf(FLEET)));
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

/** What comes of the command on a message that somebody wrote. */
async function checked(content: string): Promise<Seen> {
  const { discord } = running;
  return await discord.use(CHECK, discord.say(content, { user: person('grace') })).answer();
}

describe('Check against documents', () => {
  test('tells of each sentence whether it is there word for word, nearly, or not, for the one who used it alone', async () => {
    const reply = await checked(
      `> ${PAINTED}\nLocker 7 of the boathouse holds 11 oars and a lamp. Tungsten boils at 5930 degrees!`,
    );
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('3 sentences checked: 1 word for word, 1 nearly, 1 not found');
    expect(reply.text).toContain(`[1] Word for word:\n${PAINTED}\n[1] Boats › Painting, line 5 (boats.md)`);
    expect(reply.markdown).toContain('> Locker 7 of the boathouse holds ~~11~~ **10** oars and a lamp.');
    expect(reply.text).toMatch(/\[2\] Boats › Lockers, line \d+/u);
    expect(reply.text).toContain('[3] Not found: “Tungsten boils at 5930 degrees!”');
    expect(reply.text).toContain('may be stated in other words');
  });

  test('shows the whole of a sentence of which the message has a part', async () => {
    const reply = await checked('The mast is oiled in May.');
    expect(reply.text).toContain('Word for word, as a part of this:\nIt is not true that the mast is oiled in May.');
    expect(reply.bold).toContain('the mast is oiled in May');
  });

  test('leads on to each in its place, and can be shared', async () => {
    const two = await checked(`${PAINTED} ${NUMBERED[3]}`);
    expect((await choose(two, 2, running)).text).toContain(NUMBERED[4]);
    const one = await checked(PAINTED);
    expect((await press(one, 'In its place', running)).text).toContain('the mast is oiled');
    expect(buttonsUnder(one).has('Share')).toBe(true);
  });

  test('can itself be checked', async () => {
    const reply = await checked(`${PAINTED} ${NUMBERED[3]}`);
    const again = await running.discord.use('Check quotes', reply.payload).answer();
    expect(again.text).toContain('2 quotations checked: 2 identical');
  });

  test('counts what a long message has beyond, and what has no room', async () => {
    const reply = await checked(`Hello! ${NUMBERED.join(' ')}`);
    expect(reply.text).toContain('20 sentences checked: 20 word for word');
    expect(reply.text).toContain('Besides: 1 sentence too short to look for, 20 sentences after these not looked for.');
    const shown = new Set(reply.text.match(/^\[\d+\] Word for word/gmu)).size;
    const left = Number(/(\d+) more sentences are left out/u.exec(reply.text)?.[1]);
    expect(shown).toBeGreaterThan(5);
    expect(shown + left).toBe(20);
  });

  test('shows a sentence that fills a message', async () => {
    for (const content of [
      `${'The hull '.repeat(440)}.`,
      'a'.repeat(4_000),
      `${PAINTED.slice(0, -1)} ${'x '.repeat(1_900)}`,
    ]) {
      const reply = await checked(content);
      expect(reply.text).not.toContain('Something went wrong');
      expect(reply.ephemeral).toBe(true);
    }
  });

  test('says so where a message has nothing that could be checked', async () => {
    for (const content of ['👩‍👩‍👧', 'Yes.'])
      expect(await checked(content)).toMatchObject({
        ephemeral: true,
        text: expect.stringContaining('Nothing to check'),
      });
  });

  test('shows what people and documents write as mere text', async () => {
    for (const content of [
      'Whoever is late pays @everyone ~~nothing~~ ten crowns, says <@123456789012345678>.',
      'Whoever is late pays @everyone ~~nothing~~ **twelve** crowns, says [x](https://x.yz) @here.',
      'Free [money](https://x.yz) for @everyone, ||really|| # now ```fence <@&1>',
    ]) {
      const reply = await checked(content);
      expect(reply.live.filter((node) => !/^(?:url|strikethrough):/u.test(node))).toEqual([]);
      expect(reply.pinged).toEqual([]);
    }
  });
});
