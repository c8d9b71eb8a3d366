import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../../src/library.ts';
import { corpusOf } from '../../support/corpus.ts';
import { type Running, run } from '../bot.ts';
import { buttonsUnder, press } from '../pressing.ts';

const PROPERTIES = 45;

/** More than a message holds of one boat, in two documents, and more boats of one colour than it holds. */
const boats = (change = ''): Record<string, string> => ({
  'boats.md': `# Boats

| Property | Heron | Storm Petrel |
|---|---|---|
${Array.from({ length: PROPERTIES }, (_, at) => `| Property number ${at} | ${at}${change} metres and a remark on how that was measured | ${at} |`).join('\n')}
`,
  'harbour.md': '# Harbour\n\n| Boat | Berth |\n|---|---|\n| Heron | 12 |\n| Storm Petrel | 14 |\n',
  'fleet.csv': ['Dinghy,Colour', ...Array.from({ length: 40 }, (_, at) => `Dinghy ${at},red`)].join('\n'),
});
const library = openLibrary(corpusOf(boats()));

let running: Running;

beforeAll(async () => {
  running = await run(library);
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

describe('a list of statements in a message', () => {
  test('of one subject is turned page by page in place, until each was shown once', async () => {
    let message = await running.discord.slash('about', { subject: 'Heron' }).answer();
    const { id } = message.payload;
    const seen: string[] = [];
    for (;;) {
      seen.push(...(message.text.match(/Property number \d+(?=:)/gmu) ?? []));
      expect(message.payload.id).toBe(id);
      expect(message.text).not.toContain('left out');
      if (buttonsUnder(message).get('Next')?.disabled) break;
      message = await press(message, 'Next', running);
    }
    expect(seen).toEqual(Array.from({ length: PROPERTIES }, (_, at) => `Property number ${at}`));
    expect(message.text).toContain('Berth: 12');
    expect(message.text).toMatch(/Statements \d+ to 46 of 46: page (\d) of \1\./u);
    expect((await press(message, 'Previous', running)).text).toContain('Property number');
  });

  test('of things that were asked for is turned as well, so that each has its quotation', async () => {
    const { discord } = running;
    let message = await discord.slash('ask', { question: 'How many dinghies are there?' }).answer();
    const seen: string[] = [];
    for (;;) {
      expect(message.text).toContain('40 in all');
      seen.push(...(message.text.match(/Dinghy \d+(?=: red)/gmu) ?? []));
      if (buttonsUnder(message).get('Next')?.disabled) break;
      message = await press(message, 'Next', running);
    }
    expect(seen).toEqual(Array.from({ length: 40 }, (_, at) => `Dinghy ${at}`));
  });

  test('that fits has no such buttons', async () => {
    const message = await running.discord.slash('ask', { question: 'Which boats have berth 12?' }).answer();
    expect(buttonsUnder(message).has('Next')).toBe(false);
  });

  test('can be turned after a start, and says so where the documents state something else', async () => {
    const before = await running.discord.slash('about', { subject: 'Heron' }).answer();
    const same = await run(library);
    const other = await run(openLibrary(corpusOf(boats(' or'))));
    const none = await run(openLibrary(corpusOf({ 'a.md': '# Nothing\n\nNo boats here.\n' })));
    try {
      const turned = await press(before, 'Next', same);
      expect(turned.text).not.toContain('have changed');
      expect(turned.payload.id).toBe(before.payload.id);
      const beside = await press(before, 'Next', other);
      expect(beside.text).toContain('The documents have changed since that was shown');
      expect(beside).toMatchObject({ ephemeral: true });
      expect((await press(before, 'Next', none)).text).toContain('The documents have changed');
    } finally {
      await same.stop();
      await other.stop();
      await none.stop();
    }
  });
});
