import { join } from 'node:path';
import type { Document } from '../../../src/corpus/document.ts';
import { readCsv } from '../../../src/corpus/readers/csv.ts';
import { recordsOf } from './lines.ts';

/** A table by its cells. */
export interface Grid {
  readonly id: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A question whose answer is one cell of a table. */
export interface CellQuestion {
  readonly id: string;
  readonly table: string;
  readonly question: string;
  /** Accepted values. */
  readonly answers: readonly string[];
}

/** Tables and the questions to them. */
export interface TableSet {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly questions: readonly CellQuestion[];
}

/** The set in a folder of tables.jsonl and questions.jsonl. Throws with one line for what cannot be read. */
export function readTables(folder: string): TableSet {
  const grids = new Map<string, Grid>();
  for (const record of recordsOf(join(folder, 'tables.jsonl'))) {
    const rows = record.list('rows', true).map((row) => {
      if (!Array.isArray(row)) throw record.problem('“rows” must be a list of lists');
      return row.map((cell) => String(cell ?? ''));
    });
    const id = record.id('id');
    grids.set(id, { id, header: record.texts('header', true), rows });
  }
  const questions = recordsOf(join(folder, 'questions.jsonl')).map((record): CellQuestion => {
    const table = record.id('table');
    if (!grids.has(table)) throw record.problem(`there is no table “${table}”`);
    return { id: record.id('id'), table, question: record.text('question'), answers: record.texts('answer', true) };
  });
  return { grids, questions };
}

/** The path of a table's file. */
export function pathOf({ id }: Grid): string {
  return id.endsWith('.csv') ? id : `${id}.csv`;
}

/** A table as the reader of CSV files reads it. */
export function documentOf(grid: Grid): Document {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replace(/\s+/gu, ' ').trim().replaceAll('"', '""')}"`).join(',');
  const text = [grid.header, ...grid.rows].map((cells) => `${line(cells)}\n`).join('');
  const [document] = readCsv({ path: pathOf(grid), text });
  if (!document) throw new Error(`${grid.id}: the table has no document`);
  return document;
}
