import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Quote } from '../../src/corpus/quote.ts';
import { COMMANDS } from '../../src/discord/commands/index.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { BODY_ROOM, Seal } from '../../src/discord/press/seal.ts';
import { renderCard } from '../../src/discord/render.ts';
import { tableFiles } from '../../src/discord/table/files.ts';
import { ALT_LENGTH, altText } from '../../src/export/alt.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { openLibrary } from '../../src/library.ts';
import type { Card, CardBlock } from '../../src/present/card.ts';
import { comparisonAnswer, documentOf, hypervisors, quoteOf } from '../present/sample.ts';
import { corpusOf } from '../support/corpus.ts';
import { type Json, objectOf, objectsOf } from '../support/discord/json.ts';
import { allComponents, commandProblems, messageProblems } from '../support/discord/rules.ts';
import { type Running, run } from './bot.ts';
import { buttonsUnder, pressing } from './pressing.ts';

const seal = new Seal('a secret');
const audience = { seal, isPrivate: true, areAsked: true, mayThread: false };
const more = { certainty: 'likely', more: [] } as const;
const asked = { of: 'question', question: 'Why?', understood: 'Why?' } as const;

/** A card of these blocks as a message; fails where Discord would refuse it. */
function rendered(blocks: readonly CardBlock[], extra: Partial<Card> = {}): Json[] {
  const card: Card = { title: 'Why?', tone: 'answer', blocks, answer: more, asked, ...extra };
  const { components, flags } = renderCard(card, { language: ENGLISH, audience });
  const body = {
    components: structuredClone(components) as unknown as Json[],
    flags: flags.reduce((all, flag) => all | flag, 0),
  };
  expect(messageProblems(body)).toEqual([]);
  return allComponents(body.components);
}

/** A quotation of `length` characters. */
function quotation(words: string): Quote {
  return quoteOf(documentOf('long.md', `# Long\n\n${words}\n`), words);
}

const quotes = (count: number): CardBlock[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'quote',
    quote: quotation(`Sentence number ${at} is here.`),
    number: at + 1,
  }));

const lengthOf = (components: readonly Json[]): number =>
  components.reduce((sum, { type, content }) => sum + (type === 10 ? String(content).length : 0), 0);
const wordsOf = (length: number): string => `${'word '.repeat(Math.ceil(length / 5)).slice(0, length - 1)}x`;

let running: Running;
const long = `Long ${'x'.repeat(95)}`;

