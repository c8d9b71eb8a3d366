import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../../src/library.ts';
import { corpusOf } from '../../support/corpus.ts';
import { type Json, objectsOf } from '../../support/discord/json.ts';
import { allComponents } from '../../support/discord/rules.ts';
import type { Seen } from '../../support/discord/seen.ts';
import { type Running, run } from '../bot.ts';

const ROWS = 40;

/** A table of which a message holds only a part. */
const boats = (change = ''): Record<string, string> => ({
  'boats.md': `# Boats

| Property | Heron | Storm Petrel with a name that is long enough to leave hardly any room (SP) |
|---|---|---|
${Array.from({ length: ROWS }, (_, at) => `| Property number ${at} | ${at}${change} metres and a remark on how that was measured | ${at + 1} metres |`).join('\n')}
`,
});

const library = openLibrary(corpusOf(boats()));
const ASKED = { left: 'Heron', right: 'SP' };

let running: Running;

beforeAll(async () => {
  running = await run(library);
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

const buttons = ({ payload }: Seen): Map<string, Json> =>
  new Map(
    allComponents(payload.components)
      .filter(({ type }) => type === 2)
      .map((button) => [String(button.label), button]),
  );

/** What comes of pressing the button called `label` under a message. */
async function press(message: Seen, label: string, { discord } = running): Promise<Seen> {
  const button = buttons(message).get(label);
  if (!button) throw new Error(`there is no button ${label}`);
  return await discord.press(String(button.custom_id), message.payload).answer();
}

const filesOf = ({ payload }: Seen): { name: string; description: string; bytes: Buffer }[] =>
  objectsOf(payload.attachments).map(({ filename, description, bytes }) => ({
    name: String(filename),
    description: String(description ?? ''),
    bytes: Buffer.from(bytes as Uint8Array),
  }));

describe('a table in a message', () => {
  test('is turned page by page in place, until every row was shown once', async () => {
    let message = await running.discord.slash('compare', ASKED).answer();
    const { id } = message.payload;
    expect(buttons(message).get('Previous')?.disabled).toBe(true);
    const seen: string[] = [];
    for (;;) {
      seen.push(...(message.text.match(/^Property number \d+$/gm) ?? []));
      expect(message.payload.id).toBe(id);
      if (buttons(message).get('Next')?.disabled) break;
      message = await press(message, 'Next');
    }
    expect(seen).toEqual(Array.from({ length: ROWS }, (_, at) => `Property number ${at}`));
    expect(message.text).toMatch(/Aspects \d+ to 40 of 40: page (\d) of \1\./u);
    expect((await press(message, 'Previous')).text).toContain('Property number');
  });

  test('is handed over as a picture with the same facts in words, to the one who asks for it', async () => {
    const message = await running.discord.slash('compare', ASKED).answer();
    const answer = await press(message, 'Picture');
    expect(answer).toMatchObject({ ephemeral: true, pinged: [] });
    const files = filesOf(answer);
    expect(files.map(({ name }) => name)).toEqual([1, 2, 3, 4].map((page) => `comparison-${page}.png`));
    for (const { bytes, description } of files) {
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(description).toMatch(/^Heron, Storm Petrel .* side by side\. Property number \d+: Heron: \d+ metres/u);
      expect(description.length).toBeLessThanOrEqual(1_024);
    }
  });

  test('is handed over as CSV and as Markdown, with all rows', async () => {
    const message = await running.discord.slash('compare', ASKED).answer();
    const [csv, ...others] = filesOf(await press(message, 'CSV'));
    expect(others).toEqual([]);
    expect(csv?.name).toBe('comparison.csv');
    expect(csv?.bytes.toString('utf8').split('\r\n')).toHaveLength(ROWS + 2);
    const [markdown] = filesOf(await press(message, 'Markdown'));
    expect(markdown?.name).toBe('comparison.md');
    expect(markdown?.bytes.toString('utf8').match(/^\| Property number/gmu)).toHaveLength(ROWS);
  });

  test('of one aspect, or of differences alone, is handed over as just that', async () => {
    const one = await running.discord.slash('compare', { ...ASKED, aspect: 'Property number 3' }).answer();
    expect(
      filesOf(await press(one, 'Markdown'))[0]
        ?.bytes.toString('utf8')
        .match(/^\| Property number/gmu),
    ).toHaveLength(1);
    const differing = await running.discord.slash('compare', { ...ASKED, differences: 'true' }).answer();
    expect(
      filesOf(await press(differing, 'Markdown'))[0]
        ?.bytes.toString('utf8')
        .match(/^\| Property number/gmu),
    ).toHaveLength(ROWS);
  });

  test('has its buttons below an answer to a question as well', async () => {
    const { discord } = running;
    const message = await discord.answerTo(
      discord.say(`<@${discord.bot.id}> compare Heron and SP on property number 7`),
    );
    expect([...buttons(message).keys()]).toEqual(['Picture', 'CSV', 'Markdown', 'In its place', 'Ask in thread']);
    expect(filesOf(await press(message, 'CSV'))[0]?.bytes.toString('utf8')).toContain('Property number 7');
  });

  test('has none of them below anything else', async () => {
    const message = await running.discord.slash('fact', { subject: 'Heron', aspect: 'Property number 3' }).answer();
    expect([...buttons(message).keys()]).toEqual(['In its place', 'Ask in thread']);
  });
});

describe('a button that was sent before', () => {
  test('works after the bot was started anew, and says so where the table states something else', async () => {
    const before = await running.discord.slash('compare', ASKED).answer();
    const same = await run(library);
    const other = await run(openLibrary(corpusOf(boats(' or'))));
    try {
      const [csv] = filesOf(await press(before, 'CSV', same));
      expect(csv?.bytes.toString('utf8')).toContain('3 metres and a remark');
      const turned = await press(before, 'Next', same);
      expect(turned.text).not.toContain('have changed');
      expect(turned.payload.id).toBe(before.payload.id);
      const changed = await press(before, 'CSV', other);
      expect(changed.text).toContain('The documents have changed since that was shown');
      expect(filesOf(changed)[0]?.bytes.toString('utf8')).toContain('3 or metres and a remark');
      // The table as it was stays where it is.
      const beside = await press(before, 'Next', other);
      expect(beside.text).toContain('The documents have changed since that was shown');
      expect(beside.ephemeral).toBe(true);
      expect(beside.payload.id).not.toBe(before.payload.id);
    } finally {
      await same.stop();
      await other.stop();
    }
  });

  test('says so where the documents no longer have what was compared', async () => {
    const before = await running.discord.slash('compare', ASKED).answer();
    const again = await run(
      openLibrary(corpusOf({ 'tea.md': '# Tea\n\nGreen tea is made with water that is not too hot.\n' })),
    );
    try {
      for (const label of ['Picture', 'Next']) {
        const answer = await press(before, label, again);
        expect(answer.text).toContain('The documents have changed');
        expect(answer.ephemeral).toBe(true);
      }
      const outdated = await again.discord.press('t1|p|-|=a|=b', before.payload).answer();
      expect(outdated.text).toContain('I no longer know this one.');
    } finally {
      await again.stop();
    }
  });
});
