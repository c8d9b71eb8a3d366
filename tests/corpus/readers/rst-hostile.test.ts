import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRst } from '../../../src/corpus/readers/rst.ts';
import { anyMarkup } from '../../support/anyMarkup.ts';
import { faultsOf } from '../../support/wellFormed.ts';

/** Pieces that mean something in reStructuredText; what a fault hides behind is how they are put together. */
const PIECES = [
  ...['a', 'b c', 'Über', '😀', '表', ' ', '  ', '   ', '    ', '\t', '\n', '\n', '\n', '\n\n', '\r\n', '\r'],
  ...[
    '====',
    '----',
    '=',
    '- ',
    '* ',
    '1. ',
    '(b) ',
    '#. ',
    ':a: ',
    '::',
    '\n\n  ',
    '| ',
    '>>> ',
    '-v  ',
    '--long=X  ',
  ],
  ...[
    '.. ',
    '.. note:: ',
    '.. code-block:: c\n',
    '.. figure:: x\n   :alt: y\n',
    '.. [1] ',
    '.. _a: ',
    '.. _b:\n',
    '.. |s| ',
  ],
  ...[
    '.. list-table::\n',
    '.. csv-table::\n   :header: "a", b\n',
    '.. flat-table::\n',
    '   * - ',
    '     - ',
    '"',
    ',',
    ':cspan:`1`',
  ],
  ...[
    '.. function:: f(x)\n',
    '.. rubric:: R\n',
    '+---+---+\n',
    '+===+===+\n',
    '| a | b |\n',
    '|   +---+\n',
    '|   | c |\n',
    '== ==\n',
  ],
  ...['-- --\n', 'a  b\n', '   c\n', '``', '*', '`', '_', '\\ ', '\ufeff', '\0', '\u00a0'],
];
/** Longest time for one text, in milliseconds: far more than it takes, far less than the square of its length would. */
const PATIENCE = 4_000;
const LONG = 100_000;
const MANY = 10_000;

const faults = (text: string): string[] => readRst({ path: 'a.rst', text }).flatMap(faultsOf);

describe('readRst', () => {
  it('makes well-formed documents of any text', () => {
    fc.assert(
      fc.property(anyMarkup(PIECES), (text) => {
        expect(faults(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

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
    const start = performance.now();
    expect(faults(text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});
