import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { readRst } from '../../../src/corpus/readers/rst.ts';
import { markupLines } from '../../support/markupLines.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const FOLDER = new URL('../../fixtures/rst/', import.meta.url);

function read(text: string, path = 'a.rst'): Document {
  const [document] = readRst({ path, text });
  if (!document) throw new Error('the reader gave no document');
  return document;
}
const lines = (text: string): string[] => markupLines(read(text));

describe('readRst', () => {
  it.each(['harbour'])('gives the blocks and anchors written down beside %s.rst', (name) => {
    const document = read(readFileSync(new URL(`${name}.rst`, FOLDER), 'utf8'), `${name}.rst`);
    const expected = readFileSync(new URL(`${name}.blocks.txt`, FOLDER), 'utf8');
    expect(markupLines(document)).toEqual(expected.replace(/\n$/, '').split('\n'));
    expect(faultsOf(document)).toEqual([]);
  });

  it('keeps the text of the file as it is', () => {
    const text = 'Ä\r\n=\r\n\r\nb 😀  \r\nc\r';
    expect(read(text).text).toBe(text);
    expect(lines(text)).toEqual(['@ a', 'heading 1 | Ä', 'paragraph | b 😀  ⏎c']);
  });

  it('takes levels of titles from the order in which their marks appear', () => {
    const text = '~~~\nOne\n~~~\n\nTwo\n===\n\nThree\n~~~~~\n\nFour\n=====\n\n~~~~\nFive\n~~~~\n';
    expect(lines(text).filter((line) => line.startsWith('h'))).toEqual([
      'heading 1 | One',
      'heading 2 | Two',
      'heading 3 | Three',
      'heading 2 | Four',
      'heading 1 | Five',
    ]);
  });

  it.each([
    ['Set-up of ``foo_bar`` (2nd)', 'set-up-of-foo-bar-2nd'],
    ['3.1 The :ref:`crane <x>`', 'the-crane'],
    ['Ærø & Łódź', 'aero-lodz'],
  ])('gives the section %j the id that a link to it has', (title, id) => {
    expect(lines(`${title}\n${'='.repeat(40)}\n`)[0]).toBe(`@ ${id}`);
  });

  it('gives a section whose id cannot be known the anchor of the section around it', () => {
    expect(lines('A\n=\n\nB\n-\n\nB\n-\n\n表\n--\n\nt\n')).toEqual([
      ...['@ a', 'heading 1 | A', '@ b', 'heading 2 | B', '@ a', 'heading 2 | B', 'heading 2 | 表', 'paragraph | t'],
    ]);
  });

  it('has the title without inline marks', () => {
    expect(read('The ``log`` of *all* `ships <x>`_\n=================================\n').title).toBe(
      'The log of all ships',
    );
  });

  it('leaves initials and years in their sentence', () => {
    expect(lines('M. Holm wrote this in\n1953. It rained.\n')).toEqual([
      'paragraph | M. Holm wrote this in⏎1953. It rained.',
    ]);
    expect(lines('a. one\nb. two\n\nc. three\n')).toEqual(['item | one', 'item | two', 'item | three']);
  });

  it('gives no quotation of what is for the program that makes the page', () => {
    const unseen = [
      '.. toctree::\n\n   a\n',
      '.. index:: b\n',
      '.. c\n   d\n',
      '.. |e| image:: f\n',
      '.. _g: h\n',
      '.. raw:: html\n\n   i\n',
    ];
    expect(lines(unseen.join('\n'))).toEqual([]);
    expect(lines('..\n\n  a\n')).toEqual(['paragraph | a']);
  });

  it('draws no line between fields and roles', () => {
    expect(lines(':ref:`a <b>` leads: there\n\n:c: d\n')).toEqual([
      'paragraph | :ref:`a <b>` leads: there',
      'item | c: d',
    ]);
  });

  describe('tables', () => {
    it('keep a cell only if no border or other cell stands between its lines', () => {
      expect(lines('+---+---+\n| a | b |\n|   | c |\n+---+---+\n| d | e |\n+---+---+\n')).toEqual([
        'row | a | ',
        'row | d | e',
      ]);
      expect(lines('== ==\na  b\n   c\nd  e\n== ==\n')).toEqual(['row | a | b⏎   c', 'row | d | e']);
    });

    it('have a cell over several columns in each of them, and one over several rows in the first', () => {
      const grid = '+---+---+---+\n| a | b     |\n|   +---+---+\n|   | c | d |\n+---+---+---+\n';
      expect(lines(grid)).toEqual(['row | a | b | b', 'row |  | c | d']);
      const simple = '== == ==\na  b\n-- -----\nc  d  e\n== == ==\n';
      expect(lines(simple)).toEqual(['row | a | b | b', 'row | c | d | e']);
    });

    it('are measured in columns, whatever takes two of them or is a tab', () => {
      expect(lines('====  ==\n表表  a\nb     c\n====  ==\n')).toEqual(['row | 表表 | a', 'row | b | c']);
      expect(lines('===\t==\na\tb\nc\td\n===\t==\n')).toEqual(['row | a | b', 'row | c | d']);
    });

    it('may be drawn inside a cell, whose words no quotation gives then', () => {
      const inner =
        '+---+--------+\n| a | +----+ |\n|   | | in | |\n|   | +----+ |\n+---+--------+\n| b | c      |\n+---+--------+\n';
      expect(lines(inner)).toEqual(['row | a | ', 'row | b | c']);
      expect(lines('== ======\na  == ==\n   b  c\n   == ==\nd  e\n== ======\n')).toEqual([
        'row | a | == ==⏎   b  c⏎   == ==',
        'row | d | e',
      ]);
    });

    it('are lines as they stand where the drawing is broken', () => {
      expect(lines('+---+---+\n| a | b\n+---+---+\n')).toEqual(['figure | +---+---+⏎| a | b⏎+---+---+']);
      expect(lines('== ==\nabc d\n== ==\n')).toEqual(['code | == ==⏎abc d⏎== ==']);
    });

    it('of lists may reach over columns and rows, as the kernel writes it', () => {
      const text =
        '.. flat-table::\n   :header-rows: 1\n\n   * - a\n     - b\n     - c\n   * .. _x:\n\n     - :rspan:`1` d\n     - :cspan:`1` e\n   * - f\n     - g\n';
      expect(lines(text)).toEqual(['header | a | b | c', '@ x', 'row | d | e | e', 'row |  | f | g']);
    });
  });
});
