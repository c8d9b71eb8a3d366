import { cover, type Span, slice, trimSpan } from '../../../text/span.ts';
import type { Row } from '../../document.ts';
import { markupTable } from '../markupTable.ts';
import { separatedRows } from '../separated.ts';
import { bareCell } from './cells.ts';
import type { Directive } from './directive.ts';
import { listRows } from './listTable.ts';
import type { Page } from './page.ts';

const DELIMITERS: Readonly<Record<string, string>> = { tab: '\t', space: ' ' };

/** Reads the table of a directive: from a list of lists, from comma-separated values, or as its content draws it. */
export function readTable(page: Page, { name, options, content }: Directive, read: () => void): void {
  const { text, lines } = page;
  const option = (key: string): string => {
    const value = options.get(key);
    return value ? slice(text, value).trim() : '';
  };
  const header = options.get('header');
  let rows: readonly Row[] | null = null;
  let headers: readonly Row[] = [];
  if (name === 'csv-table') {
    const delimiter = option('delim');
    const mark = DELIMITERS[delimiter] ?? (delimiter.charAt(0) || ',');
    const span = { start: lines[content.from]?.start ?? 0, end: lines[content.to - 1]?.end ?? 0 };
    const bare = (some: readonly Row[]): Row[] =>
      some.map((row) => ({ span: row.span, cells: row.cells.map((cell) => cell && bareCell(text, cell)) }));
    rows = content.to > content.from ? bare(separatedRows(text, span, mark)) : [];
    headers = header ? bare(separatedRows(text, trimSpan(text, header), mark)) : [];
  } else if (name !== 'table') rows = listRows(page, content);
  if (rows === null) {
    read();
    return;
  }
  const count = Number.parseInt(option('header-rows') || '0', 10) || 0;
  headers = [...headers, ...rows.slice(0, count)];
  const body = rows.slice(count);
  const all = [...headers, ...body].map(({ span }): Span => span);
  const table = all.length > 0 ? markupTable(all.reduce(cover), headers, body) : null;
  if (table) page.blocks.push(table);
  else if (all.length > 0) page.add('code', all.reduce(cover));
}
