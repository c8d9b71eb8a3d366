import type { Span } from '../../../text/span.ts';
import type { Block, Mark, Signal, Row as TableRow } from '../../document.ts';
import { makeTable } from '../table.ts';
import type { TextLine } from './lines.ts';
import type { Piece } from './pieces.ts';
import type { Segment } from './rows.ts';
import type { Grid, GridRow } from './tables.ts';

const BETWEEN_BLOCKS = '\n\n';
const BETWEEN_CELLS = ' | ';
/** Scripts that are written without spaces: a line break inside a sentence of theirs parts no words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
/** No line of code is wider than a page of the smallest print. */
const WIDEST_SPACE = 200;
/** A hyphen that may have broken a word: the line break after it is kept, for whoever looks for the whole word. */
const BROKEN = /\p{L}[-\u2010]$/u;

/** Writes the text of a document and notes, while it does, where each block and each page begins. */
export class Writer {
  readonly blocks: Block[] = [];
  readonly marks: Mark[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  /** Everything written so far. */
  get text(): string {
    return this.#parts.join('');
  }

  /** Characters written so far. */
  get length(): number {
    return this.#length;
  }

  /** What is written from now on stands on this page, 1-based. */
  page(page: number): void {
    if (this.#length > 0) this.#write(BETWEEN_BLOCKS);
    this.marks.push({ start: this.#length, kind: 'page', page });
  }

  furniture(text: string, signals: readonly Signal[]): void {
    this.blocks.push({ kind: 'furniture', span: this.#block(text), signals });
  }

  /** `levelOf` tells the level of a heading by its first line. */
  piece(piece: Piece, levelOf: (line: TextLine) => number): void {
    if (piece.kind === 'table') this.#table(piece.grid);
    else if (piece.kind === 'heading')
      this.blocks.push({
        kind: 'heading',
        level: levelOf(piece.lines[0]),
        span: this.#block(joined(piece.lines, ' ')),
      });
    else if (piece.kind === 'code') this.blocks.push({ kind: 'code', span: this.#block(typed(piece.lines)) });
    else this.blocks.push({ kind: piece.kind, span: this.#block(joined(piece.lines, '\n')) });
  }

  #table({ rows, headed }: Grid): void {
    this.#block('');
    const written = rows.map((row, at) => this.#row(row, at > 0));
    const span = { start: written[0]?.span.start ?? this.#length, end: this.#length };
    this.blocks.push(makeTable(span, headed ? (written[0] ?? null) : null, headed ? written.slice(1) : written));
  }

  #row(row: GridRow, follows: boolean): TableRow {
    if (follows) this.#write('\n');
    // Empty cells at the end are not written; those before others keep their place.
    const columns = row.findLastIndex((cell) => cell.length > 0) + 1;
    const cells = row.slice(0, columns).map((cell, column): Span | null => {
      if (column > 0) this.#write(BETWEEN_CELLS);
      return cell.length === 0 ? null : this.#write(joined(cell, ' '));
    });
    const filled = cells.filter((cell) => cell !== null);
    return { span: { start: filled[0]?.start ?? this.#length, end: this.#length }, cells };
  }

  #block(text: string): Span {
    const from = this.marks.at(-1)?.start ?? 0;
    if (this.#length > from) this.#write(BETWEEN_BLOCKS);
    return this.#write(text);
  }

  #write(text: string): Span {
    this.#parts.push(text);
    this.#length += text.length;
    return { start: this.#length - text.length, end: this.#length };
  }
}

function joined(lines: readonly Pick<Segment, 'text'>[], between: string): string {
  let text = '';
  for (const line of lines) {
    if (text !== '' && !(UNSPACED.test(text.slice(-1)) && UNSPACED.test(line.text.charAt(0))))
      text += BROKEN.test(text) ? '\n' : between;
    text += line.text;
  }
  return text;
}

/** Typewritten lines with the white space that they have on the page: every letter takes up one column. */
function typed(lines: readonly TextLine[]): string {
  const left = Math.min(...lines.map(({ x }) => x));
  return lines
    .map(({ segments }) => {
      let text = '';
      for (const segment of segments) {
        const column = Math.round(((segment.x - left) * segment.text.length) / (segment.right - segment.x));
        const between = text === '' ? column : Math.max(1, column - text.length);
        text += ' '.repeat(Math.min(between, WIDEST_SPACE)) + segment.text;
      }
      return text;
    })
    .join('\n')
    .trim();
}
