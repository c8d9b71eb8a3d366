import type { Document } from '../document.ts';
import { describe } from './pdf/about.ts';
import { columnsOf } from './pdf/columns.ts';
import { CONTENTS, contentsTest, linesOf } from './pdf/contents.ts';
import { furnitureOf, textOf } from './pdf/furniture.ts';
import { levelsOf, titleOf } from './pdf/headings.ts';
import { type OpenPdf, openPdf, problemOf } from './pdf/library.ts';
import { piecesOf } from './pdf/pieces.ts';
import { type Row, rowsOf } from './pdf/rows.ts';
import { drawnPage, MOST_RUNS } from './pdf/runs.ts';
import { typographyOf } from './pdf/typography.ts';
import { Writer } from './pdf/writer.ts';
import { type BinaryReader, type BinarySource, CorpusError, makeDocument, titleOfPath, unreadable } from './reader.ts';

/** A PDF of more pages is refused: it is a data dump, or an attack. */
export const MOST_PAGES = 3000;
/** So is one of more characters; a page of print has about 3,000. */
const MOST_TEXT = 20_000_000;
/** Pages after which the library lets go of the fonts that it keeps. */
const PAGES_BETWEEN_CLEANUPS = 50;
/** Where this part of the letters is of private use or unknown, the file does not say which letters its glyphs are. */
const MOST_UNKNOWN = 0.3;

/** What was read of a page. */
interface ReadPage {
  readonly rows: readonly Row[];
  readonly across: readonly string[];
}

/**
 * Reads a PDF: lines, columns, headings and tables from where its letters stand, and a mark where each page begins. Rejects with
 * `CorpusError` for a file that is broken or locked, is too large to be read whole, or has no text.
 */
export const readPdf: BinaryReader = async (source) => {
  const { pdf, close } = await openPdf(source.path, source.bytes);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw unreadable(source.path, null, `has ${pdf.numPages} pages, more than ${MOST_PAGES}. Split it.`);
    const pages = await readPages(source, pdf);
    const { info } = await pdf.getMetadata();
    return [documentOf(source, pages, info)];
  } catch (error) {
    throw error instanceof CorpusError ? error : unreadable(source.path, null, problemOf(error));
  } finally {
    await close();
  }
};

async function readPages({ path }: BinarySource, pdf: OpenPdf['pdf']): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  let [length, unknown] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const drawn = await drawnPage(page);
    page.cleanup();
    if (number % PAGES_BETWEEN_CLEANUPS === 0) await pdf.cleanup();
    if (!drawn) throw unreadable(path, null, `page ${number} has more than ${MOST_RUNS} pieces of text. Leave it out.`);
    for (const { text } of drawn.runs) {
      length += text.length;
      unknown += text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
    }
    if (length > MOST_TEXT) throw unreadable(path, null, `has more than ${MOST_TEXT} letters. Split it.`);
    pages.push({ rows: rowsOf(drawn.runs), across: drawn.across });
  }
  if (length === 0) throw unreadable(path, null, 'holds pictures of pages only. Run it through OCR first.');
  if (unknown > MOST_UNKNOWN * length)
    throw unreadable(path, null, 'does not say which letters it shows. Run it through OCR first.');
  return pages;
}

function documentOf({ path }: BinarySource, pages: readonly ReadPage[], entries: object): Document {
  const everything = pages.map(({ rows }) => rows);
  const whole = typographyOf(everything);
  const furniture = furnitureOf(everything, whole.size);
  const bodies = everything.map((rows) => rows.filter((row) => !furniture.has(row)));
  const typography = typographyOf(bodies);
  const pieces = bodies.map((rows) => columnsOf(rows).flatMap((column) => piecesOf(column, typography)));
  const levelOf = levelsOf(pieces.flat(), typography);
  const isContents = contentsTest(pieces.flat());
  const writer = new Writer();
  for (const [at, { rows, across }] of pages.entries()) {
    writer.page(at + 1);
    const first = bodies[at]?.[0]?.y ?? Number.POSITIVE_INFINITY;
    const around = rows.filter((row) => furniture.has(row));
    const write = (row: Row): void => writer.furniture(textOf(row), furniture.get(row) ?? []);
    for (const row of around) if (row.y < first) write(row);
    for (const piece of pieces[at] ?? [])
      if (isContents(piece)) writer.furniture(linesOf(piece).join('\n'), [CONTENTS]);
      else writer.piece(piece, levelOf);
    for (const row of around) if (row.y >= first) write(row);
    for (const text of across) writer.furniture(text.trim(), [{ name: 'stands across the page', weight: 1 }]);
  }
  const meta = describe(entries);
  const title = meta.title ?? titleOf(bodies[0] ?? [], typography) ?? titleOfPath(path);
  return makeDocument({ path }, { text: writer.text, blocks: writer.blocks, marks: writer.marks, meta, title });
}
