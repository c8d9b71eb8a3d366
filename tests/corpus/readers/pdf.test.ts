import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Document, Row } from '../../../src/corpus/document.ts';
import { placeOf } from '../../../src/corpus/place.ts';
import { binaryReaderOf } from '../../../src/corpus/readers/formats.ts';
import { readPdf } from '../../../src/corpus/readers/pdf.ts';
import { slice } from '../../../src/text/span.ts';
import { tokenize } from '../../../src/text/tokens.ts';
import { ABOUT, HANDBOOK } from '../../fixtures/pdf/handbook.ts';
import { type Drawn, fileOf, pdfOf } from '../../fixtures/pdf/write.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const FIXTURE = new URL('../../fixtures/pdf/handbook.pdf', import.meta.url);
const EXPECTED = new URL('../../fixtures/pdf/handbook.blocks.txt', import.meta.url);

async function read(bytes: Uint8Array, path = 'handbook.pdf'): Promise<Document> {
  const [document] = await readPdf({ path, bytes });
  if (!document) throw new Error('the reader gave no document');
  return document;
}

/** A document's pages and blocks as the fixtures write them, a line break inside a block as `\n`. */
function outlineOf({ text, blocks, marks }: Document): string {
  const words = (span: Row['span'] | null): string => (span ? slice(text, span).replaceAll('\n', '\\n') : '');
  const rowLine = (name: string, row: Row): string => [name, ...row.cells.map(words)].join(' | ');
  const lines = (block: Block): string[] => {
    if (block.kind === 'heading') return [`heading ${block.level} | ${words(block.span)}`];
    if (block.kind !== 'table') return [`${block.kind} | ${words(block.span)}`];
    return [
      ...(block.header ? [rowLine('header', block.header)] : []),
      ...block.rows.map((row) => rowLine('row', row)),
    ];
  };
  const entries = [
    ...marks.map((mark) => ({ start: mark.start, lines: mark.kind === 'page' ? [`@ page ${mark.page}`] : [] })),
    ...blocks.map((block) => ({ start: block.span.start, lines: lines(block) })),
  ];
  // A mark stands before the block that begins where it does: sorting keeps the order of equals.
  return `${entries
    .sort((a, b) => a.start - b.start)
    .flatMap((entry) => entry.lines)
    .join('\n')}\n`;
}

function text(...drawn: Partial<Drawn>[]): Drawn[] {
  return drawn.map((one, at) => ({ font: 'text', size: 10, x: 60, y: 100 + 12 * at, text: 'Words.', ...one }));
}

describe('readPdf', () => {
  let handbook: Document;

  beforeAll(async () => {
    handbook = await read(readFileSync(FIXTURE));
  });

  it('reads the handbook as it was written down beside it', () => {
    expect(outlineOf(handbook)).toBe(readFileSync(EXPECTED, 'utf8'));
    expect(faultsOf(handbook)).toEqual([]);
  });

  it('has a fixture that its script makes, byte for byte', () => {
    expect(Buffer.from(pdfOf(HANDBOOK, ABOUT)).equals(readFileSync(FIXTURE))).toBe(true);
  });

  it('says the same of the same bytes, and leaves them to their owner', async () => {
    const bytes = new Uint8Array(readFileSync(FIXTURE));
    expect(await read(bytes)).toEqual(handbook);
    expect(bytes.byteLength).toBe(readFileSync(FIXTURE).byteLength);
    expect(JSON.parse(JSON.stringify(handbook))).toEqual(handbook);
  });

  it('is found by the extension, in capitals too', async () => {
    expect(await binaryReaderOf('a/B.PDF')).toBe(readPdf);
  });

  it('takes the title from the largest words where the file names only its program', () => {
    expect(handbook.title).toBe('Handbook for boat owners');
    expect(handbook.meta).toEqual({ author: 'Harbour Office of Lindevik', date: '2025-04-01' });
  });

  it('tells the page of each quotation', () => {
    const start = handbook.text.indexOf('Fire is the danger');
    expect(placeOf(handbook, { start, end: start + 4 })).toEqual({ kind: 'pages', first: 2, last: 2 });
  });

  it('says what spoke against each row that it leaves out', () => {
    const furniture = handbook.blocks.flatMap((block) => (block.kind === 'furniture' ? [block.signals ?? []] : []));
    expect(furniture.map((signals) => signals.map(({ name }) => name))).toContainEqual([
      'stands at the same height on 4 pages',
      'counts the pages',
    ]);
    expect(furniture.at(-1)).toEqual([{ name: 'stands across the page', weight: 1 }]);
  });

  it('keeps a word that is broken at a line end as it stands, where it is found whole', () => {
    const at = handbook.text.indexOf('con-\ntainers');
    expect(tokenize(handbook.text, { start: at, end: at + 12 }).map(({ word }) => word)).toContain('containers');
  });

  it('reads a page that is turned, and one whose letters are', async () => {
    const drawn = text({ text: 'The first line of three' }, { text: 'and the second' }, { text: 'and the third.' });
    const lying = drawn.map((one, at) => ({ ...one, x: 100 + 12 * at, y: 700, turned: true }));
    const document = await read(pdfOf([{ drawn, rotate: 90 }, { drawn: lying }]));
    const words = 'paragraph | The first line of three\\nand the second\\nand the third.';
    expect(outlineOf(document)).toBe(`@ page 1\n${words}\n@ page 2\n${words}\n`);
  });

  it('knows the character sets of East Asian fonts that are not in the file, and joins their lines', async () => {
    const content = 'BT /F 10 Tf 50 700 Td <89bc917a89bb> Tj 0 -14 Td <82cc91b28bc6> Tj ET';
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font ' +
      '/Subtype /CIDFontType0 /BaseFont /Ryumin-Light /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>] >>';
    const bytes = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      '<< >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F ${font} >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]);
    expect((await read(bytes)).text).toBe('仮想化の卒業');
  });

  it('calls a document that names itself nowhere by its file', async () => {
    expect((await read(pdfOf([{ drawn: text({}) }]), 'a/some_notes.pdf')).title).toBe('some notes');
  });
});
