import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/language/en.ts';
import type { Language } from '../../src/language/language.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { type Entry, entriesOf, parametersOf, said, type Values, valuesOf } from './entries.ts';

/** What is the same in English and in another language, and why. */
const SAME: readonly { readonly in: readonly string[]; readonly paths: RegExp; readonly why: string }[] = [
  { in: ['*'], paths: /^discord\.buttons\.(?:csv|markdown)$/u, why: 'names of formats' },
  { in: ['fr'], paths: /^commands\.slash\.sources\.name$/u, why: 'the word is French' },
  { in: ['fr'], paths: /^commands\.options\.(?:question|aspect|oneAspect)\.name$/u, why: 'the words are French' },
  { in: ['fr'], paths: /^documents\.(?:place\.pages|sources\.title|table\.aspect)$/u, why: 'the words are French' },
];

const others = LANGUAGES.filter((language) => language !== ENGLISH);
const english = entriesOf(ENGLISH);

/** Of one, of some, and of more than are listed. */
const SAMPLES: readonly Values[] = [valuesOf(1, 1), valuesOf(21, 2), valuesOf(41, 9)];

function entryOf(language: Language, path: string): Entry {
  const entry = entriesOf(language).get(path);
  if (entry === undefined) throw new Error(`${language.tag} has no ${path}`);
  return entry;
}

/** Which of the values stand in a text. */
function shownIn(text: string, path: string, values: Values): string[] {
  return parametersOf(path).flatMap((name) => {
    const value = values[name];
    const all = Array.isArray(value) ? value : [value];
    return all.filter((one) => text.includes(String(one))).map((one) => `${name}: ${String(one)}`);
  });
}

test('seven languages are spoken, Chinese in both of its scripts', () => {
  expect(LANGUAGES.map(({ tag }) => tag)).toEqual(['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-Hans', 'zh-Hant']);
});

describe.each(others.map((language) => [language.tag, language] as const))('%s', (tag, language) => {
  test('has every entry and no other', () => {
    expect([...entriesOf(language).keys()]).toEqual([...english.keys()]);
  });

  test('says nothing in English but what is the same', () => {
    const untold = [...english].filter(([path, entry]) => {
      const values = SAMPLES[1] ?? {};
      const isSame = said(path, entry, values) === said(path, entryOf(language, path), values);
      return (
        isSame && !SAME.some(({ in: tags, paths }) => (tags.includes('*') || tags.includes(tag)) && paths.test(path))
      );
    });
    expect(untold.map(([path]) => path)).toEqual([]);
  });

  test('says of each value what English says of it', () => {
    for (const [path, entry] of english)
      for (const values of SAMPLES.slice(1)) {
        const told = shownIn(said(path, entry, values), path, values);
        expect([path, ...shownIn(said(path, entryOf(language, path), values), path, values)]).toEqual([path, ...told]);
      }
  });

  test('leaves nothing empty and nothing undefined', () => {
    for (const [path, entry] of entriesOf(language))
      for (const values of SAMPLES) {
        const text = said(path, entry, values);
        expect([path, text.trim() === text && text !== '' && !/undefined|null|NaN|\[object/u.test(text)]).toEqual([
          path,
          true,
        ]);
      }
  });
});

test.each(SAME.map((one) => [one.why, one] as const))(
  'what is the same in English because %s is the same',
  (_, same) => {
    const values = SAMPLES[1] ?? {};
    const paths = [...english.keys()].filter((path) => same.paths.test(path));
    expect(paths.length).toBeGreaterThan(0);
    for (const language of others.filter(({ tag }) => same.in.includes('*') || same.in.includes(tag)))
      for (const path of paths)
        expect(said(path, entryOf(language, path), values)).toBe(said(path, entryOf(ENGLISH, path), values));
  },
);

test('French has a blank that does not break before the marks that want one, and inside its quotation marks', () => {
  const french = LANGUAGES.find(({ tag }) => tag === 'fr');
  for (const [path, entry] of entriesOf(french as Language))
    for (const values of SAMPLES) {
      const text = said(path, entry, values).replaceAll(/https?:\S+/gu, '');
      expect([path, /(?<![\u00a0\u202f/])[;!?»]|(?<![\u00a0])(?::)|«(?!\u202f)/u.exec(text)?.[0]]).toEqual([
        path,
        undefined,
      ]);
    }
});

test.each([
  ['ja', /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、]/u],
  ['zh-Hans', /[\p{sc=Han}，]/u],
  ['zh-Hant', /[\p{sc=Han}，]/u],
])('%s is written in its own characters', (tag, own) => {
  const formats = new Set(['discord.buttons.csv', 'discord.buttons.markdown']);
  for (const language of LANGUAGES.filter((one) => one.tag === tag))
    for (const [path, entry] of entriesOf(language))
      expect([path, own.test(said(path, entry, SAMPLES[1] ?? {})) || formats.has(path)]).toEqual([path, true]);
});

test('neither script of Chinese has characters of the other', () => {
  const [simplified, traditional] = ['zh-Hans', 'zh-Hant'].map((tag) => {
    const language = LANGUAGES.find((one) => one.tag === tag) as Language;
    return [...entriesOf(language)].map(([path, entry]) => said(path, entry, SAMPLES[1] ?? {})).join('');
  });
  expect(simplified).not.toMatch(/[這個們為說來對時會沒還後過問題檔歡應點關開記錄條達]/u);
  expect(traditional).not.toMatch(/[这个们为说来对时会没还后过问题档欢应点关开记录条达]/u);
});
