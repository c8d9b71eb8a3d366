import { describe, expect, it } from 'vitest';
import { describe as describeEntries } from '../../../src/corpus/readers/pdf/about.ts';
import { columnsOf } from '../../../src/corpus/readers/pdf/columns.ts';
import { furnitureOf, textOf } from '../../../src/corpus/readers/pdf/furniture.ts';
import { type Row, rowsOf, type Segment } from '../../../src/corpus/readers/pdf/rows.ts';
import type { Run } from '../../../src/corpus/readers/pdf/runs.ts';
import { tableAt } from '../../../src/corpus/readers/pdf/tables.ts';
import { leadingOf, typographyOf } from '../../../src/corpus/readers/pdf/typography.ts';

/** Width of a letter where it does not matter, in points. */
const LETTER = 5;

function run(text: string, x: number, y: number, more: Partial<Run> = {}): Run {
  return { text, x, right: x + LETTER * text.length, y, size: 10, font: 'a', rtl: false, ...more };
}

/** A row of texts, each beginning at its place. */
function row(y: number, ...texts: readonly [string, number, string?][]): Row {
  const [first, ...others] = texts.map(
    ([text, x, font = 'a']): Segment => ({ text, x, right: x + LETTER * text.length, y, size: 10, fonts: [font] }),
  );
  if (!first) throw new Error('a row has text');
  return { y, segments: [first, ...others] };
}

const texts = (rows: readonly Row[]): string[] => rows.map(textOf);

describe('rows of a page', () => {
  it('come from top to bottom and from left to right, in whatever order the page draws them', () => {
    const runs = [run('below', 0, 20), run('right', 100, 10), run('left', 0, 10)];
    expect(texts(rowsOf(runs))).toEqual(['left  right', 'below']);
  });

  it('take a small gap for nothing, a larger one for a space, and a wide one for the end of a cell', () => {
    expect(texts(rowsOf([run('vir', 0, 10), run('tual', 16, 10), run('disk', 39, 10)]))).toEqual(['virtual disk']);
    expect(rowsOf([run('name', 0, 10), run('value', 30, 10)])[0]?.segments).toHaveLength(2);
  });

  it('hold superscripts and subscripts, which are not glued to a word when they are numbers of notes', () => {
    const small = { size: 7 };
    expect(texts(rowsOf([run('hypervisors', 0, 20), run('3', 55, 16, small), run('and', 61, 20)]))).toEqual([
      'hypervisors 3 and',
    ]);
    expect(texts(rowsOf([run('CO', 0, 20), run('2', 10, 22, small)]))).toEqual(['CO2']);
  });

  it('are printed once where bold letters are made by printing twice', () => {
    expect(texts(rowsOf([run('Bold', 0, 10), run('Bold', 0.3, 10)]))).toEqual(['Bold']);
  });

  it('put an accent on the letter that it is printed over, and on no other', () => {
    expect(texts(rowsOf([run('M¨', 0, 10), run('uller', 5, 10)]))).toEqual(['Müller']);
    expect(texts(rowsOf([run('Mart´', 0, 10), run('ınez', 20, 10)]))).toEqual(['Martínez']);
    expect(texts(rowsOf([run('a ´', 0, 10), run('quote', 16, 10)]))).toEqual(['a ´quote']);
  });

  it('are read from the right where the letters are', () => {
    const rtl = { rtl: true };
    expect(texts(rowsOf([run('שנייה', 0, 10, rtl), run('ראשונה', 30, 10, rtl)]))).toEqual(['ראשונה שנייה']);
  });
});

