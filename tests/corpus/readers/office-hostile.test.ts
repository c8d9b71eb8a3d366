import { describe, expect, it } from 'vitest';
import { MOST_ENTRIES } from '../../../src/corpus/readers/archive/open.ts';
import { MOST_CELLS, MOST_TEXT } from '../../../src/corpus/readers/archive/writer.ts';
import { DEEPEST } from '../../../src/corpus/readers/archive/xml.ts';
import { readDocx } from '../../../src/corpus/readers/docx.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { readXlsx } from '../../../src/corpus/readers/xlsx.ts';
import { docxOf, mill } from '../../fixtures/docx/mill.ts';
import { type Part, zipOf } from '../../fixtures/docx/zip.ts';
import { prices, xlsxOf } from '../../fixtures/xlsx/prices.ts';

/** Why a file is not read; the test fails when it is, or when the reason is no `CorpusError` of one line. */
async function reasonOf(bytes: Uint8Array, path = 'a.docx'): Promise<string> {
  const read = path.endsWith('.docx') ? readDocx : readXlsx;
  const error = await read({ path, bytes }).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CorpusError)) throw new Error(`no CorpusError but ${error}`);
  expect(error.problems).toHaveLength(1);
  expect(error.message).not.toContain('\n');
  return error.message;
}

const MEGABYTE = 1024 * 1024;
const part = (content: Part['content'], more: Partial<Part> = {}): Part => ({ name: 'x', content, ...more });

describe('readDocx and readXlsx, given what means harm', () => {
  it.each([
    ['nothing', '', 'a.docx: is empty'],
    ['a text', 'Dear all,', 'a.docx: is not a .docx file. Check its extension.'],
    [
      'a compound file',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more',
      'a.docx: is under a password, or in the format of before 2007. Save it as .docx without a password.',
    ],
  ])('say of %s what it is', async (_, text, reason) => {
    expect(await reasonOf(Buffer.from(text, 'latin1'))).toBe(reason);
  });

  it('refuse a file that is cut off, wherever that is', async () => {
    const whole = mill();
    for (let length = 4; length < whole.length; length += 97)
      expect(await reasonOf(whole.slice(0, length))).toMatch(/^a\.docx: is broken \(.+\)\. Open it/);
  });

  it.each(['a.docx', 'a.xlsx'])('never throw anything but one line for a file with a hole in it: %s', async (path) => {
    const whole = path === 'a.docx' ? mill() : prices();
    for (let at = 0; at < whole.length; at += 53) {
      const holed = Uint8Array.from(whole).fill(0x58, at, at + 20);
      const result = await (path === 'a.docx' ? readDocx : readXlsx)({ path, bytes: holed }).catch((error) => error);
      expect(Array.isArray(result) || result instanceof CorpusError).toBe(true);
    }
  });

  it('take no other archive for a document', async () => {
    expect(await reasonOf(zipOf([part('inner')]))).toBe('a.docx: is not a Word document. Check its extension.');
    expect(await reasonOf(prices())).toBe('a.docx: is not a Word document. Check its extension.');
    expect(await reasonOf(mill(), 'a.xlsx')).toBe('a.xlsx: is not an Excel workbook. Check its extension.');
  });

  it('refuse too many files, files under a password, and files too large together', async () => {
    const many = Array.from({ length: MOST_ENTRIES + 1 }, (_, at) => part('', { name: `${at}` }));
    expect(await reasonOf(zipOf(many))).toContain(`holds ${MOST_ENTRIES + 1} files`);
    expect(await reasonOf(zipOf([part('x', { flags: 1 })]))).toContain('is under a password');
    expect(await reasonOf(zipOf([part('x', { declaredSize: 1100 * MEGABYTE })]))).toContain(
      'unpacks to more than 1024 MB',
    );
  });

  it('refuse what unpacks to far more than its size, and what unpacks to more than it says', async () => {
    const spaces = ' '.repeat(8 * MEGABYTE);
    expect(await reasonOf(docxOf(spaces))).toContain('unpacks to far more than its size');
    const lying = zipOf([part(spaces, { name: '_rels/.rels', declaredSize: 100 })]);
    expect(await reasonOf(lying)).toMatch(/is broken \(too many bytes/);
  });

  it('ignore files whose names lead out of the archive', async () => {
    expect(await reasonOf(zipOf([part('x', { name: '../../out' })]))).toContain('is not a Word document');
  });

  it('refuse document types, and with them entities that grow', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(await reasonOf(docxOf('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', laughs))).toContain(
      'declares a document type',
    );
    expect(await reasonOf(docxOf('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>'))).toContain('is no well-formed XML');
  });

  it('refuse elements in elements without end', async () => {
    const deep = `${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}`;
    const reason = await reasonOf(docxOf(deep));
    expect(reason).toContain(`nested more than ${DEEPEST} deep`);
  });

  it.each(['A0000000001', 'XFE1', 'ZZZ9', '!'])('refuse a cell at %s', async (at) => {
    const rows = `<row r="1"><c r="${at}"><v>1</v></c></row>`;
    expect(await reasonOf(xlsxOf([{ name: 'x', rows }]), 'a.xlsx')).toContain('that cannot be there');
  });

  it.each(['0', '-1', '1048577', '1e3000', 'x'])('refuse a row %s', async (at) => {
    const rows = `<row r="${at}"><c><v>1</v></c></row>`;
    expect(await reasonOf(xlsxOf([{ name: 'x', rows }]), 'a.xlsx')).toContain('that cannot be there');
  });

  it('refuse a slope of cells that would span a table of millions', async () => {
    const letters = (column: number): string =>
      column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
    const rows = Array.from({ length: 2100 }, (_, at) => {
      const cells = [at, at + 1].map(
        (column) => `<c r="${letters(column)}${at + 1}"><v>${(at * 7919) % 10007}</v></c>`,
      );
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    }).join('');
    expect(await reasonOf(xlsxOf([{ name: 'x', rows }]), 'a.xlsx')).toContain(`more than ${MOST_CELLS} cells`);
  });

  it('refuse one string that is named again and again', async () => {
    const long = Array.from({ length: 30_000 }, (_, at) => (at * 7919).toString(36)).join(' ');
    const rows = Array.from({ length: 500 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`).join('');
    const bytes = xlsxOf([{ name: 'x', rows }], `<sst><si><t>${long}</t></si></sst>`);
    expect(await reasonOf(bytes, 'a.xlsx')).toContain(`more than ${MOST_TEXT} letters`);
  });
});
