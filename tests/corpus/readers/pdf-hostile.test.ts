import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOST_RUNS } from '../../../src/corpus/readers/pdf/runs.ts';
import { MOST_PAGES, readPdf } from '../../../src/corpus/readers/pdf.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { HANDBOOK } from '../../fixtures/pdf/handbook.ts';
import { fileOf, pdfOf } from '../../fixtures/pdf/write.ts';

/** Why a file is not read; the test fails when it is, or when the reason is no `CorpusError` of one line. */
async function reasonOf(bytes: Uint8Array): Promise<string> {
  const error = await readPdf({ path: 'a.pdf', bytes }).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CorpusError)) throw new Error(`no CorpusError but ${error}`);
  expect(error.problems).toHaveLength(1);
  expect(error.message).not.toContain('\n');
  return error.message;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const FONT = '<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';

/** A file of one page that draws `content`. */
function drawing(content: string, dictionary = ''): Uint8Array {
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    '<< >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources ${FONT} >>`,
    `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`,
  ]);
}

describe('readPdf, given what is no PDF or means harm', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ['nothing', ''],
    ['a text', 'Dear all,\nthe minutes are attached.\n'],
    ['a web page', '<!doctype html><p>Not found'],
  ])('says that %s is no PDF', async (_, text) => {
    expect(await reasonOf(bytesOf(text))).toBe('a.pdf: is not a PDF. Check its extension.');
  });

  it('refuses a file that is cut off, wherever that is, and prints nothing', async () => {
    const printed = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name));
    const whole = pdfOf(HANDBOOK);
    for (let length = 0; length < whole.length - 40; length += 10) {
      const reason = await reasonOf(whole.slice(0, length));
      expect(reason).toMatch(length < 5 ? /is not a PDF/ : /is cut off: its end is missing\. Copy it again\./);
    }
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });

  it('reads a file whose table of contents is broken, from the objects themselves', async () => {
    const text = String.fromCharCode(...pdfOf(HANDBOOK)).replace(/xref\n0 \d+/, 'xref\n0 9999');
    const [document] = await readPdf({ path: 'a.pdf', bytes: bytesOf(text) });
    expect(document?.marks).toHaveLength(4);
  });

  it('never throws anything but one line for a file with a hole in it', async () => {
    const whole = pdfOf(HANDBOOK.slice(2));
    for (let at = 0; at < whole.length; at += 211) {
      const holed = whole.slice();
      holed.fill(0x58, at, at + 60);
      const result = await readPdf({ path: 'a.pdf', bytes: holed }).catch((error: unknown) => error);
      expect(Array.isArray(result) || result instanceof CorpusError).toBe(true);
    }
  });

  it('says that garbage between the marks of a PDF is broken', async () => {
    const garbage = Array.from({ length: 5000 }, (_, at) => String.fromCharCode((at * at * 31 + 7) % 256)).join('');
    expect(await reasonOf(bytesOf(`%PDF-1.7\n${garbage}\nstartxref\n0\n%%EOF`))).toMatch(
      /^a\.pdf: is broken \(.+\)\. Open it in a PDF viewer and save it anew\.$/,
    );
  });

  it('says that a file needs its password', async () => {
    const key = `<${'5a'.repeat(32)}>`;
    const text = String.fromCharCode(...pdfOf(HANDBOOK)).replace(
      'trailer\n<<',
      `trailer\n<< /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${key} /U ${key} >>`,
    );
    expect(await reasonOf(bytesOf(text))).toBe('a.pdf: is locked by a password. Save a copy without one.');
  });

  it('refuses a file of more pages than it would read, and does not read half', async () => {
    const pages = Array.from({ length: MOST_PAGES + 1 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>');
    const kids = pages.map((_, at) => `${at + 4} 0 R`).join(' ');
    const bomb = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
      '<< >>',
      ...pages,
    ]);
    expect(await reasonOf(bomb)).toBe(`a.pdf: has ${pages.length} pages, more than ${MOST_PAGES}. Split it.`);
  });

  it('does not go round in a circle of pages', async () => {
    const text = String.fromCharCode(...pdfOf(HANDBOOK));
    await reasonOf(bytesOf(text.replace(/\/Count 4 \/Kids \[.*?\]/, '/Count 4 /Kids [2 0 R 2 0 R]')));
  });

  it('refuses a page that is drawn with letters', async () => {
    const dots = Array.from(
      { length: MOST_RUNS + 10 },
      (_, at) => `1 0 0 1 ${(at * 7) % 590} ${(at * 13) % 790} Tm (x) Tj`,
    );
    expect(await reasonOf(drawing(`BT /F 1 Tf ${dots.join('\n')} ET`))).toBe(
      `a.pdf: page 1 has more than ${MOST_RUNS} pieces of text. Leave it out.`,
    );
  });

  it('refuses what unpacks to far more than it is, once or twice packed', async () => {
    const packed = deflateSync(Buffer.alloc(80 * 1024 * 1024, ' '));
    const reason = 'a.pdf: unpacks to far more than its size, as bombs do. Leave it out.';
    expect(await reasonOf(drawing(packed.toString('latin1'), '/Filter /FlateDecode'))).toBe(reason);
    const twice = deflateSync(packed).toString('latin1');
    expect(await reasonOf(drawing(twice, '/Filter [/FlateDecode /FlateDecode]'))).toBe(reason);
  });

  it('says that pictures of pages have to go through OCR', async () => {
    expect(await reasonOf(drawing('0 0 100 100 re f'))).toBe(
      'a.pdf: holds pictures of pages only. Run it through OCR first.',
    );
  });

  it('says that letters without a meaning have to go through OCR', async () => {
    const map =
      'begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange endcmap';
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>';
    const content = 'BT /F 10 Tf 50 700 Td (Words that nobody can read) Tj ET';
    const bytes = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      '<< >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F ${font} >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
    ]);
    expect(await reasonOf(bytes)).toBe('a.pdf: does not say which letters it shows. Run it through OCR first.');
  });

  it('reads the fixture of a few hundred pages in a moment', async () => {
    const sheets = Array.from({ length: 200 }, (_, at) => HANDBOOK[at % HANDBOOK.length] ?? { drawn: [] });
    const [document] = await readPdf({ path: 'a.pdf', bytes: pdfOf(sheets) });
    expect(document?.marks).toHaveLength(200);
  });
});
