import { type Line, linesOf } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';

/** A stretch of a file that can be parsed by itself: one paragraph, one item of a list in a line, or anything. */
export interface Piece extends Span {
  readonly kind: 'paragraph' | 'item' | 'mixed';
}

/** Neighbouring stretches are parsed together up to this many characters: the parser's time grows faster than the length. */
const LONGEST_PIECE = 8_000;

const FENCE = /^( {0,3})(?:(`{3,})[^`]*|(~{3,})(?!~).*)$/;
/** HTML that goes on over blank lines, up to a mark of its own; and other HTML, which ends with the next blank line. */
const LASTING: readonly { readonly from: RegExp; readonly to: RegExp }[] = [
  { from: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, to: /<\/(?:script|pre|style|textarea)>/i },
  { from: /^ {0,3}<!--/, to: /-->/ },
  { from: /^ {0,3}<\?/, to: /\?>/ },
  { from: /^ {0,3}<![a-z]/i, to: />/ },
  { from: /^ {0,3}<!\[CDATA\[/, to: /\]\]>/ },
];
const ELEMENT = /^ {0,3}<\/?[a-z]/i;
/** An item of an outermost list. */
const BULLET = /^[-*+][ \t]+\S/;
/** The same with words that no other mark begins, and the marker of one. */
const PLAIN_ITEM = /^[-*+][ \t]{1,4}[\p{L}"'“‘]/u;
export const ITEM_MARKER = /^[-*+][ \t]+/;
/** No mark of Markdown begins with a letter or a quotation mark, so that a paragraph goes on. */
const PLAIN = /^[\p{L}"'“‘]/u;

/** What a line stands in that no line can be parsed without: code between fences, or lasting HTML. */
interface Open {
  readonly closes: (line: string) => boolean;
  /** Where it is indented it may belong to a list, and would end with it at a line that is less so. */
  readonly indent: number;
}

/**
 * Cuts `text` from `start` on before lines that begin a block whatever stands above them: such as stand at the margin after a
 * blank line, and items of an outermost list. Where it is not certain what a line stands in, nothing is cut any more.
 */
export function piecesOf(text: string, start: number): Piece[] {
  const cutter = new Cutter(start);
  for (const line of linesOf(text.slice(start))) cutter.take(line);
  return cutter.end(text.length);
}

class Cutter {
  readonly #pieces: Piece[] = [];
  readonly #base: number;
  #start: number;
  /** What the lines since the last cut are so far; null for none. */
  #kind: Piece['kind'] | null = null;
  #wasBlank = true;
  #inElement = false;
  #open: Open | null = null;
  #isUnsure = false;

  constructor(start: number) {
    this.#base = start;
    this.#start = start;
  }

  take(line: Line): void {
    if (this.#isUnsure) return;
    const { text } = line;
    const isBlank = text.trim() === '';
    if (this.#open) {
      this.#isUnsure = !isBlank && indentOf(text) < this.#open.indent;
      if (this.#open.closes(text)) this.#open = null;
      this.#wasBlank = false;
      return;
    }
    if (isBlank) {
      this.#wasBlank = true;
      this.#inElement = false;
      return;
    }
    const isApart = this.#wasBlank && /^\S/.test(text);
    if (isApart || (BULLET.test(text) && !this.#inElement)) this.#cut(this.#base + line.start);
    // Lines after a blank one that do not stand at the margin belong to a list.
    if (this.#kind === null) this.#kind = PLAIN.test(text) ? 'paragraph' : PLAIN_ITEM.test(text) ? 'item' : 'mixed';
    else if (this.#kind !== 'paragraph' || this.#wasBlank || !PLAIN.test(text)) this.#kind = 'mixed';
    this.#inElement ||= ELEMENT.test(text);
    this.#open = openedBy(text);
    this.#wasBlank = false;
  }

  end(end: number): Piece[] {
    this.#cut(end);
    return this.#pieces;
  }

  #cut(at: number): void {
    const kind = this.#isUnsure ? 'mixed' : (this.#kind ?? 'mixed');
    const last = this.#pieces.at(-1);
    if (last?.kind === 'mixed' && kind === 'mixed' && at - last.start <= LONGEST_PIECE)
      this.#pieces[this.#pieces.length - 1] = { ...last, end: at };
    else if (at > this.#start) this.#pieces.push({ kind, start: this.#start, end: at });
    this.#start = at;
    this.#kind = null;
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function openedBy(line: string): Open | null {
  const indent = indentOf(line);
  const fence = FENCE.exec(line);
  const marks = fence?.[2] ?? fence?.[3];
  if (marks) {
    const closing = new RegExp(`^ {0,3}\\${marks.charAt(0)}{${marks.length},}[ \\t]*$`);
    return { closes: (text) => closing.test(text), indent };
  }
  const lasting = LASTING.find(({ from }) => from.test(line));
  if (!lasting) return null;
  const { to } = lasting;
  const rest = line.replace(lasting.from, '');
  return to.test(rest) ? null : { closes: (text) => to.test(text), indent };
}