describe('columns', () => {
  const line = (name: string, at: number): string => `${name} line ${at} of running text`;
  const both = (from: number, top: number): Row[] =>
    [0, 1, 2, 3].map((at) => row(top + 12 * at, [line('left', from + at), 0], [line('right', from + at), 160]));

  it('are read one after the other', () => {
    expect(columnsOf(both(0, 0)).map((column) => textOf(column[0] as Row))).toEqual([
      line('left', 0),
      line('right', 0),
    ]);
  });

  it('are read above a heading that stands across them before those under it', () => {
    const across = row(60, ['A heading that stands across both of the columns', 0]);
    const first = columnsOf([...both(0, 0), across, ...both(4, 80)]).map((column) => textOf(column[0] as Row));
    expect(first).toEqual([line('left', 0), line('right', 0), textOf(across), line('left', 4), line('right', 4)]);
  });

  it('need no common baselines', () => {
    const left = [0, 1, 2, 3].map((at) => row(12 * at, [line('left', at), 0]));
    const right = [0, 1, 2, 3].map((at) => row(6 + 12 * at, [line('right', at), 160]));
    const rows = [...left, ...right].sort((a, b) => a.y - b.y);
    expect(columnsOf(rows)).toEqual([left, right]);
  });

  it('may be three', () => {
    const rows = [0, 1, 2, 3].map((at) =>
      row(12 * at, [line('left', at), 0], [line('middle', at), 160], [line('right', at), 320]),
    );
    expect(columnsOf(rows).map((column) => column.length)).toEqual([4, 4, 4]);
  });

  it('are not the cells of a table', () => {
    const rows = [0, 1, 2, 3, 4].map((at) =>
      row(12 * at, [`Part ${at}`, 0], [`what part ${at} is there for, in words`, 100]),
    );
    expect(columnsOf(rows)).toEqual([rows]);
  });
});

describe('tables', () => {
  const words = (rows: readonly Row[]): string[][] | undefined =>
    tableAt(rows, 0)?.rows.map((cells) => cells.map((cell) => cell.map(({ text }) => text).join(' ')));

  it('are rows that leave the same strips of paper white', () => {
    const rows = [
      row(0, ['Name', 0], ['Price', 100]),
      row(12, ['Tea', 0], ['2', 115]),
      row(24, ['Milk', 0], ['1', 115]),
    ];
    expect(words(rows)).toEqual([
      ['Name', 'Price'],
      ['Tea', '2'],
      ['Milk', '1'],
    ]);
    expect(tableAt(rows, 0)).toMatchObject({ headed: true, taken: 3 });
  });

  it('end where a line of text crosses the strips', () => {
    const rows = [
      row(0, ['Tea', 0], ['2', 100]),
      row(12, ['Milk', 0], ['1', 100]),
      row(24, ['Prices are those of the last market day', 0]),
    ];
    expect(tableAt(rows, 0)?.taken).toBe(2);
  });

  it('keep an empty cell, and put the second line of a cell under its first', () => {
    const rows = [
      row(0, ['Name', 0], ['Price', 100], ['Remarks', 200]),
      row(18, ['Tea', 0], ['sold in bags', 200]),
      row(29, ['of a hundred', 200]),
      row(47, ['Milk', 0], ['1', 100]),
    ];
    expect(words(rows)).toEqual([
      ['Name', 'Price', 'Remarks'],
      ['Tea', '', 'sold in bags of a hundred'],
      ['Milk', '1', ''],
    ]);
  });

  it('are not made of two lines of text with a wide gap', () => {
    expect(tableAt([row(0, ['so', 0], ['it', 21]), row(12, ['is', 0], ['no', 21])], 0)).toBeNull();
  });

  it('have no header where the first row is like the others', () => {
    const rows = [
      row(0, ['Author', 0], ['Ann', 100]),
      row(12, ['Date', 0], ['May', 100]),
      row(24, ['Place', 0], ['Rome', 100]),
    ];
    expect(tableAt(rows, 0)?.headed).toBe(false);
  });
});

