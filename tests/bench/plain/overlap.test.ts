import { expect, it } from 'vitest';
import { overlapCell } from './overlap.ts';

const grid = {
  id: 't',
  header: ['Kettle', 'Litres', 'Price'],
  rows: [
    ['Copper pot', '2', '30'],
    ['Tin pot', '1', '9'],
  ],
};

it('the cell whose row and header share the most words with the question is found', () => {
  expect(overlapCell(grid, 'What is the price of the tin pot?')).toBe('9');
  expect(overlapCell(grid, 'How many litres does copper hold?')).toBe('2');
});

it('the first cell is taken in a tie, and none of a table without cells', () => {
  expect(overlapCell(grid, 'Why?')).toBe('2');
  expect(overlapCell({ id: 't', header: ['Kettle'], rows: [['Copper']] }, 'Why?')).toBeNull();
});
