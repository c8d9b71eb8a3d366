import type { Span } from '../../../text/span.ts';
import type { Block, Mark, Row, Signal } from '../../document.ts';
import { preformatted } from '../preformatted.ts';
import { makeTable } from '../table.ts';
import type { TableText } from './tableText.ts';
import { collapsed } from './words.ts';

/** What a block of running text will be. */
export type Shape = { readonly kind: 'paragraph' | 'item' } | { readonly kind: 'heading'; readonly level: number };

const PARAGRAPH: Shape = { kind: 'paragraph' };
const BETWEEN_BLOCKS = '\n\n';
/** The fragment that leads to the top of a page, as HTML has it, for text after the end of a section that a link leads to. */
const TOP = 'top';

/** Writes the extracted text of a page and notes, while it does, where each block stands. */
export class Writer {
  readonly blocks: Block[] = [];
  readonly marks: Mark[] = [];
  /** While set, whatever is written is page furniture. */
  furniture = false;
  /** What made it furniture. */
  signals: readonly Signal[] = [];
  /** Where a link to what comes next has to lead; null where none does. */
  anchor: string | null = null;
  /** What the next block of running text will be; a paragraph again once that is written. */
  shape: Shape = PARAGRAPH;
  readonly #pieces: string[] = [];
  #length = 0;
  #open = '';
  /** Last character of the open block; asking the growing text itself for it would copy it each time. */
  #last = '';
  #joint: string | null = null;
  #openAnchor: string | null = null;
  #written = 0;

  /** Everything written so far. */
  get text(): string {
    return this.#pieces.join('');
  }

  /** A number that grows with every piece of text, furniture aside. */
  get written(): number {
    return this.#written;
  }

  /** Adds a text node's characters to the open block. */
  words(value: string): void {
    let words = collapsed(value);
    if (/^\s*$/u.test(words) && (this.#open === '' || this.#joint !== null)) return;
    if (this.#joint !== null) this.#append(/[.:!?]/.test(this.#last) ? ' ' : this.#joint);
    this.#joint = null;
    if (/^\s?$/.test(this.#last)) words = words.replace(/^ /, '');
    if (this.#open === '') this.#openAnchor = this.anchor;
    if (!this.furniture && words.trim() !== '') this.#written++;
    this.#append(words);
  }

  /** A line break inside a block; the second in a row ends the block. */
  lineBreak(): void {
    if (this.#last === '\n') this.endBlock();
    else if (this.#open !== '') this.#append('\n');
  }

  /** Lets the next words go on with the open block after `separator`, although an element ends in between. */
  join(separator: string): void {
    this.#open = this.#open.trim();
    this.#last = this.#open.slice(-1);
    this.#joint = this.#open === '' ? null : separator;
  }

  /** Whether the next words will go on with the open block. */
  get joins(): boolean {
    return this.#joint !== null;
  }

  /** The end of a block element: ends the open block, unless it was joined with what comes. */
  boundary(): void {
    if (!this.joins) this.endBlock();
  }

  /** Ends the open block, if there is one. */
  endBlock(): void {
    const open = this.#open.trim();
    const words = open.includes('\n') ? open.replace(/(?:(?<! ) +)?\n */g, '\n') : open;
    this.#open = '';
    this.#last = '';
    this.#joint = null;
    if (words === '') return;
    const span = this.#write(words);
    if (this.furniture) this.#leaveOut(span);
    else {
      this.#mark(span, this.#openAnchor);
      this.blocks.push({ ...this.shape, span });
    }
    this.shape = PARAGRAPH;
  }

  /** Preformatted lines, unchanged. */
  preformatted(lines: string): void {
    this.endBlock();
    for (const { kind, span } of preformatted(lines, { start: 0, end: lines.length })) {
      const written = this.#write(lines.slice(span.start, span.end));
      if (this.furniture) this.#leaveOut(written);
      else {
        this.#mark(written, this.anchor);
        this.blocks.push({ kind, span: written });
      }
    }
  }

  table({ text, header, rows }: TableText): void {
    this.endBlock();
    if (text === '') return;
    // An empty corner cell leaves white space at the start.
    const span = this.#write(text.trim());
    const by = span.start - (text.length - text.trimStart().length);
    const shifted = (row: Row): Row => ({
      span: shift(row.span, by),
      cells: row.cells.map((cell) => cell && shift(cell, by)),
    });
    if (this.furniture) this.#leaveOut(span);
    else {
      this.#mark(span, this.anchor);
      this.blocks.push(makeTable(span, header && shifted(header), rows.map(shifted)));
    }
  }

  #leaveOut(span: Span): void {
    this.blocks.push({ kind: 'furniture', span, ...(this.signals.length > 0 ? { signals: this.signals } : {}) });
  }

  /** Notes where a link to the block at `span` leads, if that is elsewhere than for the block before. */
  #mark(span: Span, anchor: string | null): void {
    this.#written++;
    const last = this.marks.at(-1);
    if (anchor === null && !last) return;
    const place = anchor ?? TOP;
    if (last?.kind === 'anchor' && last.anchor === place) return;
    this.marks.push({ start: span.start, kind: 'anchor', anchor: place });
  }

  #append(words: string): void {
    this.#open += words;
    this.#last = words.slice(-1) || this.#last;
  }

  #write(words: string): Span {
    if (this.#length > 0) this.#pieces.push(BETWEEN_BLOCKS);
    const start = this.#length > 0 ? this.#length + BETWEEN_BLOCKS.length : 0;
    this.#pieces.push(words);
    this.#length = start + words.length;
    return { start, end: this.#length };
  }
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
