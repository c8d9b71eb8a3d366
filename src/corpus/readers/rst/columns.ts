import { type Span, trimSpan } from '../../../text/span.ts';
import type { Line } from './lines.ts';

/** Characters that take two columns, and those that take none, in the text that tables are drawn with. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const NONE = /\p{M}/u;
const PLAIN = /^[\x20-\u02ff]*$/u;
const TAB = 8;

/** Where the columns of a table that begins at the column `base` stand in one of its lines. */
export class Columns {
  readonly #line: Line;
  readonly #before: number;
  /** For a line of characters of other widths, the offset into the line of each column. */
  readonly #offsets: readonly number[] | null;

  constructor(line: Line, base: number) {
    this.#line = line;
    this.#before = line.indent - base;
    this.#offsets = PLAIN.test(line.text) ? null : offsetsOf(line.text, line.indent);
  }

  /** Columns up to the end of the line. */
  get count(): number {
    return this.#before + (this.#offsets?.length ?? this.#line.text.length);
  }

  /** The character that stands in `column`; empty outside of the line. */
  at(column: number): string {
    const index = column - this.#before;
    return index < 0 ? '' : this.#line.text.charAt(this.#offsets ? (this.#offsets[index] ?? -1) : index);
  }

  /** The words between two columns, without white space around them; null when there are none. */
  words(text: string, from: number, to: number): Span | null {
    const span = trimSpan(text, { start: this.#offset(from), end: this.#offset(to) });
    return span.end > span.start ? span : null;
  }

  #offset(column: number): number {
    const index = Math.max(column - this.#before, 0);
    const within = this.#offsets ? (this.#offsets[index] ?? this.#line.text.length) : index;
    return this.#line.start + Math.min(within, this.#line.text.length);
  }
}

function offsetsOf(words: string, indent: number): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const character of words) {
    const column = indent + offsets.length;
    let width = WIDE.test(character) ? 2 : 1;
    if (NONE.test(character)) width = 0;
    if (character === '\t') width = TAB - (column % TAB);
    for (let count = 0; count < width; count++) offsets.push(offset);
    offset += character.length;
  }
  return offsets;
}
