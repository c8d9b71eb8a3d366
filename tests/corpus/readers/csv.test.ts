import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { cite } from '../../../src/corpus/quote.ts';
import { readCsv } from '../../../src/corpus/readers/csv.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { slice } from '../../../src/text/span.ts';
import { documentOf } from '../../support/corpus.ts';
import { cells, outline } from '../../support/outline.ts';

const read = (text: string, path = 'prices.csv'): Document | undefined => readCsv({ path, text })[0];

describe('readCsv', () => {
  it('reads one table, its first record the header', () => {
    const document = read('Name,Price\nTea,2\nMilk,1\n');
    expect(cells(document)).toEqual([
      ['Name', 'Price'],
      ['Tea', '2'],
      ['Milk', '1'],
    ]);
    expect(document).toMatchObject({ title: 'prices', text: 'Name,Price\nTea,2\nMilk,1\n' });
  });

  it('points inside the quotation marks, over line breaks and doubled marks', () => {
    expect(cells(read('a,b\r\n" x ","say ""hi"""\r\n"two\r\nlines",3'))).toEqual([
      ['a', 'b'],
      ['x', 'say ""hi""'],
      ['two\r\nlines', '3'],
    ]);
  });

  it('finds each of several equal values in its own place', () => {
    const table = read('a,b,c\n1,1,1\n')?.blocks[0];
    const row = table?.kind === 'table' ? table.rows[0] : undefined;
    expect(row?.cells.map((cell) => cell?.start)).toEqual([6, 8, 10]);
  });

  it('keeps its place after emoji, empty lines and an inch sign', () => {
    expect(cells(read('size,note\n\n😀,5" disk\n\n\n"",x\n'))).toEqual([
      ['size', 'note'],
      ['😀', '5" disk'],
      [null, 'x'],
    ]);
  });

  it.each([
    ['semicolons', 'a;b\n1,5;2,5\n', 'x.csv'],
    ['tabs', 'a\tb\n1,5\t2,5\n', 'x.csv'],
    ['tabs in a .tsv', 'a\tb\n1,5\t2,5\n', 'x.tsv'],
    ['bars', 'a|b\n1,5|2,5\n', 'x.csv'],
    ['the delimiter that a first line names', 'sep=#\r\na#b\r\n1,5#2,5\r\n', 'x.csv'],
  ])('knows %s', (_, text, path) => {
    expect(cells(read(text, path))).toEqual([
      ['a', 'b'],
      ['1,5', '2,5'],
    ]);
  });

  it('takes commas for decimal commas where semicolons cut as many lines', () => {
    expect(cells(read('Tea;1,5\nMilk;2,5\n'))[2]).toEqual(['Milk', '2,5']);
  });

  it('takes single cells above the header for paragraphs', () => {
    const document = read('Report of May\n\nName,Price\nTea,2\n');
    expect(outline(document)).toEqual([
      ['paragraph', 'Report of May'],
      ['table', 'Name,Price\nTea,2'],
    ]);
  });

  it('takes rows above the header that fill few of its columns for paragraphs, too', () => {
    const document = read('Exported,2026-05-01\nBy,Ann\n\nName,Price,Stock,Shelf\nTea,2,9,A\nMilk,1,8,B\nJam,4,,\n');
    expect(outline(document).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph', 'table']);
    expect(cells(document)[0]).toEqual(['Name', 'Price', 'Stock', 'Shelf']);
  });

  it('has no header where the first row is values', () => {
    expect(cells(read('Tea,2.50\nMilk,1.20\n'))).toEqual([[], ['Tea', '2.50'], ['Milk', '1.20']]);
    expect(cells(read('Tea,2024,2025\nBlack,12,13\n'))[0]).toEqual(['Tea', '2024', '2025']);
  });

  it('says in which row a quotation stands, as a spreadsheet counts', () => {
    const document = read('Stock\n\na,b\n1,"two\nlines"\n3,4\n');
    const at = document?.text.indexOf('3,4') ?? 0;
    const { place, lines } = cite(document ?? documentOf('a.csv', ''), { start: at, end: at + 3 });
    expect({ place, lines }).toEqual({ place: { kind: 'rows', sheet: null, first: 5, last: 5 }, lines: [6, 6] });
  });

  it('keeps a row that is too long, and does not guess which of its cells stand where', () => {
    const document = read('Name,Price\nTea,2\nMilk,1,5\nJam,4\n');
    expect(cells(document).slice(1)).toEqual([
      ['Tea', '2'],
      ['Milk', null],
      ['Jam', '4'],
    ]);
    expect(document?.blocks.map(({ span }) => slice(document.text, span))).toEqual([document?.text.trim()]);
  });

  it('takes columns without a name as they are where most rows have them', () => {
    expect(cells(read('a,b,c\n1,2,3,x,y\n3,4,5,x,y\n5\n'))).toEqual([
      ['a', 'b', 'c', null, null],
      ['1', '2', '3', 'x', 'y'],
      ['3', '4', '5', 'x', 'y'],
      ['5', null, null, null, null],
    ]);
  });

  it('moves a header without a first cell over its columns', () => {
    expect(cells(read('Price,Stock\nTea,2,9\nMilk,1,8\n'))[0]).toEqual([null, 'Price', 'Stock']);
  });

  it('fills rows that are short', () => {
    expect(cells(read('a,b,c\n1\n'))[1]).toEqual(['1', null, null]);
  });

  it.each([
    ['a quotation mark is never closed', 'a,b\n1,"x\ny",2\n3,"4\n5,6\n', 'prices.csv, line 4: a quotation mark'],
    ['text follows a closing mark', 'a,b\n1,"x ""y"" z"!\n', 'prices.csv, line 2: text follows'],
  ])('says on which line %s', (_, text, message) => {
    expect(() => read(text)).toThrow(CorpusError);
    expect(() => read(text)).toThrow(message);
  });
});
