import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/export/csv.ts';
import { plainLine } from '../../src/export/grid.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { anyGrid, gridOfTable, gridOver } from './grids.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true });

describe('a comparison as CSV', () => {
  it('has a column of values and one of sources for each subject', () => {
    const grid = gridOver({ 'boats.csv': 'Boat,Length,Crew\nHeron,12 m,3\nPetrel,18 m,\n' }, 'heron', 'petrel');
    expect(read(csvOf(grid, ENGLISH))).toEqual([
      ['Aspect', 'Heron', 'Source: Heron', 'Petrel', 'Source: Petrel'],
      ['Length', '12 m', 'boats, row 2 (boats.csv)', '18 m', 'boats, row 3 (boats.csv)'],
      ['Crew', '3', 'boats, row 2 (boats.csv)', '', ''],
    ]);
  });

  it('has all values of a cell, with the dates of their documents', () => {
    const boat = (length: string, date: string): string =>
      `---\ndate: ${date}\n---\n| Boat | Length | Crew |\n|---|---|---|\n| Heron | ${length} | 3 |\n| Petrel | 9 m | 2 |\n`;
    const [, row] = read(
      csvOf(gridOver({ 'a.md': boat('12 m', '2012'), 'b.md': boat('13 m', 'May 2014') }, 'heron', 'petrel'), ENGLISH),
    );
    expect(row?.slice(0, 2)).toEqual(['Length', '13 m (May 2014) / 12 m (2012)']);
    expect(row?.[2]).toMatch(/\(b\.md\); .*\(a\.md\)$/u);
  });

  it.each(['=cmd()', '+SUM(1)', '-2+3', '@A1', '＝1+1', ' =1', '\t=1'])('runs nothing for “%s”', (value) => {
    const [, row] = read(
      csvOf(
        gridOfTable(
          ['A', 'B'],
          [
            ['Price', value, '7'],
            ['Colour', 'red', 'green'],
            ['Form', 'round', 'flat'],
          ],
        ),
        ENGLISH,
      ),
    );
    expect(row?.[1]).toBe(`'${value.trim()}`);
  });

  it.each(['-3', '+5 %', '-1,024.5'])('leaves the number “%s” a number', (value) => {
    const [, row] = read(
      csvOf(
        gridOfTable(
          ['A', 'B'],
          [
            ['Price', value, '7'],
            ['Colour', 'red', 'green'],
            ['Form', 'round', 'flat'],
          ],
        ),
        ENGLISH,
      ),
    );
    expect(row?.[1]).toBe(value);
  });

  it('reads back as it was, and begins no cell like a formula, whatever it holds', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const [head, ...rows] = read(csvOf(grid, ENGLISH));
        expect(head).toHaveLength(1 + 2 * grid.subjects.length);
        expect(rows.map(([aspect]) => aspect?.replace(/^'/u, ''))).toEqual(
          grid.rows.map(({ aspect }) => plainLine(aspect).replace(/^'/u, '')),
        );
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^(?:[=@＝＋－＠]|[+-](?!\d[\d.,]*\s?%?$))/u);
      }),
      { numRuns: 200 },
    );
  });
});
