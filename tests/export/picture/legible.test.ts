import { expect, test } from 'vitest';
import { legible } from '../../../src/export/picture/legible.ts';
import { LANGUAGES } from '../../../src/language/languages.ts';

test('a picture speaks every language whose letters its font has, and English to the others', () => {
  expect(LANGUAGES.map((language) => [language.tag, legible(language).tag])).toEqual([
    ['en', 'en'],
    ['de', 'de'],
    ['fr', 'fr'],
    ['es', 'es'],
    ['pt-BR', 'pt-BR'],
    ['ja', 'en'],
    ['zh-Hans', 'en'],
    ['zh-Hant', 'en'],
  ]);
});
