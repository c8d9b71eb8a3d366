import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../src/export/picture/layout.ts';
import { picturesOf } from '../../../src/export/picture/picture.ts';
import { COLOURS, INK, svgOf } from '../../../src/export/picture/svg.ts';
import { ENGLISH } from '../../../src/language/en.ts';
import { anyGrid, gridOfTable } from '../grids.ts';

const table = (rows: number): ReturnType<typeof gridOfTable> =>
  gridOfTable(
    ['Left', 'Right'],
    Array.from({ length: rows }, (_, at) => [`Property ${at}`, `the value ${at}`, `another value ${at}`]),
  );

/** The names of the elements of an SVG, and its text; throws where it is not well-formed. */
function parsed(svg: string): { elements: Set<string>; text: string } {
  const elements = new Set<string>();
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => elements.add(name));
  parser.on('text', (words) => {
    text += words;
  });
  parser.write(svg).close();
  return { elements, text };
}

describe('a page', () => {
  it('shows the subjects, each aspect with its values and their numbers, and what the numbers lead to', () => {
    const [page] = pagesOf(
      gridOfTable(
        ['Left', 'Right'],
        [
          ['Price', '$1', ''],
          ['Colour', 'red', 'green'],
          ['Form', 'round', 'flat'],
        ],
      ),
      ENGLISH,
    );
    const { text } = parsed(page ? svgOf(page) : '');
    expect(text).toBe(
      'LeftRightColourred [1]green [1]Formround [2]flat [2]Price$1 [3]not stated[1] a, row 3 (a.csv) · [2] row 4 · [3] row 2',
    );
  });

  it('holds 12 rows, says which of how many it is, and shows no row twice', () => {
    const pages = pagesOf(table(30), ENGLISH);
    expect(pages.map(({ rows }) => rows.length)).toEqual([12, 12, 6]);
    expect(pages.flatMap(({ rows }) => rows.map(({ aspect }) => aspect))).toEqual(
      Array.from({ length: 30 }, (_, at) => `Property ${at}`),
    );
    expect(parsed(svgOf(pages[1] as (typeof pages)[number])).text).toMatch(
      /\[13\] a, row 14 \(a\.csv\).*Page 2 of 3\.$/u,
    );
  });

  it('says where a text is cut, and that a box stands for a character that the font does not have', () => {
    const [page] = pagesOf(
      gridOfTable(
        ['A', 'B'],
        [
          ['Name', 'word '.repeat(500), '日'],
          ['Form', 'round', 'flat'],
          ['Price', '1', '2'],
        ],
      ),
      ENGLISH,
    );
    const { text } = parsed(page ? svgOf(page) : '');
    expect(text).toContain('… [1]');
    expect(text).toContain('1 text cut at the mark …: the message and the files have the whole.');
    expect(text).toContain('□ stands for a character that the font of this picture does not have.');
  });

  it('is well-formed and has no elements but its own, whatever it shows', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        for (const page of pagesOf(grid, ENGLISH)) {
          const { elements } = parsed(svgOf(page));
          expect([...elements].filter((name) => !['svg', 'rect', 'text', 'tspan'].includes(name))).toEqual([]);
          for (const { x, y, right } of page.lines) {
            expect(x).toBeLessThan(page.width);
            expect(y).toBeLessThan(page.height);
            expect(right ?? 0).toBeLessThan(page.width);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Contrast of two colours by WCAG 2: from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours', () => {
  it('have a contrast of 4.5 to 1 at least', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    for (const ink of [...Object.values(INK), COLOURS.mark]) expect(contrast(ink, COLOURS.ground)).toBeGreaterThan(4.5);
    expect(contrast(INK.strong, COLOURS.band)).toBeGreaterThan(4.5);
  });
});

describe('a picture', () => {
  it('is a PNG of the size of its page, with the same facts as words', async () => {
    const [picture, ...others] = (await picturesOf(table(3), ENGLISH))?.pictures ?? [];
    expect(others).toEqual([]);
    const bytes = Buffer.from(picture?.png ?? []);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    const [page] = pagesOf(table(3), ENGLISH);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([page?.width, page?.height]);
    expect(picture?.alt).toContain('Property 2: Left: the value 2; Right: another value 2.');
  });

  it('shows the letters, and not nothing in their place', async () => {
    const png = async (value: string): Promise<number> =>
      (
        await picturesOf(
          gridOfTable(
            ['A', 'B'],
            [
              ['Name', value, 'x'],
              ['Form', 'round', 'flat'],
              ['Price', '1', '2'],
            ],
          ),
          ENGLISH,
        )
      )?.pictures[0]?.png.length ?? 0;
    expect(await png('Wörter und λόγια, שלום')).toBeGreaterThan((await png('.')) + 1_000);
  });

  it('is drawn for no more pages than wanted, and the others are counted', async () => {
    const { pictures, more } = (await picturesOf(table(30), ENGLISH, 2)) ?? {};
    expect([pictures?.length, more]).toEqual([2, 1]);
  });

  it('is none of a text of which the font has hardly a character', async () => {
    const cell = '日本語の文章です';
    expect(
      await picturesOf(
        gridOfTable(
          [`${cell}一`, `${cell}二`],
          [
            [`${cell}三`, cell, cell],
            [`${cell}四`, cell, cell],
            [`${cell}五`, cell, cell],
          ],
        ),
        ENGLISH,
      ),
    ).toBeNull();
  });
});
