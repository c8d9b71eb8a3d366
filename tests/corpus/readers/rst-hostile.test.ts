import { describe, expect, it } from 'vitest';
import { readRst } from '../../../src/corpus/readers/rst.ts';
import { processorTime } from '../../support/processor.ts';
import { faultsOf } from '../../support/wellFormed.ts';

/** Most processor time for one text, in milliseconds: far more than it takes, far less than the square of its length would. */
const PATIENCE = 2_500;
const LONG = 100_000;
const MANY = 10_000;

const faults = (text: string): string[] => readRst({ path: 'a.rst', text }).flatMap(faultsOf);

describe('readRst', () => {
  it.each([
    ['bullets in bullets', '- '.repeat(MANY)],
    ['numbers in numbers', '1. '.repeat(MANY)],
    ['fields in fields', ':a: '.repeat(MANY)],
    ['notes in notes', '.. note:: '.repeat(MANY)],
    ['steps to the right', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}a`).join('\n')],
    ['steps to the right, apart', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}a`).join('\n\n')],
    ['one long line', 'several words, '.repeat(MANY)],
    ['blank lines', `${'\n'.repeat(LONG)}${'a\n\n'.repeat(MANY)}`],
    ['colons', ':'.repeat(LONG)],
    ['backticks in a title', `${'`a '.repeat(MANY)}\n=====\n`],
    ['titles', 'a\n=\n'.repeat(MANY)],
    ['upper borders of simple tables', '== ==\n\n'.repeat(MANY)],
    ['a simple table of many columns', `${'= '.repeat(MANY)}=\na\n${'= '.repeat(MANY)}=\n`],
    ['a simple table of many rows', `== ==\n${'a  b\n'.repeat(MANY)}== ==\n`],
    ['upper borders of grids', '+--+\n'.repeat(MANY)],
    ['a grid of many columns', `${'+-'.repeat(MANY)}+\n${'| '.repeat(MANY)}|\n${'+-'.repeat(MANY)}+\n`],
    ['a cell over many rows', `+-+-+\n${'| |a|\n| +-+\n'.repeat(MANY)}| |b|\n+-+-+\n`],
    [
      'lists of lists of cells',
      `.. list-table::\n\n${'   * - a\n'.repeat(MANY)}     - b\n${'     - b\n'.repeat(2_000)}`,
    ],
    ['quotation marks in values', `.. csv-table::\n\n${'   "a\n'.repeat(MANY)}`],
    ['tables of values', '.. csv-table::\n\n   "a, b\n\n'.repeat(MANY)],
    ['link targets', '.. _a:\n'.repeat(MANY)],
    ['definitions', 'a\n  b\n\n'.repeat(MANY)],
    ['literal blocks announced', 'a::\n\n'.repeat(MANY)],
    ['directives without an end', '.. function:: a\n'.repeat(MANY)],
    ['options of a command', `-a${', -a'.repeat(MANY)}`],
  ])('finishes in time over very much of the same: %s', (_, text) => {
    const start = processorTime();
    expect(faults(text)).toEqual([]);
    expect(processorTime() - start).toBeLessThan(PATIENCE);
  });
});
