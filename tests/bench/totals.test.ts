import { expect, it } from 'vitest';
import { percentile } from './percentile.ts';
import type { Question } from './question-file.ts';
import type { Score } from './scoring.ts';
import { type Scored, totalsTable } from './totals.ts';

const RIGHT: Score = {
  right: true,
  top3: true,
  declined: false,
  wronglyAnswered: false,
  notVerbatim: [],
  furniture: [],
  why: '',
};
const one = (question: Partial<Question>, score: Partial<Score> = {}): Scored => ({
  question: { id: 1, kind: 'ask', ...question },
  score: { ...RIGHT, ...score },
});

it('the totals are counted by kind, with what must be declined apart', () => {
  const table = totalsTable([
    one({}),
    one({}, { right: false }),
    one({}, { right: false, top3: false, declined: true }),
    one({ kind: 'none' }, { declined: true }),
    one({ kind: 'none' }, { right: false, top3: false, wronglyAnswered: true, furniture: ['Log in', 'Share'] }),
    one({ kind: 'cell', decline: true }, { right: false, top3: false, wronglyAnswered: true, notVerbatim: ['x'] }),
  ]);
  expect(table.split('\n').map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
    ' | questions | right | top 3 | wrongly declined | wrongly answered | not verbatim | furniture',
    'ask | 3 | 1 | 2 | 1 | 0 | 0 | 0',
    'none | 2 | 1 | 1 | 0 | 1 | 0 | 1',
    'cell, to decline | 1 | 0 | 0 | 0 | 1 | 1 | 0',
    'total | 6 | 2 | 3 | 1 | 2 | 1 | 1',
    '',
  ]);
});

it('a percentile is the value of the nearest rank', () => {
  const values = [15, 20, 35, 40, 50];
  expect([5, 30, 40, 50, 95, 100].map((percent) => percentile(values, percent))).toEqual([15, 20, 20, 35, 50, 50]);
  expect(percentile([], 50)).toBeNaN();
});
