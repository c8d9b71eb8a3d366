import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLookup } from '../../src/compare/mentions.ts';
import { resolveSubject } from '../../src/compare/resolve.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { slice } from '../../src/text/span.ts';
import { catalogueOn } from '../support/catalogue.ts';
import { allFacts, catalogueOf, corpusOf, values } from './documents.ts';

function expectExact(corpus: Corpus): void {
  for (const { value, quote } of allFacts(corpus)) {
    const document = corpus.documents.find(({ id }) => id === quote.citation.documentId);
    expect(quote.text).toBe(document && slice(document.text, quote.citation.span));
    expect(value).not.toBe('');
    expect(quote.text).toContain(value);
    expect(quote.matches.map((match) => slice(quote.text, match))).toContain(value);
  }
}

const PIECES = [
  '# A',
  '## B',
  '### C',
  '### C?',
  'D: e',
  '**F:** g',
  '- H: i',
  'J vs K: l',
  'M (N vs O) p.',
  '',
  'q r. S t!',
  '| u | v |',
  '|---|---|',
  '| – | **w** |',
  'x / y',
  '🙂 (z)',
];
const SUBJECTS = ['Alder', 'Birch (BR)', 'Cedar 9', 'Dogwood', 'Elm-X2'];
const ASPECTS = ['Bark', 'Leaf shape', 'Growth in spring', 'Height (m)', 'Needs water?'];

/** One table in each format: the header first. */
const FORMATS: Readonly<Record<string, (cells: readonly (readonly string[])[]) => string>> = {
  'table.md': ([head = [], ...rows]) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  'table.txt': ([head = [], ...rows]) =>
    [
      `${head.slice(1).join(' | ')} | |`,
      head.map(() => '---').join('|'),
      ...rows.map((row) => `${row.join(' | ')} |`),
    ].join('\n'),
  'table.csv': (rows) => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  'table.tsv': (rows) => rows.map((row) => row.join('\t')).join('\n'),
  'aligned.txt': (rows) =>
    rows
      .map((row) =>
        row
          .map((cell) => cell.padEnd(24))
          .join('')
          .trimEnd(),
      )
      .join('\n'),
  'table.rst': ([head = [], ...rows]) => {
    const line = head.map(() => '='.repeat(22)).join('  ');
    const padded = (row: readonly string[]): string =>
      row
        .map((cell) => (cell || '\\').padEnd(22))
        .join('  ')
        .trimEnd();
    return [line, padded(head), line, ...rows.map(padded), line, ''].join('\n');
  },
  'table.adoc': ([head = [], ...rows]) =>
    [
      '|===',
      head.map((cell) => `|${cell} `).join(''),
      '',
      ...rows.map((row) => row.map((cell) => `|${cell} `).join('')),
      '|===',
      '',
    ].join('\n'),
  'table.html': (rows) =>
    `<table>${rows.map((row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`,
};

describe('whatever the documents are', () => {
  it('each fact is an exact piece of its quotation, and that of its document', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, fc.constantFrom('a.md', 'a.txt', 'a.html', 'a.csv'), (source, path) => {
        fc.pre(!path.endsWith('.csv') || !source.includes('"'));
        expectExact(corpusOf({ [path]: source.trim() === '' ? 'text' : source }));
      }),
      { numRuns: 150 },
    );
  });
  it('nothing that is typed throws', () => {
    const catalogue = catalogueOf({ 'a.csv': 'Tree,Bark,Height (m)\nOak / Elm,rough,30\nBirch (BR),thin,20\n' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        resolveSubject(catalogue, typed);
        findLookup(catalogue, `${typed} oak height ${typed}`);
      }),
      { numRuns: 150 },
    );
  });
  it('a table of very many rows is read like another', () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => `Thing ${row},$${row},red,${row} kg`);
    const { statements } = catalogueOf({ 'a.csv': ['Product,Price,Colour,Weight', ...rows].join('\n') });
    expect(statements).toHaveLength(120_000);
  });
  it('a name from the prototype of every object is a name like another', () => {
    const text = 'Tree,constructor,toString\n__proto__,1,2\nhasOwnProperty,3,4\n';
    expect(values(catalogueOf({ 'a.csv': text }), 'hasOwnProperty', 'toString')).toEqual(['4']);
    expect(catalogueOn({ documents: [], skipped: [] }).entries).toEqual([]);
  });
});

describe('a table in any format', () => {
  it('answers for each of its cells with that cell and no other', () => {
    const some = (labels: readonly string[]) => fc.shuffledSubarray([...labels], { minLength: 2 });
    fc.assert(
      fc.property(
        some(SUBJECTS),
        some(ASPECTS),
        fc.constantFrom(...Object.keys(FORMATS)),
        fc.boolean(),
        (subjects, aspects, path, turned) => {
          const value = (subject: string, aspect: string): string =>
            `value ${SUBJECTS.indexOf(subject)}${ASPECTS.indexOf(aspect)}`;
          const [across, down] = turned ? [aspects, subjects] : [subjects, aspects];
          const rows = down.map((label) => [
            label,
            ...across.map((head) => (turned ? value(label, head) : value(head, label))),
          ]);
          const write = FORMATS[path];
          const catalogue = catalogueOf({ [path]: write?.([['', ...across], ...rows]) ?? '' });
          for (const subject of subjects)
            for (const aspect of aspects) expect(values(catalogue, subject, aspect)).toEqual([value(subject, aspect)]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
