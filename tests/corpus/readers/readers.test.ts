import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../src/corpus/readers/formats.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { PIECES } from '../../support/pieces.ts';
import { processorTime } from '../../support/processor.ts';
import { readerAtOnce } from '../../support/readers.ts';
import { faultsOf } from '../../support/wellFormed.ts';

/** Most processor time for one text, in milliseconds: far more than it takes, far less than the square of its length would. */
const PATIENCE = 1_500;
const LONG = 60_000;
const MANY = 15_000;

/** The faults of all documents that a reader makes of a text; none when it refuses the text in one line for each problem. */
function faults(path: string, text: string): string[] {
  try {
    return readerAtOnce(path)({ path, text }).flatMap(faultsOf);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.problems.filter((problem) => !problem.startsWith(path) || problem.includes('\n'));
  }
}

describe.each(Object.entries(PIECES))('the reader of %s', (path, pieces) => {
  it('reads the same text twice with the same result', () => {
    const text = pieces.join(' words ');
    const attempt = () => {
      try {
        return readerAtOnce(path)({ path, text });
      } catch (error) {
        return String(error);
      }
    };
    expect(attempt()).toEqual(attempt());
  });
});

const HARD: readonly [string, string, string][] = [
  ['quotations in quotations', 'a.md', '>'.repeat(LONG)],
  ['quotations with spaces', 'a.md', `${'> '.repeat(MANY)}a`],
  ['lists in lists', 'a.md', `${'- '.repeat(MANY)}a`],
  ['numbered lists in lists', 'a.md', `${'1. '.repeat(MANY)}a`],
  ['brackets', 'a.md', '['.repeat(LONG)],
  ['pictures', 'a.md', '![]('.repeat(MANY)],
  ['comments', 'a.md', 'a <!-- '.repeat(MANY)],
  ['emphasis in a title', 'a.md', `# ${'*a_ '.repeat(MANY)}`],
  ['front matter', 'a.md', `---\na: ${'['.repeat(MANY)}\n---\n`],
  ['columns', 'a.md', `${'|a'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n${'|b'.repeat(2_000)}`],
  ['elements in Markdown', 'a.md', '<div>'.repeat(MANY)],
  ['footnotes in footnotes', 'a.md', '[^a]: '.repeat(MANY)],
  ['signs of footnotes', 'a.md', `a${'[^a]'.repeat(MANY)}`],
  ['items of a list', 'a.md', '- a\n'.repeat(MANY)],
  ['titles', 'a.md', '# a\n\nb\n\n'.repeat(MANY / 10)],
  ['expressions in components', 'a.mdx', '<A {'.repeat(MANY)],
  ['statements that never end', 'a.mdx', 'export const {\n\n'.repeat(MANY / 10)],
  ['elements in elements', 'a.html', '<div>'.repeat(LONG)],
  ['furniture in furniture', 'a.html', `${'<nav>'.repeat(MANY)}a`],
  ['tables in tables', 'a.html', '<table><tr><td>a'.repeat(MANY / 3)],
  ['bold in bold', 'a.html', '<b>a'.repeat(MANY)],
  ['cells over many rows', 'a.html', `<table>${'<tr><td rowspan=65534 colspan=1000>a<td>b'.repeat(300)}`],
  ['line breaks', 'a.html', 'a<br>'.repeat(MANY)],
  ['commas', 'a.csv', ','.repeat(LONG)],
  ['quotation marks', 'a.csv', '"'.repeat(LONG)],
  ['empty lines', 'a.csv', '\n'.repeat(LONG)],
  ['JSON lists in a list', 'a.json', '['.repeat(LONG)],
  ['JSON fields in fields', 'a.jsonl', `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`],
  ['JSON strings that never end', 'a.json', `[${'"a'.repeat(MANY)}`],
  ['JSON arrays', 'a.jsonl', '['.repeat(LONG)],
  ['one line of Markdown', 'a.md', 'several words, '.repeat(MANY)],
  ['one line of HTML', 'a.html', 'several words, '.repeat(MANY)],
  ['one line of CSV', 'a.csv', 'several words, '.repeat(MANY)],
];

describe('a reader', () => {
  it.each(HARD)('finishes in time over very much of the same: %s', (_, path, text) => {
    const start = processorTime();
    expect(faults(path, text)).toEqual([]);
    expect(processorTime() - start).toBeLessThan(PATIENCE);
  });

  it.each([
    ['README', true],
    ['a.MD', true],
    ['a/b.c/LICENSE', true],
    ['a.pdf', false],
    ['a.constructor', false],
  ])('for %s exists: %s', async (path, exists) => {
    expect((await readerOf(path)) !== null).toBe(exists);
  });
});
