import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import { type Running, run } from './bot.ts';

const LONG = 'a heading '.repeat(10);
const rows = Array.from({ length: 60 }, (_, row) => `Barge ${row},${row} m,${row % 7}`);
const corpus = corpusOf({
  'boats.csv': `Boat,Length,Crew,Home port\nHeron,12 m,3,Lerwick\nKittiwake,9 m,2,Stromness\nTotal,21 m,5,\n`,
  'barges.csv': ['Barge,Length,Load', ...rows].join('\n'),
  'lamp.md': `# The lamp\n\n## Colour of the light\n\nThe light is white.\n\n## ${LONG}x\n\nNobody reads it.\n\n## ${LONG}\n\nIt fits.\n`,
  'lamp.zh.md': '# 灯塔手册\n\n## 灯光的颜色\n\n灯光是白色的。\n',
});

let running: Running;

beforeAll(async () => {
  running = await run(openLibrary(corpus));
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

async function choices(name: string, options: Readonly<Record<string, string>>, focused: string): Promise<string[]> {
  return await running.discord.complete(name, { [focused]: '', ...options }, focused);
}

describe('/ask', () => {
  test('offers questions of the whole corpus before anything is typed, and answers each', async () => {
    const offered = await choices('ask', {}, 'question');
    expect(offered).toHaveLength(25);
    expect(offered.some((question) => question.includes(' of Barge '))).toBe(true);
    for (const question of offered.filter((_, at) => at % 6 === 0)) {
      const answer = await running.discord.slash('ask', { question }).answer();
      expect(answer.text, question).toMatch(/\[1\]/u);
    }
  });

  test('completes words in any order, with a slip, in the middle, and none that Discord would not take', async () => {
    expect(await choices('ask', { question: 'len her' }, 'question')).toEqual(['Length of Heron']);
    expect(await choices('ask', { question: 'colur of the l' }, 'question')).toEqual(['Colour of the light']);
    expect(await choices('ask', { question: 'what is the home port of kit' }, 'question')).toEqual([
      'Home port of Kittiwake',
    ]);
    expect(await choices('ask', { question: 'a head' }, 'question')).toEqual([LONG.trim()]);
  });

  test('completes what is written without spaces', async () => {
    expect(await choices('ask', { question: '颜色' }, 'question')).toEqual(['灯光的颜色']);
  });

  test('takes what nothing completes, of any length', async () => {
    for (const question of ['zzzz', '😀', '@everyone', 'x'.repeat(6_000), 'a b '.repeat(1_500)])
      expect(await choices('ask', { question }, 'question')).toEqual([]);
  });
});

describe('/fact', () => {
  test('offers the aspects of the subject, and the subjects of the aspect', async () => {
    expect(await choices('fact', { subject: 'kittiwake' }, 'aspect')).toEqual(['Length', 'Crew', 'Home port']);
    expect((await choices('fact', { aspect: 'home port' }, 'subject')).slice(0, 2)).toEqual(['Heron', 'Kittiwake']);
    expect(await choices('fact', { aspect: 'home port', subject: 'barge 59' }, 'subject')).toEqual(['Barge 59']);
  });
});

describe('/compare', () => {
  test('offers beside a subject those that are stated in the same, and never itself or a total', async () => {
    const beside = await choices('compare', { left: 'Heron' }, 'right');
    expect(beside[0]).toBe('Kittiwake');
    expect(beside).not.toContain('Heron');
    expect(beside).not.toContain('Total');
    expect(await choices('compare', { left: 'Heron', right: 'her' }, 'right')).toEqual([]);
  });

  test('looks at all other subjects, whichever option they stand in', async () => {
    const third = await choices('compare', { left: 'Barge 1', right: 'Barge 2', third: 'barge 1' }, 'third');
    expect(third).toContain('Barge 10');
    expect(third).not.toContain('Barge 1');
    expect((await choices('compare', { right: 'Heron' }, 'left'))[0]).toBe('Kittiwake');
  });

  test('offers the aspects in which all are stated first', async () => {
    expect(await choices('compare', { left: 'Heron', right: 'Barge 3' }, 'aspect')).toEqual([
      'Length',
      'Crew',
      'Home port',
      'Load',
    ]);
  });
});

describe('/about', () => {
  test('offers any subject, that of which most is stated first', async () => {
    expect((await choices('about', {}, 'subject'))[0]).toBe('Heron');
    expect(await choices('about', { subject: 'tot' }, 'subject')).toEqual(['Total']);
  });
});
