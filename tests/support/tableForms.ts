import stringWidth from 'string-width';
import type { Corpus, Document } from '../../src/corpus/document.ts';
import { readDocx } from '../../src/corpus/readers/docx.ts';
import { readXlsx } from '../../src/corpus/readers/xlsx.ts';
import { docxOf } from '../fixtures/docx/mill.ts';
import { xlsxOf } from '../fixtures/xlsx/prices.ts';
import { readerAtOnce } from './readers.ts';

/** The cells of a table, row by row, the header first; an empty one is an empty text. */
export type Cells = readonly (readonly string[])[];

/** A way to write a table down. */
export interface TableForm {
  readonly path: string;
  /** The table alone, between nothing. */
  readonly write: (cells: Cells) => string | Uint8Array;
}

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const widths = (cells: Cells): number[] =>
  (cells[0] ?? []).map((_, column) => Math.max(1, ...cells.map((row) => stringWidth(row[column] ?? ''))));
const padded = (row: readonly string[], wide: readonly number[]): string[] =>
  row.map((cell, column) => cell + ' '.repeat(Math.max(0, (wide[column] ?? 0) - stringWidth(cell))));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function xlsx(cells: Cells): Uint8Array {
  const rows = cells.map((row, at) => {
    const written = row.map((cell, column) =>
      cell === '' ? '' : `<c r="${LETTERS[column]}${at + 1}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
    );
    return `<row r="${at + 1}">${written.join('')}</row>`;
  });
  return xlsxOf([{ name: 'Sheet', rows: rows.join('') }]);
}

function docx(cells: Cells): Uint8Array {
  const rows = cells.map((row) => {
    const written = row.map((cell) => `<w:tc><w:p><w:r><w:t>${escaped(cell)}</w:t></w:r></w:p></w:tc>`);
    return `<w:tr>${written.join('')}</w:tr>`;
  });
  const [head = '', ...body] = rows;
  const heading = head.replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>');
  return docxOf(`<w:tbl>${heading}${body.join('')}</w:tbl>`);
}

function grid(cells: Cells): string {
  const wide = widths(cells);
  const line = (stroke: string): string => `+${wide.map((width) => stroke.repeat(width + 2)).join('+')}+`;
  const rows = cells.map((row) => `| ${padded(row, wide).join(' | ')} |`);
  const [head = '', ...body] = rows;
  return [line('-'), head, line('='), ...body.flatMap((row) => [row, line('-')])].join('\n');
}

function simple(cells: Cells): string {
  const wide = widths(cells);
  const line = wide.map((width) => '='.repeat(width)).join('  ');
  const rows = cells.map(([label = '', ...row]) =>
    padded([label || '\\', ...row], wide)
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = rows;
  return [line, head, line, ...body, line].join('\n');
}

function bars(cells: Cells): string[] {
  const [head = [], ...rows] = cells;
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

/** Every way to write a table down that the readers know. */
export const TABLE_FORMS: Readonly<Record<string, TableForm>> = {
  Markdown: { path: 'table.md', write: (cells) => bars(cells).join('\n') },
  'pasted pipes': {
    path: 'table.txt',
    write: (cells) =>
      bars(cells)
        .map((line, at) => `${line.replace(/^\| ?/u, '').trimEnd()}${at === 0 ? ' |' : ''}`)
        .join('\n'),
  },
  HTML: {
    path: 'table.html',
    write: (cells) => {
      const rows = cells.map((row, at) => {
        const tag = at === 0 ? 'th' : 'td';
        return `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      });
      return `<table>${rows.join('')}</table>`;
    },
  },
  CSV: {
    path: 'table.csv',
    write: (cells) => cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'),
  },
  TSV: { path: 'table.tsv', write: (cells) => cells.map((row) => row.join('\t')).join('\n') },
  XLSX: { path: 'table.xlsx', write: xlsx },
  DOCX: { path: 'table.docx', write: docx },
  'aligned text': {
    path: 'table.txt',
    write: (cells) => {
      const wide = widths(cells).map((width) => width + 3);
      return cells.map((row) => padded(row, wide).join('').trimEnd()).join('\n');
    },
  },
  'simple table of reStructuredText': { path: 'table.rst', write: simple },
  'grid table of reStructuredText': { path: 'table.rst', write: grid },
  AsciiDoc: {
    path: 'table.adoc',
    write: ([head = [], ...rows]) => {
      const line = (row: readonly string[]): string => row.map((cell) => `|${cell} `).join('');
      return ['|===', line(head), '', ...rows.map(line), '|===', ''].join('\n');
    },
  },
};

/** The documents of a file in whatever format. */
async function documentsOf(path: string, content: string | Uint8Array): Promise<readonly Document[]> {
  if (typeof content === 'string') return readerAtOnce(path)({ path, text: content });
  return (path.endsWith('.docx') ? readDocx : readXlsx)({ path, bytes: content });
}

/** A corpus of one table in a form. */
export async function tableCorpus({ path, write }: TableForm, cells: Cells): Promise<Corpus> {
  return { documents: await documentsOf(path, write(cells)), skipped: [] };
}
