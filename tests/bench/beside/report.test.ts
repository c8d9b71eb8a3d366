import { expect, it } from 'vitest';
import { panelsOf } from './pictured.ts';
import { tableOf } from './report.ts';
import type { Measured } from './turns.ts';

const MEGABYTE = 1024 * 1024;
const measured: Measured = {
  engine: 'Footnote',
  stage: { folder: '', rows: '', passages: 1_000, documents: 3 },
  built: { build: 1.234, write: null, bytes: 2.5 * MEGABYTE, memory: 200 * MEGABYTE },
  opened: { seconds: 0.5 },
  times: Array.from({ length: 100 }, (_, at) => at + 1),
  processor: 312,
  found: 97,
  memory: 150 * MEGABYTE,
  reason: null,
};
const givenUp: Measured = {
  ...measured,
  engine: 'Slow',
  opened: null,
  times: [],
  memory: 0,
  reason: 'gave up after 9 s',
};

it('a table has a row for each engine, and in place of its latencies why one gave up', () => {
  const [header = '', rule = '', ...rows] = tableOf([measured, givenUp]).trimEnd().split('\n');
  expect(rows).toEqual([
    '| Footnote | 1.23 | 200 | 2.5 | – | 0.50 | 150 | 97 % | 50.0 | 95.0 | 99.0 | 3.12 |',
    '| Slow | 1.23 | 200 | 2.5 | – | – | – | – | gave up after 9 s |  |  |  |',
  ]);
  const cells = [header, rule, ...rows].map((line) => line.split('|').length);
  expect(new Set(cells).size).toBe(1);
});

it('what an engine answered until its time was up counts, and a line below the table says so', () => {
  const table = tableOf([{ ...measured, reason: 'asked only 100 questions, in 300 s' }]);
  expect(table).toMatch(
    /97 % \| 50\.0 \| 95\.0 \| 99\.0 \| 3\.12 \|\n\nFootnote: asked only 100 questions, in 300 s\n$/u,
  );
});

it('a plot has a point for each size at which an engine came to the end', () => {
  const larger = { ...measured, stage: { ...measured.stage, passages: 9_000 }, times: [4] };
  const [median, high] = panelsOf([measured, givenUp, larger]);
  expect(median?.curves).toEqual([
    {
      name: 'Footnote',
      points: [
        [1_000, 50],
        [9_000, 4],
      ],
    },
    { name: 'Slow', points: [] },
  ]);
  expect(high?.curves[0]?.points[0]).toEqual([1_000, 95]);
});
