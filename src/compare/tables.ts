import type { Document, Row, Table } from '../corpus/document.ts';
import { quote } from '../corpus/quote.ts';
import { contains, type Span, slice } from '../text/span.ts';
import type { Fact } from './fact.ts';
import { bareSpan, labelAt } from './labels.ts';
import type { Orientation } from './orientation.ts';
import { isBlank } from './values.ts';

/** The value in a cell, without marks around it; null when the cell states nothing. */
function valueSpan(document: Document, row: Row, cell: Span | null | undefined): Span | null {
  if (!cell || !contains(row.span, cell)) return null;
  const span = bareSpan(document.text, cell);
  return isBlank(slice(document.text, span)) ? null : span;
}

/** A label with at least one letter or digit; null for anything else. */
function labelOf(document: Document, cell: Span | null | undefined): string | null {
  if (!cell) return null;
  const label = labelAt(document.text, cell);
  return /[\p{L}\p{N}]/u.test(label) ? label : null;
}

/**
 * One fact for each filled cell of a table beside its label column. The quotation is the row, under its header; the match in
 * it is the cell. `above` names what the table is about, for a table that is about one thing.
 */
export function tableFacts(document: Document, table: Table, orientation: Orientation, above: string): Fact[] {
  const { subjects, labels } = orientation;
  const facts: Fact[] = [];
  const names = table.header?.cells.map((cell) => labelOf(document, cell)) ?? [];
  for (const row of table.rows) {
    const label = labelOf(document, row.cells[labels]);
    if (label === null) continue;
    // Every cell of a row is cited by the row: one citation, made once.
    const whole = quote(document, row.span, { header: table.header?.span ?? null, form: 'row' });
    for (const [column, cell] of row.cells.entries()) {
      const name = subjects === 'above' ? above : (names[column] ?? null);
      const span = column === labels ? null : valueSpan(document, row, cell);
      if (!span || name === null) continue;
      const match = { start: span.start - row.span.start, end: span.end - row.span.start };
      facts.push({
        subject: subjects === 'rows' ? label : name,
        aspect: subjects === 'rows' ? name : label,
        value: slice(document.text, span),
        quote: { ...whole, matches: [match] },
        origin: 'table',
      });
    }
  }
  return facts;
}

/** What the header of a table names as its subjects; empty when it names respects. */
export function headerSubjects(document: Document, table: Table, orientation: Orientation): string[] {
  if (orientation.subjects !== 'columns') return [];
  const cells = table.header?.cells.filter((_, column) => column !== orientation.labels) ?? [];
  return cells.flatMap((cell) => labelOf(document, cell) ?? []);
}

/** What the cell over the labels of a table calls them ("Country"), when they are its subjects or kinds of them; else null. */
export function labelsHead(document: Document, table: Table, orientation: Orientation): string | null {
  return labelOf(document, table.header?.cells[orientation.labels]);
}