beforeAll(async () => {
  const library = openLibrary(corpusOf({ 'a.md': '# Notes\n\nThe heron nests in the reeds.\n' }));
  const many = Array.from({ length: 40 }, (_, at) => `choice ${at}`);
  running = await run({ ...library, suggest: () => [`${long}y`, long, ...many] });
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

/** For each limit, what shows that it is reached and kept; one without does not compile. */
const PROBES: Readonly<Record<keyof typeof LIMITS, () => void | Promise<void>>> = {
  messageText: () => {
    let longest = 0;
    for (let length = 3_000; length <= 4_200; length += 1) {
      const shown = lengthOf(rendered([{ kind: 'quote', quote: quotation(wordsOf(length)), number: 1 }]));
      longest = Math.max(longest, shown);
      if (length % 50 > 1) length += 24;
    }
    expect(longest).toBeGreaterThan(LIMITS.messageText - 800);
    expect(longest).toBeLessThanOrEqual(LIMITS.messageText);
  },
  components: () => {
    const counts = [10, 11, 12, 13, 14, 15, 60].map((count) => rendered(quotes(count)).length);
    expect(Math.max(...counts)).toBeGreaterThan(LIMITS.components - 8);
    expect(Math.max(...counts)).toBeLessThanOrEqual(LIMITS.components);
  },
  choices: async () => {
    const choices = await running.discord.complete('ask', { question: 'x' }, 'question');
    expect(choices).toHaveLength(LIMITS.choices);
  },
  choiceLength: async () => {
    const [first] = await running.discord.complete('ask', { question: 'x' }, 'question');
    expect(first).toBe(long);
    expect(long).toHaveLength(LIMITS.choiceLength);
  },
  label: () => {
    const labels = (question: string): unknown[] =>
      rendered([], { openers: [question] }).flatMap(({ type, style, label }) =>
        type === 2 && style === 1 ? [label] : [],
      );
    expect(labels('x'.repeat(80))).toEqual(['x'.repeat(80)]);
    expect(labels(`${'x'.repeat(40)} ${'y'.repeat(40)}`)).toEqual([`${'x'.repeat(40)}…`]);
    expect(String(labels('👩‍👩‍👧'.repeat(10))[0]).length).toBe(80);
    for (const { discord } of LANGUAGES)
      for (const label of Object.values(discord.buttons)) expect(label.length).toBeLessThanOrEqual(LIMITS.label);
  },
  customId: () => {
    expect(seal.idOf('on', 'x'.repeat(BODY_ROOM))).toHaveLength(LIMITS.customId);
    expect(seal.idOf('on', 'x'.repeat(BODY_ROOM + 1))).toBeNull();
  },
  buttonsInRow: () => {
    const [quote] = quotes(1);
    const next = quotation('Another sentence is here.');
    const rows = rendered(quote ? [quote] : [], { answer: { certainty: 'likely', more: [next] } })
      .filter(({ type }) => type === 1)
      .map(({ components }) => objectsOf(components).map(({ label }) => label));
    expect(rows).toEqual([
      ['More', 'In its place', 'Share', 'Ask on'],
      ['Right', 'Not it'],
    ]);
  },
  selectOptions: () => {
    const lines = Array.from({ length: 26 }, (_, at) => {
      const quote = quotation(`Number ${at}.`);
      return { label: '', value: `${at}`, quote, number: at + 1 };
    });
    const selects = rendered([{ kind: 'statements', intro: '', lines }]).filter(({ type }) => type === 3);
    expect(selects.map(({ options }) => objectsOf(options).length)).toEqual([LIMITS.selectOptions, 1]);
  },
  selectText: () => {
    const words = (last: string): CardBlock[] => [
      { kind: 'quote', quote: quotation(`${'x'.repeat(99)}${last}`), number: 1 },
      ...quotes(2).slice(1),
    ];
    const description = (last: string): string => {
      const select = rendered(words(last)).find(({ type }) => type === 3);
      return String(objectsOf(select?.options)[0]?.description);
    };
    expect(description('y')).toBe(`${'x'.repeat(99)}y`);
    expect(description('yz')).toHaveLength(LIMITS.selectText);
    expect(description('yz')).toMatch(/…$/u);
  },
  attachments: async () => {
    const { comparison } = comparisonAnswer();
    const [row] = comparison?.rows ?? [];
    if (!comparison || !row) throw new Error('the sample has rows');
    const rows = Array.from({ length: 1_000 }, (_, at) => ({ ...row, aspect: `Aspect ${at}` }));
    const { files, content } = await tableFiles('picture', { ...comparison, rows }, ENGLISH);
    expect(files).toHaveLength(LIMITS.attachments);
    expect(content).toMatch(/more/u);
    for (const { description = '' } of files) expect(description.length).toBeLessThanOrEqual(LIMITS.altText);
  },
  placeholder: () => {
    for (const { discord } of LANGUAGES)
      for (const text of [discord.chooseOne, discord.chooseAnother])
        expect(text.length).toBeLessThanOrEqual(LIMITS.placeholder);
  },
  optionLength: async () => {
    const answer = await running.discord.slash('ask', { question: 'x'.repeat(LIMITS.optionLength) }).answer();
    expect(answer.text).not.toContain('Something went wrong');
    expect(() => running.discord.slash('ask', { question: 'x'.repeat(LIMITS.optionLength + 1) })).toThrow('6000');
  },
  modalTitle: () => {
    for (const { title } of forms()) expect(title.length).toBeLessThanOrEqual(LIMITS.modalTitle);
  },
  inputLabel: () => {
    for (const { label } of forms()) expect(label.length).toBeLessThanOrEqual(LIMITS.inputLabel);
  },
  inputExample: () => {
    for (const { example } of forms()) expect(example.length).toBeLessThanOrEqual(LIMITS.inputExample);
  },
  inputDescription: async () => {
    for (const { talk } of LANGUAGES) expect(talk.withoutWords.length).toBeLessThanOrEqual(LIMITS.inputDescription);
    const description = async (question: string): Promise<string> => {
      const [label] = objectsOf((await formUnder(question, 'Ask on'))?.components);
      return String(label?.description);
    };
    const room = LIMITS.inputDescription - ENGLISH.talk.goesOnFrom('').length;
    const edge = `Where does the heron nest ${'x'.repeat(room - 27)}?`;
    expect(await description(edge)).toBe(ENGLISH.talk.goesOnFrom(edge));
    expect(await description(edge)).toHaveLength(LIMITS.inputDescription);
    expect(await description(`${edge}!`)).toMatch(/…$/u);
  },
  inputText: async () => {
    const form = await formUnder('Where does the heron nest?', 'Ask on');
    const input = objectOf(objectsOf(form?.components)[0]?.component);
    expect(input?.max_length).toBe(LIMITS.inputText);
  },
  threadName: async () => {
    const name = async (question: string): Promise<string | undefined> => {
      const answer = await running.discord.slash('ask', { question }).answer();
      await pressing(answer, 'Ask in thread', running).answer();
      return running.discord.threads.find(({ id }) => id === answer.id)?.name;
    };
    const edge = `Where does the heron nest ${'x'.repeat(73)}?`;
    expect(await name(edge)).toBe(edge);
    expect(edge).toHaveLength(LIMITS.threadName);
    expect(await name(`${edge}!`)).toMatch(/^Where does .*…$/u);
  },
  content: () => {
    for (const { documents } of LANGUAGES)
      for (const text of [documents.table.noPicture, documents.table.morePictures(99_999)])
        expect(text.length).toBeLessThanOrEqual(LIMITS.content);
  },
  altText: () => {
    expect(ALT_LENGTH).toBe(LIMITS.altText);
    const cells = [[], []];
    const rows = Array.from({ length: 400 }, (_, at) => ({ aspect: `Aspect ${at}`, cells }));
    const texts = LANGUAGES.map((language) =>
      altText({ subjects: ['KVM', '👩‍👩‍👧'.repeat(300)], rows } as never, language),
    );
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(LIMITS.altText);
  },
  url: () => {
    const shown = (length: number): string => {
      const url = `https://docs.example/${'a'.repeat(length - 21)}`;
      const quote = quoteOf(hypervisors, 'KVM');
      const texts = rendered([{ kind: 'quote', quote: { ...quote, citation: { ...quote.citation, url } }, number: 1 }]);
      return texts.map(({ content }) => String(content ?? '')).join('\n');
    };
    expect(shown(LIMITS.url)).toContain(`${'a'.repeat(LIMITS.url - 21)}>)`);
    expect(shown(LIMITS.url + 1)).not.toContain('https://docs.example/');
  },
  commandName: registered,
  commandDescription: registered,
  commandLength: registered,
  options: registered,
};

function forms(): readonly { readonly title: string; readonly label: string; readonly example: string }[] {
  return LANGUAGES.flatMap(({ talk }) => Object.values(talk.forms));
}

/** The form that a button under a private answer opens. */
async function formUnder(question: string, label: string): Promise<Json | null> {
  const answer = await running.discord.slash('ask', { question, private: 'true' }).answer();
  expect([...buttonsUnder(answer).keys()]).toContain(label);
  const { interaction } = pressing(answer, label, running);
  return await running.discord.until('a form', () => interaction.form);
}

/** Commands keep to what Discord asks of them, in every language. */
function registered(): void {
  const commands = COMMANDS.map(({ data }) => structuredClone(data) as unknown as Json);
  expect(commandProblems(commands)).toEqual([]);
  const named = commands.flatMap((command) => [command, ...objectsOf(command.options)]);
  const texts = (field: string): string[] =>
    named
      .flatMap((one) => [one[field], ...Object.values(objectOf(one[`${field}_localizations`]) ?? {})])
      .map((text) => String(text ?? ''));
  for (const name of texts('name')) expect(name.length).toBeLessThanOrEqual(LIMITS.commandName);
  for (const text of texts('description')) expect(text.length).toBeLessThanOrEqual(LIMITS.commandDescription);
  for (const { options } of commands) expect(objectsOf(options).length).toBeLessThanOrEqual(LIMITS.options);
}

describe('the limit of Discord’s', () => {
  test.each(Object.entries(PROBES))('%s is reached where there is so much, and kept', async (_, probe) => {
    await probe();
  });
});
