import { describe, expect, it, test } from 'vitest';
import { shortened } from '../../src/language/grammar.ts';
import { LANGUAGES } from '../../src/language/languages.ts';

const NAMES = ['A', 'B', 'C'];
const MANY = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];

/** By the rules of CLDR, written out by hand. */
const LISTS: Readonly<Record<string, readonly [and: string, or: string, many: string]>> = {
  en: ['“A”, “B” and “C”', '“A”, “B” or “C”', '“A”, “B”, “C”, “D”, “E”, “F” and 3 more'],
  de: ['„A“, „B“ und „C“', '„A“, „B“ oder „C“', '„A“, „B“, „C“, „D“, „E“, „F“ und 3 weitere'],
  fr: [
    '«\u202fA\u202f», «\u202fB\u202f» et «\u202fC\u202f»',
    '«\u202fA\u202f», «\u202fB\u202f» ou «\u202fC\u202f»',
    `${['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `«\u202f${name}\u202f»`).join(', ')} et 3 de plus`,
  ],
  es: ['“A”, “B” y “C”', '“A”, “B” o “C”', '“A”, “B”, “C”, “D”, “E”, “F” y 3 más'],
  'pt-BR': ['“A”, “B” e “C”', '“A”, “B” ou “C”', '“A”, “B”, “C”, “D”, “E”, “F” e mais 3'],
  ja: ['「A」、「B」、「C」', '「A」、「B」、または「C」', '「A」、「B」、「C」、「D」、「E」、「F」、ほか3件'],
  'zh-Hans': ['“A”、“B”和“C”', '“A”、“B”或“C”', '“A”、“B”、“C”、“D”、“E”、“F”和另外 3 个'],
  'zh-Hant': ['「A」、「B」和「C」', '「A」、「B」或「C」', '「A」、「B」、「C」、「D」、「E」、「F」和另外 3 個'],
};

describe.each(LANGUAGES.map(({ tag, grammar }) => [tag, grammar] as const))('the grammar of %s', (tag, grammar) => {
  it('lists names as the language does, and counts those that are too many', () => {
    expect([grammar.and(NAMES), grammar.or(NAMES), grammar.and(MANY)]).toEqual(LISTS[tag]);
  });

  it('puts a name on one line, and cuts a long one', () => {
    expect(grammar.named(' K\nV  M ')).toContain('K V M');
    expect(grammar.named('x'.repeat(6_000)).length).toBeLessThan(130);
  });

  it('has nothing to say of nothing', () => {
    expect([grammar.and([]), grammar.or([]), grammar.both([]), grammar.paragraph(['', ''])]).toEqual(['', '', '', '']);
  });
});

test.each([
  ['en', ['1 document', '0 documents', '2,400 documents']],
  ['de', ['1 Dokument', '0 Dokumente', '2.400 Dokumente']],
  ['fr', ['1 document', '0 document', '2\u202f400 documents']],
  ['es', ['1 documento', '0 documentos', '2400 documentos']],
  ['pt-BR', ['1 documento', '0 documento', '2.400 documentos']],
  ['ja', ['1件の文書', '0件の文書', '2,400件の文書']],
  ['zh-Hans', ['1 份文档', '0 份文档', '2,400 份文档']],
  ['zh-Hant', ['1 份文件', '0 份文件', '2,400 份文件']],
])('one, none and many are counted as %s does', (tag, counted) => {
  const { documents } = LANGUAGES.find((language) => language.tag === tag) ?? {};
  expect([1, 0, 2_400].map((count) => documents?.sources.title(count))).toEqual(counted);
});

test('sentences stand one after another, with a blank where the language has one', () => {
  const paragraphs = LANGUAGES.map(({ grammar }) => grammar.paragraph(['a。', '', 'b。']));
  expect(paragraphs).toEqual([...Array(5).fill('a。 b。'), ...Array(3).fill('a。b。')]);
});

test('a text is shortened by characters as a reader counts them', () => {
  expect(shortened('👩‍🚀'.repeat(20), 5)).toBe(`${'👩‍🚀'.repeat(5)}…`);
  expect(shortened('five!', 5)).toBe('five!');
});
