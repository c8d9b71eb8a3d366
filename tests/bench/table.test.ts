import { expect, it } from 'vitest';
import { share, tableText } from './table.ts';

it('a table aligns names to the left and figures to the right', () => {
  expect(
    tableText([
      ['set', 'P@1'],
      ['faq', share(0.5)],
      ['squad2', share(1)],
    ]),
  ).toBe('set       P@1\nfaq      .500\nsquad2  1.000\n');
});

it('a share that there is none of is a dash, and a loss keeps its sign', () => {
  expect([share(Number.NaN), share(-0.25), share(0)]).toEqual(['–', '-.250', '.000']);
});
