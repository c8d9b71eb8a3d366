import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { readDocx } from '../../../src/corpus/readers/docx.ts';
import { binaryReaderOf } from '../../../src/corpus/readers/formats.ts';
import { readXlsx } from '../../../src/corpus/readers/xlsx.ts';
import { docxOf, mill } from '../../fixtures/docx/mill.ts';
import { prices, xlsxOf } from '../../fixtures/xlsx/prices.ts';
import { officeLines } from '../../support/blockLines.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

async function read(path: string, bytes: Uint8Array): Promise<Document> {
  const [document] = (await (await binaryReaderOf(path))?.({ path, bytes })) ?? [];
  if (!document) throw new Error(`${path} gave no document`);
  return document;
}

describe('readDocx and readXlsx', () => {
  it.each(['docx/mill.docx', 'xlsx/prices.xlsx'])('give the blocks and rows written down beside %s', async (name) => {
    const document = await read(name, readFileSync(new URL(name, FIXTURES)));
    const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.blocks.txt'), FIXTURES), 'utf8');
    expect(officeLines(document)).toEqual(expected.trimEnd().split('\n'));
    expect(faultsOf(document)).toEqual([]);
    expect(document.ownText).toBe(false);
  });

  it('have fixtures that are what their scripts write', () => {
    expect(Buffer.compare(readFileSync(new URL('docx/mill.docx', FIXTURES)), mill())).toBe(0);
    expect(Buffer.compare(readFileSync(new URL('xlsx/prices.xlsx', FIXTURES)), prices())).toBe(0);
  });

  it('take title, author and date from the properties, the date as written there', async () => {
    const { meta, title } = await read('a.docx', mill());
    expect(meta).toEqual({ title: 'The mill', author: 'Ada Miller', date: '2026-03-04T05:06:07Z' });
    expect(title).toBe('The mill');
  });

  it('read files with macros like their siblings', async () => {
    expect((await read('a.docm', mill())).text).toBe((await read('a.docx', mill())).text);
    expect((await read('a.xlsm', prices())).text).toBe((await read('a.xlsx', prices())).text);
  });

  it.each([
    ['minutes.doc', '.docx'],
    ['prices.xls', '.xlsx'],
  ])('say of %s what to save it as', async (path, successor) => {
    await expect(read(path, new Uint8Array([1]))).rejects.toThrow(
      `${path}: is in the format of before 2007. Save it as ${successor}.`,
    );
  });

  it('take a table of one column for framed text', async () => {
    const row = '<w:tr><w:tc><w:p><w:r><w:t>Mind the wheel.</w:t></w:r></w:p></w:tc></w:tr>';
    const [document] = await readDocx({ path: 'a.docx', bytes: docxOf(`<w:tbl>${row}</w:tbl>`) });
    expect(document && officeLines(document)[0]).toBe('paragraph | Mind the wheel.');
  });

  it('read a sheet of two cells at its far ends without making the cells between', async () => {
    const cell = (at: string): string => `<c r="${at}"><v>1</v></c>`;
    const rows = `<row r="1">${cell('A1')}${cell('XFD1')}</row><row r="1048576">${cell('XFD1048576')}</row>`;
    const [document] = await readXlsx({ path: 'a.xlsx', bytes: xlsxOf([{ name: 'Ends', rows }]) });
    expect(document && officeLines(document)).toEqual([
      '@ row Ends 1',
      'heading 1 | Ends',
      '@ row Ends 1',
      'row | 1 | 1',
      '@ row Ends 1048576',
      'paragraph | 1',
    ]);
  });
});
