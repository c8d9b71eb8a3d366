import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../../src/corpus/readers/plain.ts';
import { openLibrary } from '../../../../src/library.ts';
import { corpusOf } from '../../../support/corpus.ts';
import { cells, outline } from '../../../support/outline.ts';
import { faultsOf } from '../../../support/wellFormed.ts';

const read = (text: string) => {
  const [document] = readPlain({ path: 'a.txt', text });
  if (!document) throw new Error('no document');
  expect(faultsOf(document)).toEqual([]);
  return document;
};
const table = (text: string): (string | null)[][] => cells(read(text));
const kinds = (text: string): string[] => outline(read(text)).map(([kind]) => kind);

const BOATS = `Boat      Crew   Length
Heron        4    9.5 m
Tern         2    6.0 m
Old Crow    11   21.3 m`;
const BOAT_CELLS = [
  ['Boat', 'Crew', 'Length'],
  ['Heron', '4', '9.5 m'],
  ['Tern', '2', '6.0 m'],
  ['Old Crow', '11', '21.3 m'],
];

describe('lines with their words in columns', () => {
  it('are a table, with the first as its header where it names what is below', () => {
    expect(table(BOATS)).toEqual(BOAT_CELLS);
  });

  it('may have rulers under the header, over it and at the end', () => {
    const [head, ...rows] = BOATS.split('\n');
    expect(table([head, '--------  ----  -------', ...rows].join('\n'))).toEqual(BOAT_CELLS);
    expect(table([head, '-----------------------', ...rows].join('\n'))).toEqual(BOAT_CELLS);
    const ruler = '========  =====  ======';
    expect(table([ruler, head, ruler, ...rows, ruler].join('\n'))).toEqual(BOAT_CELLS);
  });

  it('may be parted by tabs, with cells left empty', () => {
    expect(table('Boat\tCrew\tPort\nHeron\t4\tSkarn\nTern\t\tSkarn\nCrow\t11\t')).toEqual([
      ['Boat', 'Crew', 'Port'],
      ['Heron', '4', 'Skarn'],
      ['Tern', null, 'Skarn'],
      ['Crow', '11', null],
    ]);
  });

  it('have a header that lacks its first cell', () => {
    expect(table('           Heron     Tern\nCrew       four      two\nColour     blue      white')[0]).toEqual([
      null,
      'Heron',
      'Tern',
    ]);
  });

  it('have no header where they are labels and their values', () => {
    expect(table('Colour     blue\nLength     9.5 m\nCrew       4')).toEqual([
      [],
      ['Colour', 'blue'],
      ['Length', '9.5 m'],
      ['Crew', '4'],
    ]);
  });

  it('leave the lines above and below them as they are', () => {
    const text = `The boats of the harbour, as they were counted:\n${BOATS}\nCounted in spring.`;
    expect(kinds(text)).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it('are looked up cell by cell', () => {
    const library = openLibrary(corpusOf({ 'boats.txt': `The Boats of Skarn\n\n${BOATS}\n` }));
    expect(library.fact('Old Crow', 'crew')).toMatchObject({ kind: 'quoted', cell: { value: '11' } });
    const compared = library.compare(['Heron', 'Tern'], 'length');
    expect(compared).toMatchObject({ kind: 'quoted' });
    const rows = compared.kind === 'quoted' ? compared.comparison?.rows : [];
    expect(rows?.map((row) => row.cells.map((cell) => (cell.kind === 'stated' ? cell.facts[0].value : null)))).toEqual([
      ['9.5 m', '6.0 m'],
    ]);
  });
});

describe('what has gaps and is no table', () => {
  it.each([
    [
      'justified prose',
      `The  boats of the harbour lie  at the old quay  all winter, where
nobody  looks after them but the  wind, and in  spring they  are
tarred,  painted and put  to sea again  before the  ice is gone,
which  takes the  whole  village a  week of work  and some song.`,
    ],
    [
      'prose with two blanks after each sentence',
      'It is late.  The boat is gone.\nWho knows.  Nobody does here.\nWe wait.  It will come again.',
    ],
    ['code with remarks', 'int crew;      // how many\nint length;    // in metres\nint port;      // its number'],
    ['settings', 'crew   = 4\nlength = 9.5\nport   = 2'],
    ['a script', '$ cd harbour    \n$ ls  -l\n$ tar  -x boats'],
    ['a numbered list', '1.  Tar the boat.\n2.  Paint it.\n3.  Put it to sea.'],
    ['a bulleted list', '-  Heron\n-  Tern\n-  Crow'],
    ['two lines', 'Heron    4\nTern     2'],
    [
      'two columns of prose',
      `The boats of the harbour      In spring they are tarred
lie at the old quay all        and painted and put out
winter, and nobody looks       to sea again before all
after them but the wind.       of the ice has gone off.`,
    ],
    ['rows that do not line up', 'Heron  4\nOld Crow of Skarn  11\nTern                 2'],
    [
      'a link bar on several lines',
      'Home      Shop      Contact\nNews      Archive   Login\nPress     Privacy   Imprint',
    ],
  ])('is %s', (_, text) => {
    expect(kinds(text)).not.toContain('table');
  });

  it('is a drawing', () => {
    expect(kinds('+------+      +------+\n| pump |----->| tank |\n+------+      +------+')).toEqual(['figure']);
  });
});

const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
const value = fc.oneof(fc.stringMatching(/^[a-z]{2,9}$/), fc.integer({ min: 0, max: 99_999 }).map(String));

describe('any table of words', () => {
  const grid = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 3, max: 8 })).chain(([width, height]) =>
    fc.record({
      labels: fc.array(word, { minLength: height, maxLength: height }),
      values: fc.array(fc.array(value, { minLength: width - 1, maxLength: width - 1 }), {
        minLength: height,
        maxLength: height,
      }),
      right: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
      gap: fc.integer({ min: 2, max: 6 }),
    }),
  );

  it('that is set in columns, to the left or to the right, is read cell by cell', () => {
    fc.assert(
      fc.property(grid, ({ labels, values, right, gap }) => {
        // Words of page frames in most rows would make it a bar of links.
        const own = (cell: string): string => (/[a-z]/.test(cell) ? `${cell}x` : cell);
        const rows = labels.map((label, row) => [label, ...(values[row] ?? [])].map(own));
        const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
        const text = rows
          .map((row) =>
            row
              .map((cell, column) =>
                right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
              )
              .join(' '.repeat(gap)),
          )
          .join('\n');
        const document = read(text);
        const found = document.blocks.find((block) => block.kind === 'table');
        const shown = found ? cells(document).filter((row) => row.length > 0) : null;
        expect(shown).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it('and any prose, whatever its gaps, keeps all its words in blocks', () => {
    const prose = fc.array(fc.tuple(value, fc.constantFrom(' ', ' ', '  ', '   ', '\t', '\n')), { maxLength: 60 });
    fc.assert(
      fc.property(prose, (words) => {
        const text = words.flat().join('');
        const [document] = readPlain({ path: 'a.txt', text });
        if (!document) throw new Error('no document');
        expect(faultsOf(document)).toEqual([]);
        const covered = document.blocks.map(({ span }) => text.slice(span.start, span.end)).join('');
        expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});