describe('furniture', () => {
  const page = (at: number, header: string): Row[] => [
    row(30, [header, 0]),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((line) =>
      row(80 + 12 * line, [`Line ${line} of page ${at}, ${'x'.repeat(at)}`, 0]),
    ),
    row(700, [`${at + 5}`, 300]),
  ];
  const left = (pages: readonly (readonly Row[])[]): string[] => texts([...furnitureOf(pages, 10).keys()]);

  it('repeats at its height, or counts the pages', () => {
    const pages = [1, 2, 3].map((at) => page(at, 'The handbook'));
    expect(left(pages)).toEqual(['The handbook', '6', 'The handbook', '7', 'The handbook', '8']);
  });

  it('is not what differs in numbers that do not count the pages: the rows of a table over several pages', () => {
    const table = [0, 1, 2].map((at) =>
      [0, 1, 2, 3, 4].map((line) => row(80 + 12 * line, [`${7 * at + line * line} kg`, 0])),
    );
    expect(left(table)).toEqual([]);
    const counted = [1, 2, 3].map((at) => [row(30, [`Version 2, page ${at} of 3`, 0]), ...page(at, 'x'.repeat(at))]);
    expect(left(counted)).toContain('Version 2, page 2 of 3');
  });

  it('is not what has text above and below it', () => {
    const pages = [1, 2, 3].map((at) => [
      row(80, ['x'.repeat(at), 0]),
      row(92, ['Syntax:', 0]),
      row(104, ['y'.repeat(at), 0]),
    ]);
    expect(left(pages)).toEqual([]);
  });

  it('may change with the chapter', () => {
    const pages = [1, 2, 3, 4, 5, 6, 7].map((at) => page(at, at === 4 ? 'An interlude' : 'The handbook'));
    expect(left(pages)).toContain('An interlude');
  });

  it('is not what repeats far away in a long document', () => {
    const pages = Array.from({ length: 60 }, (_, at) => [row(80, [at % 20 === 0 ? 'Usage' : 'x'.repeat(at), 0])]);
    expect(left(pages)).toEqual([]);
  });

  it('is no heading that three pages have in common, but one that every page has', () => {
    const large = (at: number): Row[] =>
      page(at, 'Agenda').map((one) => (one.y === 30 ? { y: 30, segments: [{ ...one.segments[0], size: 20 }] } : one));
    const few = Array.from({ length: 12 }, (_, at) => (at < 3 ? large(at) : page(at, 'x'.repeat(at + 1)).slice(1)));
    expect(left(few)).not.toContain('Agenda');
    expect(left([1, 2, 3].map(large))).toContain('Agenda');
  });

  it('is a row of dots that lead to a page number', () => {
    expect(left([[row(80, ['Roads . . . . . . . . 17', 0]), row(92, ['and so on . . .', 0])]])).toEqual([
      'Roads . . . . . . . . 17',
    ]);
  });
});

describe('the typography of a document', () => {
  it('is that of most letters', () => {
    const pages = [
      [row(0, ['A heading', 0, 'b']), ...[1, 2, 3, 4, 5].map((at) => row(12 * at, ['Text of the document', 0]))],
    ];
    expect(typographyOf(pages)).toMatchObject({ size: 10, fonts: new Set(['a']), leading: 1.2 });
    expect(leadingOf([[row(0, ['one', 0]), row(12, ['two', 0])]])).toBeNull();
  });

  it('knows a typewriter by its letters, which are all equally wide', () => {
    const proportional = ['wide mill', 'little ill', 'common mmm', 'a longer line', 'another one'].map((text, at) => ({
      ...row(12 * at, [text.repeat(3), 0, 'text']),
    }));
    const varied = proportional.map(
      ({ y, segments: [first] }, at): Row => ({ y, segments: [{ ...first, right: first.right * (1 + at / 10) }] }),
    );
    const typed = [0, 1, 2, 3].map((at) => row(100 + 12 * at, [`let a${'b'.repeat(at)} = 1;`, 0, 'code']));
    expect([...typographyOf([[...varied, ...typed]]).typewriter]).toEqual(['code']);
  });
});

describe('what a PDF says of itself', () => {
  it.each([
    [
      { Title: 'Moorings of Lindevik', Author: 'A. Berg' },
      { title: 'Moorings of Lindevik', author: 'A. Berg' },
    ],
    [{ Title: 'Microsoft Word - draft.doc', Author: 'root' }, {}],
    [{ Title: 'report_v2.indd', CreationDate: "D:20240131120000+01'00'" }, { date: '2024-01-31' }],
    [{ Title: ' \u0000', Author: 7, CreationDate: 'yesterday' }, {}],
  ])('is believed when somebody may have written it: %j', (entries, meta) => {
    expect(describeEntries(entries)).toEqual(meta);
  });
});
