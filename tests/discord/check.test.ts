import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import type { Json } from '../support/discord/json.ts';
import type { Seen } from '../support/discord/seen.ts';
import { type Running, run } from './bot.ts';
import { buttonsUnder, choicesUnder, choose, press } from './pressing.ts';

const ROWS = Array.from({ length: 30 }, (_, at) => `| Property ${at} | ${at} metres | ${at + 1} metres |`);
const FLEET = {
  'boats.md': `# Boats

| Property | Heron | Petrel |
|---|---|---|
${ROWS.join('\n')}

## Painting

The hull of the Heron is painted every second spring.
`,
  'rules.md': `# Rules

Whoever is *late* rows back and pays @everyone ~~nothing~~ **ten** crowns; <@123456789012345678> and [the sea](https://example.com/sea) are witnesses to that.

    drawn --> as
      it   is
`,
};

const CHECK = 'Check quotes';
const library = openLibrary(corpusOf(FLEET));
let running: Running;

beforeAll(async () => {
  running = await run(library);
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

/** What *Check quotes* says of a message when it is used on a bot over `files`. */
async function checkedOver(files: Record<string, string>, message: Seen): Promise<Seen> {
  const again = await run(openLibrary(corpusOf(files)));
  try {
    // The same application: its bot has the same id.
    const { author: _, ...payload } = message.payload;
    return await again.discord.use(CHECK, { ...payload, author: authorOf(again) }).answer();
  } finally {
    await again.stop();
  }
}

function authorOf({ discord: { bot } }: Running): Json {
  return { id: bot.id, username: bot.username, bot: true, discriminator: '0', global_name: null, avatar: null };
}

const ask = async (question: string): Promise<Seen> => await running.discord.slash('ask', { question }).answer();
const painted = async (): Promise<Seen> => await ask('What is painted every second spring?');

describe('Check quotes', () => {
  test('finds every quotation of an answer identical, in private', async () => {
    for (const message of [
      await painted(),
      await ask('What does whoever is late pay?'),
      await running.discord.slash('fact', { subject: 'Heron', aspect: 'Property 3' }).answer(),
      await running.discord.slash('about', { subject: 'Heron' }).answer(),
      await running.discord.slash('compare', { left: 'Heron', right: 'Petrel' }).answer(),
    ]) {
      const checked = await running.discord.use(CHECK, message.payload).answer();
      expect(checked.ephemeral).toBe(true);
      const count = new Set(message.text.match(/^\[\d+\](?= .* · receipt)/gmu)).size;
      expect(count).toBeGreaterThan(0);
      expect(checked.text).toContain(`${count} quotation${count === 1 ? '' : 's'} checked: ${count} identical`);
      expect(checked.live.filter((node) => !node.startsWith('url:'))).toEqual([]);
    }
  });

  test('works on answers to mentions, on what More and In its place show, and on what was shared', async () => {
    const { discord } = running;
    const mention = await discord.answerTo(discord.say(`<@${discord.bot.id}> what is painted every second spring?`));
    const more = await press(mention, 'More', running);
    const place = await press(mention, 'In its place', running);
    for (const message of [mention, more, place])
      expect((await discord.use(CHECK, message.payload).answer()).text).toMatch(/checked: (\d+) identical/u);
  });

  test('says where words went that moved', async () => {
    const moved = { ...FLEET, 'boats.md': FLEET['boats.md'].replace('# Boats\n', '# Boats\n\nOurs.\n') };
    const checked = await checkedOver(moved, await painted());
    expect(checked.text).toContain('1 quotation checked: 1 moved');
    expect(checked.text).toContain('It stood at: Boats › Painting, line 38');
    expect(checked.text).toContain('[1] Boats › Painting, line 40 (boats.md)');
    const renamed = { 'fleet.md': FLEET['boats.md'], 'rules.md': FLEET['rules.md'] };
    const elsewhere = await checkedOver(renamed, await painted());
    expect(elsewhere.text).toContain('Moved: the same words stand elsewhere, in another document, now.');
    expect(elsewhere.text).toContain('(fleet.md)');
  });

  test('shows what is gone and what is new where words were changed', async () => {
    const changed = { ...FLEET, 'boats.md': FLEET['boats.md'].replace('every second', 'every third or fourth') };
    const checked = await checkedOver(changed, await painted());
    expect(checked.text).toContain('1 quotation checked: 1 changed');
    expect(checked.markdown).toContain(
      '> The hull of the Heron is painted every ~~second~~ **third or fourth** spring.',
    );
  });

  test('tells of each quotation of a table by itself', async () => {
    const text = FLEET['boats.md']
      .replace('| Property 3 | 3 metres', '| Property 3 | 33 metres')
      .replace(`${ROWS[5]}\n`, '');
    const message = await running.discord.slash('compare', { left: 'Heron', right: 'Petrel' }).answer();
    const checked = await checkedOver({ ...FLEET, 'boats.md': text }, message);
    expect(checked.text).toMatch(/checked: \d+ identical, \d+ moved, \d+ changed/u);
    expect(checked.markdown).toContain('~~3~~ **33**');
  });

  test('shows what was quoted where it is gone, and all of it as mere text', async () => {
    const message = await ask('What does whoever is late pay?');
    const gone = await checkedOver({ 'boats.md': FLEET['boats.md'] }, message);
    expect(gone.text).toContain('Gone: the document is not there any more. It stood at: Rules');
    expect(gone.text).toContain('Whoever is *late* rows back and pays @everyone ~~nothing~~ **ten** crowns');
    expect(gone.live.filter((node) => !/^(?:url|strikethrough):/u.test(node))).toEqual([]);
    expect(gone.pinged).toEqual([]);
    const changed = { ...FLEET, 'rules.md': FLEET['rules.md'].replace('**ten**', '**twelve** <@9> @here') };
    const differing = await checkedOver(changed, message);
    expect(differing.text).toContain('1 changed');
    expect(differing.text).toContain('**twelve** <@9> @here');
    expect(differing.live.filter((node) => !/^(?:url|strikethrough):/u.test(node))).toEqual([]);
    expect(differing.pinged).toEqual([]);
  });

  test('leads on to each quotation in its place', async () => {
    const message = await running.discord.slash('about', { subject: 'Heron' }).answer();
    const checked = await running.discord.use(CHECK, message.payload).answer();
    expect((await choose(checked, 2, running)).text).toContain('In its place');
    expect(buttonsUnder(checked).has('Share')).toBe(true);
  });

  test('has a receipt for each of more quotations than one choice can hold', async () => {
    const message = await running.discord.slash('about', { subject: 'Heron' }).answer();
    const numbers = choicesUnder(message).map((label) => Number(/^\[(\d+)\]/u.exec(label)?.[1]));
    expect(numbers.length).toBeGreaterThan(25);
    expect(numbers).toEqual(Array.from(numbers, (_, at) => at + 1));
    const last = await choose(message, numbers.length, running);
    expect(last.text).toContain('In its place');
  });

  test('says so where there is nothing to check', async () => {
    const { discord } = running;
    const refusal = await ask('What is the boiling point of tungsten?');
    const forged = { ...(await painted()).payload, author: discord.say('x').author };
    for (const message of [discord.say('The hull is painted.'), refusal.payload, forged]) {
      const checked = await discord.use(CHECK, message as Json).answer();
      expect(checked).toMatchObject({ ephemeral: true, text: expect.stringContaining('no quotation of mine') });
    }
  });
});
