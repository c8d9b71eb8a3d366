import { ButtonStyle, Locale } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/discord/languages.ts';
import type { Language } from '../../src/language/language.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import { MARKED, unmarked } from '../language/marked.ts';
import { corpusOf } from '../support/corpus.ts';
import type { Asked, From } from '../support/discord/discord.ts';
import { type Json, objectsOf } from '../support/discord/json.ts';
import { allComponents } from '../support/discord/rules.ts';
import type { Seen } from '../support/discord/seen.ts';
import { type Running, run } from './bot.ts';
import { buttonsUnder } from './pressing.ts';

/**
 * Documents without one Latin letter, and a language of whose every text the beginning and the end are marked: each Latin letter that
 * somebody sees outside of such marks is a word of ours that the catalogue does not have.
 */
const rows = Array.from({ length: 40 }, (_, at) => `| ιδιότητα ${at} | υψηλή τιμή ${at} | χαμηλή τιμή ${at} |`);
const FILES = {
  'α/νέφη.md': `# Δύο νέφη\n\n## Ιδιότητες\n\n| ιδιότητα | Άλφα | Βήτα |\n|---|---|---|\n${rows.join('\n')}\n\n## Δίσκος\n\nΗ μηχανή Άλφα φτάνει στον δίσκο μέσω του οδηγού. Ο οδηγός αντιγράφει μόνο όσα πρέπει.\n`,
  'α/μνήμη.md': '# Μνήμη\n\n## Δίσκος και μνήμη\n\nΟ δίσκος της μηχανής Βήτα γράφει αργά τη μνήμη στον δίσκο.\n',
  'α/νέα.csv': 'όνομα,ιδιότητα 1\nΆλφα,άλλη τιμή\nΓάμμα,τρίτη τιμή\n',
};

const GREEK = { locale: 'el' } as const;
/** Letters in what somebody sees that are nobody's words: names of files, the product, commands, formats, hashes, mentions. */
const NO_WORDS =
  /\.(?:md|csv|png)\b|\bFootnote\b|\bSHA-256\b|\b[\da-f]{8,}\b|<[@#]\d+>|\b(?:CSV|Markdown|comparison)\b/gu;

let running: Running;
let library: Library;

beforeAll(async () => {
  (LOCALES as Map<Locale, Language>).set(Locale.Greek, MARKED);
  const corpus = corpusOf(FILES);
  library = openLibrary({ ...corpus, skipped: [{ path: 'α/ήχος', reason: 'ήχος' }] });
  running = await run(library, {
    before: (discord) => {
      discord.serverLocale = 'el';
    },
    journal: async () => {},
    rates: { person: { perMinute: 10_000, atOnce: 9_000 }, server: null },
  });
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  (LOCALES as Map<Locale, Language>).delete(Locale.Greek);
  await running.stop();
});

/**
 * All that somebody sees of a message or a form: texts, labels, descriptions of files, and what stands in a select. A question on a
 * button is put as the library understands it, whoever reads it.
 */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null || ('style' in value && value.style === ButtonStyle.Primary))
    return [];
  const shown = new Set(['content', 'label', 'description', 'placeholder', 'title']);
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (shown.has(name) ? [inner] : []) : textsIn(inner),
  );
}

/** The words of ours that the catalogue does not have. */
function strayIn(payload: unknown): string[] {
  return textsIn(payload).flatMap(
    (text) =>
      unmarked(text)
        .replaceAll(NO_WORDS, '')
        .match(/[A-Za-z][\w’-]*/gu) ?? [],
  );
}

const seenSoFar = new Set<string>();

/** The message; fails for a word in it that the catalogue does not have. */
async function checked(asked: Asked): Promise<Seen> {
  const message = await asked.answer();
  for (const payload of [message.payload, ...asked.interaction.followUps]) {
    expect(strayIn(payload)).toEqual([]);
    for (const text of textsIn(payload)) seenSoFar.add(text);
  }
  return message;
}

const slash = (name: string, options: Record<string, string> = {}, from: From = GREEK): Promise<Seen> =>
  checked(running.discord.slash(name, options, from));

async function pressed(message: Seen, label: string): Promise<Seen> {
  const button = [...buttonsUnder(message)].find(([shown]) => shown === `⟦${label}⟧`)?.[1];
  if (!button) throw new Error(`there is no ${label} among ${[...buttonsUnder(message).keys()].join(', ')}`);
  return await checked(running.discord.press(String(button.custom_id), message.payload, GREEK));
}

