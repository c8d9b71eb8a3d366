import { CsvError, type Options, parse } from 'csv-parse/sync';
import { lineNumber, lineStarts } from '../../text/lines.ts';
import { type Span, trimSpan } from '../../text/span.ts';
import type { Block, Document, Mark } from '../document.ts';
import { type Dialect, dialectOf } from './csv/dialect.ts';
import { hasHeader, headerAt, trusted } from './csv/header.ts';
import { type NumberedRow, placeRows } from './csv/rows.ts';
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
 * Reads values that are parted by commas, semicolons, tabs or bars: one document with one table and a mark for each row. What
 * stands above the header, as reports put it, are paragraphs. Throws `CorpusError` with the line where it breaks.
 */
export function readCsv(source: Source): readonly Document[] {
  const { path } = source;
  const dialect = dialectOf(path, source.text);
  // The library goes through UTF-8, which has no lone surrogates; the replacement is as long as what it replaces.
  const text = source.text.replace(/\p{Surrogate}/gu, '\ufffd');
  const { rows, lost } = placeRows(text, dialect, recordsOf(path, text, dialect));
  if (lost !== null) {
    const problem = 'text follows a closing quotation mark. Double the marks that belong to the text.';
    throw unreadable(path, lineNumber(lineStarts(text), lost), problem);
  }
  const first = headerAt(rows);
  const blocks: Block[] = rows.slice(0, first).map(({ span }) => ({ kind: 'paragraph', span }));
  const body = rows.slice(first);
  if (body.length > 0) blocks.push(tableOf(text, body));
  const marks = rows.map(({ span, number }): Mark => ({ start: span.start, kind: 'row', sheet: null, row: number }));
  return [makeDocument(source, { blocks, marks })];
}

function recordsOf(path: string, text: string, { delimiter, start }: Dialect): string[][] {
  const options: Options = { ...OPTIONS, delimiter };
  const values = text.slice(start);
  try {
    return parse(values, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records = 0, code } = error as CsvError & { records?: number };
    // The library stops at the end of the file; what is wrong stands in the record after the last complete one.
    const complete = records > 0 ? parse(values, { ...options, to: records }) : [];
    const last = placeRows(text, { delimiter, start }, complete).rows.at(-1);
    const broken = trimSpan(text, { start: last?.span.end ?? start, end: text.length }).start;
    const problem =
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quotation mark is opened and never closed. Close it, or double it where it belongs to the text.'
        : `not valid CSV (${error.message}). Correct the record.`;
    throw unreadable(path, lineNumber(lineStarts(text), broken), problem);
  }
}

function tableOf(text: string, body: readonly NumberedRow[]): Block {
  const span: Span = trimSpan(text, { start: body[0]?.span.start ?? 0, end: body.at(-1)?.span.end ?? 0 });
  const [header, ...rows] = body;
  if (!header || !hasHeader(text, body)) return makeTable(span, null, body);
  return makeTable(span, header, trusted(header, rows));
}
