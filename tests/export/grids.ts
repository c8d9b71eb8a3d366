import fc from 'fast-check';
import { type Grid, gridOf } from '../../src/export/grid.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';

/** The grid of a comparison over files. */
export function gridOver(files: Readonly<Record<string, string>>, ...subjects: string[]): Grid {
  const answer = openLibrary(corpusOf(files)).compare(subjects);
  if (answer.kind === 'declined' || !answer.comparison) throw new Error(JSON.stringify(answer));
  return gridOf(answer.comparison, ENGLISH);
}

/** The grid of `rows` (an aspect, then a value for each of `subjects`; an empty one is not stated), from a table. */
export function gridOfTable(subjects: readonly string[], rows: readonly (readonly string[])[]): Grid {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = [['Aspect', ...subjects], ...rows].map((row) => row.map(quoted).join(','));
  return gridOver({ 'a.csv': `${lines.join('\n')}\n` }, ...subjects);
}

const PIECES = [
  ...'=+-@|\\`*_[]<>~&#";,\'\t\n:/ ab1',
  ...[
    'https://a.b',
    'www.a.b',
    '</text>',
    '<b>',
    '&amp;',
    ']]>',
    '<!--',
    '\u0000',
    '\u202e',
    '\ud800',
    '日本',
    'שלום',
    '👩‍👩‍👧',
    '\r\n',
  ],
  ...['1. ', '- ', '# ', '> ', 'word ', 'supercalifragilistic'],
];

/** Text that means harm to some format, or none. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 40 });

const plain = gridOfTable(
  ['Left', 'Right'],
  [
    ['Price', '1', '2'],
    ['Colour', 'red', 'green'],
    ['Weight', '3 kg', '4 kg'],
  ],
);

/** A grid with any words in its cells, labels and places. */
export const anyGrid: fc.Arbitrary<Grid> = fc
  .record({
    subjects: fc.array(anyText, { minLength: 2, maxLength: 5 }),
    rows: fc.array(fc.array(anyText, { maxLength: 6 }), { maxLength: 8 }),
    place: anyText,
  })
  .map(({ subjects, rows, place }) => ({
    subjects,
    rows: rows.map(([aspect = '', ...values]) => ({
      aspect,
      cells: subjects.map((_, at) => (values[at] === undefined ? [] : [{ value: values[at], number: 1, date: null }])),
    })),
    sources: plain.sources.slice(0, 1).map((source) => ({ ...source, place, quote: { ...source.quote, text: place } })),
  }));
