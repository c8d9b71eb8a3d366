import { describe, expect, it } from 'vitest';
import { isRowLike, pipeTable } from '../../../../src/corpus/readers/plain/tables.ts';
import { readPlain } from '../../../../src/corpus/readers/plain.ts';
import { linesOf } from '../../../../src/text/lines.ts';
import { cells } from '../../../support/outline.ts';
import { line } from './line.ts';

const table = (text: string): (string | null)[][] => cells(readPlain({ path: 'a.txt', text })[0]);

describe('a pasted pipe table', () => {
  it('has its header over the columns that it names, although its first cell was lost', () => {
    const text = 'Oak / Ash | Elm | |\n---|---|---|\nBark | rough | smooth |\nHeight | 30 m | 25 m |';
    expect(table(text)).toEqual([
      [null, 'Oak / Ash', 'Elm'],
      ['Bark', 'rough', 'smooth'],
      ['Height', '30 m', '25 m'],
    ]);
  });

  it('has its header as it stands when every column is named', () => {
    expect(table('Tree | Bark\n---|---\nOak | rough\nElm | smooth')).toEqual([
      ['Tree', 'Bark'],
      ['Oak', 'rough'],
      ['Elm', 'smooth'],
    ]);
  });

  it('may have bars on the left, on both sides, or on the left of its rows only', () => {
    const rows = [
      ['Tree', 'Bark'],
      ['Oak', 'rough'],
    ];
    expect(table('| Tree | Bark |\n|---|---|\n| Oak | rough |')).toEqual(rows);
    expect(table('| Tree | Bark\n|---|---\n| Oak | rough')).toEqual(rows);
    expect(table('Tree | Bark |\n---|---|\n| Oak | rough |')).toEqual(rows);
  });

  it('keeps an empty cell as nothing, and a bar behind a backslash as a character', () => {
    expect(table('| Tree | Bark | Leaf |\n|---|---|---|\n| Oak | | a \\| b |\n| Elm | thin | c |')).toEqual([
      ['Tree', 'Bark', 'Leaf'],
      ['Oak', null, 'a \\| b'],
      ['Elm', 'thin', 'c'],
    ]);
  });

  it('has no header without a ruler, when all its rows have as many cells', () => {
    expect(table('Oak | rough\nElm | smooth\nAsh | grey')).toEqual([
      [],
      ['Oak', 'rough'],
      ['Elm', 'smooth'],
      ['Ash', 'grey'],
    ]);
  });

  it.each([
    ['two lines only', 'Oak | rough\nElm | smooth'],
    ['rows of different lengths without a ruler', 'Oak | a\nElm | b | c\nAsh | d'],
    ['one column', 'Oak |\n---|\nElm |'],
    ['a ruler under several lines', 'a | b\nc | d\n---|---\ne | f'],
  ])('is not %s', (_, text) => {
    expect(pipeTable(text, linesOf(text))).toBeNull();
  });

  it('takes rows and rulers for its own, and neither prose nor a line of dashes', () => {
    expect(isRowLike(line('Oak | rough |'))).toBe(true);
    expect(isRowLike(line('|---|:--:|'))).toBe(true);
    expect(isRowLike(line('---------'))).toBe(false);
    expect(isRowLike(line('The oak is rough.'))).toBe(false);
  });
});
