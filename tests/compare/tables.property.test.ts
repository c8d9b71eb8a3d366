import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOn } from '../support/catalogue.ts';
import { type Cells, TABLE_FORMS, tableCorpus } from '../support/tableForms.ts';
import { values } from './documents.ts';

const SUBJECTS = ['Alder', 'Birch (BR)', 'Cedar 9', 'Dogwood', 'Elm-X2', 'Fir'];
const ASPECTS = ['Bark', 'Leaf shape', 'Growth in spring', 'Height (m)', 'Needs water?', 'Price, EUR', 'First seen*'];

/** What the cells of one aspect may hold: its own kind of value, and nothing in a few. */
const VALUES: readonly fc.Arbitrary<string>[] = [
  fc.constantFrom('rough', 'smooth', 'ridged and deep', 'thin'),
  fc.constantFrom('round', 'oval or pointed', 'like a needle'),
  fc.constantFrom('1 to 2 cm', 'hardly any', 'strong (in shade)'),
  fc.integer({ min: 2, max: 60 }).map(String),
  fc.constantFrom('yes', 'no', 'yes, in summer'),
  fc.integer({ min: 100, max: 9999 }).map((price) => `${price / 100}`),
  fc.integer({ min: 1700, max: 2020 }).map(String),
];

interface Sample {
  readonly subjects: readonly string[];
  readonly aspects: readonly string[];
  /** By aspect, then by subject. */
  readonly cells: readonly (readonly string[])[];
  readonly turned: boolean;
}

const some = (labels: readonly string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray([...labels], { minLength: 2 });

/** Names that nobody foresaw: of two to four syllables, with a number, or of two words. */
const syllable = fc.stringMatching(/^[bdgklmnprtvz][aeiou]$/);
const coined = fc
  .tuple(fc.array(syllable, { minLength: 2, maxLength: 4 }), fc.constantFrom('', ' 3', ' of Nord', '-X'))
  .map(([syllables, more]) => `${syllables.join('').replace(/^./u, (first) => first.toUpperCase())}${more}`);
const names = fc.uniqueArray(coined, {
  minLength: 4,
  maxLength: 8,
  selector: (name) => name.slice(0, 4).toLowerCase(),
});

const labels = fc.oneof(
  fc.tuple(some(SUBJECTS), some(ASPECTS)),
  names.map((all): [string[], string[]] => [all.slice(0, all.length / 2), all.slice(all.length / 2)]),
);

const sample: fc.Arbitrary<Sample> = fc.tuple(labels, fc.boolean()).chain(([[subjects, aspects], turned]) =>
  fc
    .tuple(
      ...aspects.map((aspect, at) => {
        const value = VALUES[Math.max(ASPECTS.indexOf(aspect), 0) || at % VALUES.length] ?? fc.constant('');
        const filled = fc.oneof({ arbitrary: value, weight: 8 }, { arbitrary: fc.constant(''), weight: 1 });
        return fc.tuple(value, ...subjects.slice(1).map(() => filled));
      }),
    )
    .map((cells) => ({ subjects, aspects, cells, turned }))
    // A row without a value stands over the others, and a column without one is none.
    .filter(({ cells }) => subjects.every((_, place) => cells.some((row) => row[place] !== ''))),
);

function written({ subjects, aspects, cells, turned }: Sample, corner: string): Cells {
  const rows = aspects.map((aspect, at) => [aspect, ...(cells[at] ?? [])]);
  const all = [[corner, ...subjects], ...rows];
  return turned ? (all[0] ?? []).map((_, column) => all.map((row) => row[column] ?? '')) : all;
}

describe.each(Object.keys(TABLE_FORMS))('a table as %s', (name) => {
  const form = TABLE_FORMS[name];

  it('answers for each of its cells with that cell and no other', async () => {
    if (!form) throw new Error('no form');
    await fc.assert(
      fc.asyncProperty(sample, fc.constantFrom('', 'Tree', 'Feature'), async (table, corner) => {
        fc.pre(corner === '' || (corner === 'Tree') === table.turned);
        const catalogue = catalogueOn(await tableCorpus(form, written(table, corner)));
        for (const [at, aspect] of table.aspects.entries())
          for (const [place, subject] of table.subjects.entries()) {
            const value = table.cells[at]?.[place] ?? '';
            const found = values(catalogue, subject, aspect);
            if (value === '') expect(['unknown aspect', []], `${subject}, ${aspect}`).toContainEqual(found);
            else expect(found, `${subject}, ${aspect}`).toEqual([value]);
          }
      }),
      { numRuns: 12 },
    );
  });
});

/** Cells that say where they stand: `r2c3` in the row `R2` and the column `C3`. */
const noise = fc.constantFrom(
  '',
  '',
  '',
  ' (b)',
  ' / x',
  ', y',
  ' 12 %',
  ' 🙂',
  ' 漢字',
  ' **z**',
  ' <i>',
  ' & co',
  ': no',
  '?',
  '*',
  ' [1]',
  ' "q"',
);

interface Grid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

const grid: fc.Arbitrary<Grid> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([height, width]) => {
    const numbered = (letter: string, count: number): fc.Arbitrary<string[]> =>
      fc.tuple(...Array.from({ length: count }, (_, at) => noise.map((more) => `${letter}${at + 1}${more}`)));
    const cellAt = (row: number, column: number): fc.Arbitrary<string> =>
      fc.oneof(
        { arbitrary: noise.map((more) => `r${row + 1}c${column + 1}${more}`), weight: 9 },
        { arbitrary: fc.constantFrom('', '–'), weight: 1 },
      );
    const rowAt = (row: number): fc.Arbitrary<string[]> =>
      fc.tuple(...Array.from({ length: width }, (_, column) => cellAt(row, column)));
    return fc.record({
      rows: numbered('R', height),
      columns: numbered('C', width),
      cells: fc.tuple(...Array.from({ length: height }, (_, row) => rowAt(row))),
    });
  });

describe.each(Object.keys(TABLE_FORMS))('whatever stands in a table as %s', (name) => {
  const form = TABLE_FORMS[name];

  it('is a value of its own row and its own column', async () => {
    if (!form) throw new Error('no form');
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(grid, async ({ rows, columns, cells }) => {
        const text = [['', ...columns], ...cells.map((row, at) => [rows[at] ?? '', ...row])];
        const catalogue = catalogueOn(await tableCorpus(form, text));
        for (const statement of catalogue.statements) {
          const { subject, aspect, value, quote } = catalogue.factOf(statement);
          const [, row, column] = /^r(\d)c(\d)/u.exec(value) ?? [];
          if (row === undefined) continue;
          seen++;
          const labels = [subject, aspect].join(' ');
          expect(labels, `${value} of ${labels}`).toMatch(new RegExp(`R${row}(?!\\d)`, 'u'));
          expect(labels, `${value} of ${labels}`).toMatch(new RegExp(`C${column}(?!\\d)`, 'u'));
          expect(quote.text).toContain(value);
          expect(quote.text).toContain(`R${row}`);
        }
      }),
      { numRuns: 12 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
