import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import type { From } from '../support/discord/discord.ts';
import { type Json, objectsOf } from '../support/discord/json.ts';
import { allComponents } from '../support/discord/rules.ts';
import { type Seen, seen } from '../support/discord/seen.ts';
import { type Running, run } from './bot.ts';
import { buttonsUnder, choicesUnder, choose, press, pressing } from './pressing.ts';

/** What a title, a file's name, an author, a subject, an aspect, or a question may hold, on one line. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a call to everybody': 'Boats @everyone and @here',
  'a mention': 'Boats <@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  'a masked link': 'Boats [here](https://example.com/here)',
  'a heading': '# Boats -# small > quoted',
  'a code fence': 'Boats ```js run``` and `more`',
  'a spoiler and marks': 'Boats ||hidden|| **loud** ~~gone~~ __under__',
  'an emoji and a time': 'Boats :tada: <:tada:123456789012345678> <t:1700000000:R> </ask:123456789012345678>',
  'a direction override': 'Boats \u202estaob\u202c and \u2066more\u2069',
  'zero-width characters': 'Bo\u200bats\u200d and\ufeff mo\u00adre',
  'combining marks, 4,000 of them': `Boa${'\u0301'.repeat(4_000)}ts`,
  'emoji that count double': `Boats ${'👩‍👩‍👧'.repeat(60)}`,
};
const NAMES = Object.keys(HOSTILE);
/** A word for each of them that stands nowhere else. */
const HULLS = 'Alpen Brunn Calde Dorne Elver Fanto Grusk Hollo Irmen Jalup Korbe'.split(' ');
/** Turns the reading around. */
const TRICKS = /[\u202a-\u202e\u2066-\u2069]/u;
/** An address that is written out stays a link; crossed out is only what we cross out. */
const ALLOWED = /^(?:url: https:\/\/example\.com\/here$|strikethrough: )/u;

const documents = Object.fromEntries(
  NAMES.flatMap((name, at) => {
    const hostile = HOSTILE[name] ?? '';
    const front = `---\ntitle: ${JSON.stringify(hostile)}\nauthor: ${JSON.stringify(hostile)}\n---\n`;
    const cells = JSON.stringify(`${HULLS[at]} ${hostile}`).replaceAll('\\"', '""');
    return [
      [
        `${at} ${hostile.replaceAll('/', ' ')}.md`,
        `${front}\n# ${hostile}\n\nThe ${HULLS[at]} hull is painted every spring.\n`,
      ],
      [`${at}.csv`, `Boat,Colour ${HULLS[at]},Length\n${cells},red,7 metres\nPlain ${at},blue,8 metres\n`],
    ];
  }),
);

let running: Running;

beforeAll(async () => {
  running = await run(openLibrary(corpusOf(documents)), { journal: async () => {} });
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

/** Fails when anything of a message does something, in its texts or in what stands on buttons and choices. */
function expectInert(message: Seen): void {
  expect(message.live.filter((node) => !ALLOWED.test(node))).toEqual([]);
  expect(message.pinged).toEqual([]);
  expect(message.markdown).not.toMatch(TRICKS);
  for (const component of allComponents(message.payload.components))
    for (const shown of [component, ...objectsOf(component.options)])
      expect(`${shown.label ?? ''} ${shown.description ?? ''} ${shown.placeholder ?? ''}`).not.toMatch(TRICKS);
}

describe.each(NAMES.map((name, at) => [name, at] as const))('%s', (name, at) => {
  const hostile = HOSTILE[name] ?? '';
  const subject = `${HULLS[at]} ${hostile}`;

  test('is mere text in the title, the file’s name and the author of a document', async () => {
    const question = `When is the ${HULLS[at]} hull painted?`;
    const answer = await running.discord.slash('ask', { question, private: 'true' }).answer();
    expect(answer.text).toContain('hull is painted every spring.');
    expectInert(answer);
    expectInert(await press(answer, 'In its place', running));
    expectInert(await press(answer, 'Right', running));
    const shared = pressing(answer, 'Share', running);
    const [open] = [await running.discord.until('a shared answer', () => shared.interaction.followUps[0])].map(seen);
    expect(open?.live.filter((node) => !ALLOWED.test(node))).toEqual([`user: ${running.discord.member.id}`]);
    const { bot } = running.discord;
    const author = { id: bot.id, username: bot.username, bot: true, discriminator: '0' };
    expectInert(await running.discord.use('Check quotes', { ...answer.payload, author }).answer());
  });

  test('is mere text as a subject, in tables, choices and statements', async () => {
    const { discord } = running;
    const options = { left: subject.slice(0, 200), right: `Plain ${at}` };
    const compared = await discord.slash('compare', options).answer();
    expectInert(compared);
    if (choicesUnder(compared).length > 0) expectInert(await choose(compared, 1, running));
    expectInert(await discord.slash('about', { subject: options.left }).answer());
    expectInert(await discord.slash('fact', { subject: options.left, aspect: `Colour ${HULLS[at]}` }).answer());
    if (!buttonsUnder(compared).has('Markdown')) return;
    for (const label of ['CSV', 'Markdown', 'Picture']) {
      const file = await press(compared, label, running);
      expect(file.pinged).toEqual([]);
      expect(file.live).toEqual([]);
    }
  });

  test('is mere text as a question: in its answer, in forms, and in the name of a thread', async () => {
    const { discord } = running;
    const question = `${hostile} of the ${HULLS[at]} hull?`;
    const answer = await discord.slash('ask', { question, private: 'false' }).answer();
    expectInert(answer);
    const [label] = [...buttonsUnder(answer).keys()].filter((one) => one.startsWith('Ask'));
    if (label === 'Ask in thread') {
      await press(answer, label, running);
      const thread = discord.threads.find(({ id }) => id === answer.id);
      expect(thread?.name).toBeTruthy();
      expect(thread?.name).not.toMatch(TRICKS);
    } else {
      const asked = pressing(answer, label ?? '', running);
      // What somebody wrote stands in their own form as they wrote it.
      expect(await discord.until('a form', () => asked.interaction.form)).toBeTruthy();
    }
    const hidden = await discord
      .slash('ask', { question: `${question} When is it painted?`, private: 'true' })
      .answer();
    const form = pressing(hidden, 'Ask on', running);
    const [text] = objectsOf((await discord.until('a form', () => form.interaction.form)).components);
    expect(String(text?.description)).not.toMatch(TRICKS);
    expectInert(await (await discord.fill(form, question.slice(0, 4_000))).answer());
    const from: From = { channel: discord.direct };
    expectInert(await discord.answerTo(discord.say(question.slice(0, 2_000), from)));
  });

  test('is mere text in a message that is checked, and in one that is looked for', async () => {
    const { discord } = running;
    const said: Json = discord.say(`The ${HULLS[at]} hull is painted every ${hostile}.`.slice(0, 4_000));
    for (const command of ['Check against documents', 'Find in documents'])
      expectInert(await discord.use(command, said).answer());
  });
});

test('all of them are mere text in the list of sources, and in what is offered while people type', async () => {
  const { discord } = running;
  expectInert(await discord.slash('sources').answer());
  for (const typed of [...HULLS, 'boat', ''])
    for (const choice of await discord.complete('about', { subject: typed }, 'subject')) {
      expect(choice.length).toBeLessThanOrEqual(100);
      const answer = await discord.slash('about', { subject: choice }).answer();
      expectInert(answer);
    }
});
