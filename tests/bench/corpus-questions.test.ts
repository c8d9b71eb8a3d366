import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBatch } from '../../src/terminal/batch.ts';
import { flat } from './matching.ts';
import { type Question, readQuestions } from './question-file.ts';

const FILE = fileURLToPath(new URL('corpus-questions.jsonl', import.meta.url));
const questions = await readQuestions(FILE);
const textOf = (source: string): string =>
  flat(readFileSync(new URL(`../../corpus/${source}`, import.meta.url), 'utf8'));

/** The strings that `question` expects of a document, with the document. */
function expectations(question: Question): [source: string, words: string][] {
  const { source, must_quote, expect: values, expect_left, expect_right, also = [], pairs = [] } = question;
  const places = [{ source, must_quote, values, expect_left, expect_right }, ...also];
  const listed = places.flatMap((place) =>
    Object.values(place).flatMap((value) => (Array.isArray(value) ? value.map((words) => [place.source, words]) : [])),
  );
  const { section, col, row, left_col, right_col } = question;
  const labels = [section, col, row, left_col, right_col].filter((label) => label !== undefined);
  const inPairs = pairs.flatMap(([aspect, left, right]) => [aspect, ...left, ...right]);
  return [...listed, ...[...labels, ...inPairs].map((words) => [source, words])].map(([of, words]) => [
    String(of),
    String(words),
  ]);
}

describe('the questions about our own corpus', () => {
  it('can all be asked, and no two have the same id or wording', async () => {
    expect(await readBatch(FILE)).toHaveLength(questions.length);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const worded = questions.map(({ question, subject, aspect, left, right, turns }) =>
      [question, subject, aspect, left, right, turns].join().toLowerCase(),
    );
    expect(new Set(worded).size).toBe(questions.length);
  });

  it('are at least seventy, of every kind, and a quarter of them has no answer', () => {
    expect(questions.length).toBeGreaterThanOrEqual(70);
    const kinds = questions.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['ask', 'none', 'cell', 'compare', 'followup']));
    expect(kinds.filter((kind) => kind === 'none').length).toBeGreaterThanOrEqual(questions.length / 4);
  });

  it('expect only strings that stand in the document they name', () => {
    const all = questions.flatMap((question) =>
      expectations(question).map(([of, words]) => ({ id: question.id, of, words })),
    );
    expect(all.length).toBeGreaterThan(questions.length / 2);
    expect(all.filter(({ of, words }) => !textOf(of).includes(flat(words)))).toEqual([]);
  });
});