const QUESTION = 'Πώς φτάνει η μηχανή Άλφα στον δίσκο;';

describe('no word that the catalogue does not have stands in', () => {
  test.each([
    ['an answer', 'ask', { question: QUESTION, private: 'true' }],
    ['a refusal', 'ask', { question: 'Ποιος αγόρασε το ζέπελιν;' }],
    ['a question without words', 'ask', { question: '?!' }],
    ['a fact that documents state differently', 'fact', { subject: 'Άλφα', aspect: 'ιδιότητα 1' }],
    ['a fact of something unknown', 'fact', { subject: 'Ζέπελιν', aspect: 'ιδιότητα 1' }],
    ['a fact of an unknown aspect', 'fact', { subject: 'Άλφα', aspect: 'ζέπελιν' }],
    ['a comparison', 'compare', { left: 'Άλφα', right: 'Βήτα', third: 'Γάμμα' }],
    ['a comparison of differences', 'compare', { left: 'Άλφα', right: 'Βήτα', differences: 'true' }],
    ['a comparison of one with itself', 'compare', { left: 'Άλφα', right: 'Άλφα' }],
    ['all that is stated of something', 'about', { subject: 'Άλφα' }],
    ['the documents', 'sources', {}],
    ['help', 'help', {}],
  ] as const)('%s', async (_, name, options) => {
    const message = await slash(name, options);
    expect(message.text).toContain('⟦');
  });

  test('what the buttons of an answer show', async () => {
    const message = await slash('ask', { question: QUESTION, private: 'true' });
    await pressed(message, 'In its place');
    await pressed(message, 'Right');
    await pressed(message, 'Not it');
    await pressed(message, 'More');
    await pressed(await slash('ask', { question: 'Ποιος αγόρασε το ζέπελιν;' }), 'It is in the documents');
  });

  test('what the buttons of a table show', async () => {
    const table = await slash('compare', { left: 'Άλφα', right: 'Βήτα' });
    await pressed(table, 'Next');
    await pressed(table, 'Picture');
    await pressed(table, 'CSV');
    await pressed(table, 'Markdown');
  });

  test('what message commands find', async () => {
    const { discord } = running;
    const answer = await slash('ask', { question: QUESTION });
    await checked(discord.use('Check quotes', answer.payload, GREEK));
    const said = discord.say(
      'Ο οδηγός αντιγράφει μόνο όσα πρέπει. Ο οδηγός αντιγράφει όσα δεν πρέπει. Ναι. Το ζέπελιν πετά ψηλά πάνω από τη θάλασσα.',
    );
    await checked(discord.use('Check quotes', said, GREEK));
    await checked(discord.use('Check against documents', said, GREEK));
    await checked(discord.use('Find in documents', said, GREEK));
    await checked(discord.use('Find in documents', discord.say('🎈'), GREEK));
  });

  test('what is said to a mention, and in a thread', async () => {
    const { discord } = running;
    const mention = await discord.answerTo(discord.say(`<@${discord.bot.id}> ${QUESTION}`));
    expect(strayIn(mention.payload)).toEqual([]);
    await pressed(await slash('ask', { question: QUESTION }), 'Ask in thread');
    for (const message of discord.posted()) expect(strayIn(message)).toEqual([]);
  });

  test('a form, and what comes of a button that nobody made', async () => {
    const { discord } = running;
    const answer = await slash('ask', { question: QUESTION, private: 'true' });
    const on = buttonsUnder(answer).get('⟦Ask on⟧');
    const asked = discord.press(String(on?.custom_id), answer.payload, GREEK);
    const form = await discord.until('a form', () => asked.interaction.form);
    expect(strayIn(form)).toEqual([]);
    await checked(discord.press('made up', answer.payload, GREEK));
  });

  test('a select', () => {
    const selects = [...running.discord.interactions.values()].flatMap(({ message }) =>
      allComponents(objectsOf((message as Json | null)?.components)).filter(({ type }) => type === 3),
    );
    expect(selects.length).toBeGreaterThan(0);
    expect(strayIn(selects)).toEqual([]);
  });
});

test('this looks at many texts', () => {
  expect(seenSoFar.size).toBeGreaterThan(100);
  expect(strayIn({ content: 'Δίσκος, line 4' })).toEqual(['line']);
});
