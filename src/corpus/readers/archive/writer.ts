import type { Span } from '../../../text/span.ts';
import type { Block, Mark, Row, TextBlock } from '../../document.ts';
import { unreadable } from '../reader.ts';
import { makeTable } from '../table.ts';

const BETWEEN_BLOCKS = '\n\n';
const BETWEEN_CELLS = ' | ';

/** Characters that are written of one file; a long book has a million. Few bytes can ask for many by naming one string often. */
export const MOST_TEXT = 50_000_000;
/** Cells of all tables of a file, empty ones included. */
export const MOST_CELLS = 4_000_000;

/** A cell to be written, over one column or more. Its text is trimmed and not empty. */
export interface WrittenCell {
  readonly column: number;
  /** Columns that it covers. */
  readonly over: number;
  readonly text: string;
}

/** Writes the text of an office document and notes, while it does, where each block stands. */
export class Writer {
  readonly blocks: Block[] = [];
  readonly marks: Mark[] = [];
  readonly #parts: string[] = [];
  readonly #path: string;
  #length = 0;
  #cells = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** Everything written so far. */
  get text(): string {
    return this.#parts.join('');
  }

  heading(text: string, level: number): void {
    this.between();
    this.blocks.push({ kind: 'heading', level, span: this.#write(text) });
  }

  block(kind: TextBlock['kind'], text: string): void {
    this.between();
    this.blocks.push({ kind, span: this.#write(text) });
  }

  /** What was found and is no text, and the reason. */
  furniture(text: string, reason: string): void {
    this.between();
    this.blocks.push({ kind: 'furniture', span: this.#write(text), signals: [{ name: reason, weight: 1 }] });
  }

  /** A table of rows that each have something in them; `numbers`, where given, are the rows' numbers on `sheet`. */
  table(rows: readonly (readonly WrittenCell[])[], headed: boolean, sheet?: string, numbers?: readonly number[]): void {
    this.between();
    const columns = rows.reduce(
      (most, cells) => Math.max(most, (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.over ?? 0)),
      0,
    );
    this.#cells += columns * rows.length;
    if (this.#cells > MOST_CELLS) throw unreadable(this.#path, null, `has more than ${MOST_CELLS} cells. Split it.`);
    const written = rows.map((cells, at) => {
      if (at > 0) this.#write('\n');
      const number = numbers?.[at];
      if (sheet !== undefined && number !== undefined) this.row(sheet, number);
      return this.#row(cells);
    });
    const [first] = written;
    const span = { start: first?.span.start ?? this.#length, end: this.#length };
    this.blocks.push(makeTable(span, headed ? (first ?? null) : null, headed ? written.slice(1) : written));
  }

  /** What is written next stands in this row of `sheet`, 1-based. */
  row(sheet: string, row: number): void {
    this.marks.push({ kind: 'row', sheet, row, start: this.#length });
  }

  /** Blocks begin where the space between them ends, so that a mark can be set there first. */
  between(): void {
    if (this.#length > 0 && this.#parts.at(-1) !== BETWEEN_BLOCKS) this.#write(BETWEEN_BLOCKS);
  }

  #row(cells: readonly WrittenCell[]): Row {
    const start = this.#length;
    const spans: (Span | null)[] = [];
    for (const { column, over, text } of cells) {
      if (spans.length > 0) this.#write(BETWEEN_CELLS);
      while (spans.length < column) spans.push(null);
      const span = this.#write(text);
      for (let covered = 0; covered < over; covered++) spans.push(span);
    }
    return { span: { start, end: this.#length }, cells: spans };
  }

  #write(text: string): Span {
    this.#parts.push(text);
    this.#length += text.length;
    if (this.#length > MOST_TEXT) throw unreadable(this.#path, null, `has more than ${MOST_TEXT} letters. Split it.`);
    return { start: this.#length - text.length, end: this.#length };
  }
}
