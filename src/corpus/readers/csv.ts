import { CsvError, type Options, parse } from 'csv-parse/sync';
import { lineNumber, lineStarts } from '../../text/lines.ts';
import { type Span, trimSpan } from '../../text/span.ts';
import type { Block, Document, Row } from '../document.ts';
import { delimiterOf } from './csv/delimiter.ts';
import { placeRows } from './csv/rows.ts';
import { makeDocument, type Source, unreadable } from './reader.ts';
import { makeTable } from './table.ts';

/** Every line is a record, an empty one too: only then can the place of each cell be counted. */
const OPTIONS = {
  bom: false,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // An inch sign inside a cell is no quotation mark; one that is never closed still is an error.
  relax_quotes: true,
} satisfies Options;

/**
 * Reads comma-, semicolon- or tab-separated values: one document with one table, the first record of two or more cells its
 * header. Single cells above it, as reports put them, are paragraphs. Throws `CorpusError` with the line where it breaks.
 */
export function readCsv(source: Source): readonly Document[] {
  const { path } = source;
  const delimiter = delimiterOf(path, source.text);
  // The library goes through UTF-8, which has no lone surrogates; the replacement is as long as what it replaces.
  const text = source.text.replace(/\p{Surrogate}/gu, '\ufffd');
  const { rows, lost } = placeRows(text, delimiter, recordsOf(path, text, delimiter));
  if (lost !== null) {
    const problem = 'text follows a closing quotation mark. Double the marks that belong to the text.';
    throw unreadable(path, lineNumber(lineStarts(text), lost), problem);
  }
  const first = rows.findIndex((row) => row.cells.filter((cell) => cell !== null).length > 1);
  const body = rows.slice(Math.max(first, 0));
  const preamble = first < 0 ? [] : rows.slice(0, first).flatMap((row) => row.cells.filter((cell) => cell !== null));
  const blocks: Block[] = preamble.map((span) => ({ kind: 'paragraph', span }));
  const [header, ...rest] = body;
  if (header) blocks.push(tableOf(source, header, rest));
  return [makeDocument(source, { blocks })];
}

function recordsOf(path: string, text: string, delimiter: string): string[][] {
  const options: Options = { ...OPTIONS, delimiter };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records = 0, code } = error as CsvError & { records?: number };
    // The library stops at the end of the file; what is wrong stands in the record after the last complete one.
    const complete = records > 0 ? parse(text, { ...options, to: records }) : [];
    const last = placeRows(text, delimiter, complete).rows.at(-1);
    const broken = trimSpan(text, { start: last?.span.end ?? 0, end: text.length }).start;
    const problem =
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quotation mark is opened and never closed. Close it, or double it where it belongs to the text.'
        : `not valid CSV (${error.message}). Correct the record.`;
    throw unreadable(path, lineNumber(lineStarts(text), broken), problem);
  }
}

function tableOf(source: Source, header: Row, rows: readonly Row[]): Block {
  const span: Span = trimSpan(source.text, { start: header.span.start, end: rows.at(-1)?.span.end ?? header.span.end });
  const table = makeTable(span, header, rows);
  const unnamed = table.header?.cells.at(-1) === null && table.header.cells.length > header.cells.length;
  const wide = unnamed && rows.find((row) => row.cells.slice(header.cells.length).some((cell) => cell !== null));
  if (!wide) return table;
  const line = lineNumber(lineStarts(source.text), wide.span.start);
  const counts = `${wide.cells.length} cells under a header of ${header.cells.length}`;
  throw unreadable(source.path, line, `${counts}. Put quotation marks around a cell that holds the delimiter.`);
}
