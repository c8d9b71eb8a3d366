import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import { type Seen, seen } from '../support/discord/seen.ts';
import { type Running, run } from './bot.ts';
import { words } from './cards.ts';
import { press, pressing } from './pressing.ts';

/** What a document may hold that Discord, or a screen, would do something with. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a call to everybody': 'water, @everyone and @here',
  'a mention': 'water to <@123456789012345678> and <@&123456789012345678> in <#123456789012345678>',
  'a masked link': 'water from [the well](https://example.com/well)',
  'a heading': 'water\n# of the\n-# well',
  'a list and a quotation': 'water\n> of the\n- well',
  'a code fence': 'water ```js run``` and `more`',
  'a spoiler and marks': 'water ||hidden|| **loud** ~~gone~~ __under__',
  'an emoji and a time': 'water :tada: <:tada:123456789012345678> <t:1700000000:R> </ask:123456789012345678>',
  'a direction override': 'water \u202eretaw\u202c and \u2066more\u2069',
  'zero-width characters': 'wa\u200bter\u200d and\ufeff mo\u00adre',
  'combining marks, 4,000 of them': `wate${'\u0301'.repeat(4_000)}r`,
  'emoji that count double': `water ${'👩‍👩‍👧'.repeat(40)}`,
};

const NAMES = Object.keys(HOSTILE);
/** A word for each of them that stands nowhere else. */
const KETTLES = 'Alpen Brunn Calde Dorne Elver Fanto Grusk Hollo Irmen Jalup Korbe Lunst'.split(' ');
const files = (verb: string): Record<string, string> =>
  Object.fromEntries(
    NAMES.map((name, at) => [
      `${at}.txt`,
      `Kettles\n\nThe ${KETTLES[at]} kettle ${verb} ${HOSTILE[name]} every day.\n`,
    ]),
  );

let running: Running;
let later: Running;

beforeAll(async () => {
  running = await run(openLibrary(corpusOf(files('boils'))));
  later = await run(openLibrary(corpusOf(files('cooks'))));
});

// Stopping fails when either bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
  await later.stop();
});

/** An address that is written out stays a link, also in what would be a masked one; crossed out is only what we cross out. */
const ALLOWED = /^(?:url: https:\/\/example\.com\/well$|strikethrough:)/u;

/** Fails when anything of a message does something. */
function expectInert(message: Seen, allowed: RegExp = ALLOWED): void {
  expect(message.live.filter((node) => !allowed.test(node))).toEqual([]);
  expect(message.pinged).toEqual([]);
}

describe('in a document', () => {
  test.each(NAMES.map((name, at) => [name, at] as const))('%s is mere text, wherever it is shown', async (name, at) => {
    const wanted = words(`The ${KETTLES[at]} kettle boils ${HOSTILE[name]} every day.`);
    const question = `What does the ${KETTLES[at]} kettle boil?`;
    const answer = await running.discord.slash('ask', { question, private: 'true' }).answer();
    // What no message can hold is cut, and says so.
    const expected = answer.text.includes('…') ? wanted.slice(0, 1_000) : wanted;
    const isShown = (message: Seen): boolean => words(message.text).includes(expected);
    expect(isShown(answer)).toBe(true);
    expectInert(answer);
    const place = await press(answer, 'In its place', running);
    expect(isShown(place)).toBe(true);
    expectInert(place);
    const shared = pressing(answer, 'Share', running);
    await running.discord.until('a shared answer', () => shared.interaction.followUps.length > 0);
    const [open] = shared.interaction.followUps.map(seen);
    expect(open && isShown(open)).toBe(true);
    // It names who shared it.
    expectInert({ ...(open as Seen), live: (open as Seen).live.slice(1) });
    expect(open?.live[0]).toBe(`user: ${running.discord.member.id}`);
    const { bot } = later.discord;
    const author = { id: bot.id, username: bot.username, bot: true, discriminator: '0' };
    for (const now of [
      await press(answer, 'In its place', later),
      await later.discord.use('Check quotes', { ...answer.payload, author }).answer(),
    ]) {
      expect(now.markdown).toMatch(/~~boils.*~~ \*\*cooks/su);
      expectInert(now);
    }
  });
});

describe('in a question', () => {
  test.each(NAMES.map((name) => [name] as const))('%s is mere text', async (name) => {
    const { discord } = running;
    const question = `Does the Alpen kettle boil ${HOSTILE[name]}?`;
    for (const message of [
      await discord.slash('ask', { question }).answer(),
      await discord.slash('about', { subject: HOSTILE[name]?.slice(0, 200) ?? '' }).answer(),
      await discord.answerTo(discord.say(`<@${discord.bot.id}> ${question.slice(0, 2_000)}`)),
    ])
      expectInert(message, /^url: https:\/\/example\.com\/well$/u);
  });
});
