import type { Language } from '../language/language.ts';
import { type Grid, type GridValue, plainLine } from './grid.ts';

/** Says to spreadsheets that the file is UTF-8; without it some read it as the encoding of their country. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for the beginning of a formula or a command, in ASCII and in full-width forms. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
/** A signed number is none, and would be no number any more behind an apostrophe. */
const SIGNED_NUMBER = /^[+-]\d[\d.,]*\s?%?$/u;

/**
 * A comparison as CSV (RFC 4180, UTF-8 with a byte order mark): a row for each aspect, and for each subject a column of values
 * and one of their sources. Values of one cell have a slash between them; a cell that is not stated is empty. A cell that a
 * spreadsheet would run as a formula begins with an apostrophe, which spreadsheets do not show.
 */
export function csvOf({ subjects, rows, sources }: Grid, { documents }: Language): string {
  const says = documents.table;
  const places = new Map(sources.map(({ number, place }) => [number, place]));
  const head = [says.aspect, ...subjects.flatMap((subject) => [subject, says.source(subject)])];
  const body = rows.map(({ aspect, cells }) => [
    aspect,
    ...cells.flatMap((values) => [valuesText(values), values.map(({ number }) => places.get(number) ?? '').join('; ')]),
  ]);
  return BYTE_ORDER_MARK + [head, ...body].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function valuesText(values: readonly GridValue[]): string {
  return values.map(({ value, date }) => (date === null ? value : `${value} (${date})`)).join(' / ');
}

function cellOf(text: string): string {
  const line = plainLine(text);
  const safe = FORMULA.test(line) && !SIGNED_NUMBER.test(line) ? `'${line}` : line;
  return /[",;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
