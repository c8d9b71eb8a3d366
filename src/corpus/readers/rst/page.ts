import { type Span, slice, trimSpan } from '../../../text/span.ts';
import type { Block, Description, TextBlock } from '../../document.ts';
import { SectionAnchors } from '../sectionAnchors.ts';
import type { Line } from './lines.ts';
import { TitleLevels } from './titles.ts';

/** What is being made of one file while it is read in order. */
export class Page {
  readonly text: string;
  /** A line whose marker was read is replaced by what is left of it. */
  readonly lines: Line[];
  readonly blocks: Block[] = [];
  readonly anchors = new SectionAnchors();
  readonly levels = new TitleLevels();
  readonly meta: { -readonly [field in keyof Description]: string } = {};
  /** Level of the section that is open. */
  level = 0;
  /** The id of a link target that stands right above what comes next. */
  target: string | null = null;
  /** The line behind the item with a number that was read last; -1 when something else has been read since. */
  enumerated = -1;

  #frontSeen = 0;

  constructor(text: string, lines: Line[]) {
    this.text = text;
    this.lines = lines;
  }

  /** Whether only titles and fields have been read so far: then a field tells of the document as a whole. */
  get isFront(): boolean {
    while (/^(?:heading|byline|item)$/u.test(this.blocks[this.#frontSeen]?.kind ?? '')) this.#frontSeen++;
    return this.#frontSeen === this.blocks.length;
  }

  /** Adds a block over the words of `span`, if there are any. */
  add(kind: TextBlock['kind'], span: Span): void {
    const inside = trimSpan(this.text, span);
    if (inside.end > inside.start) this.blocks.push({ kind, span: inside });
  }

  /**
   * Adds what `content` reads, the first paragraph of which belongs to the words of `label` before it: one block of `kind` over
   * both. A label without such a paragraph is a block of its own if `alone` says so.
   */
  addLabelled(kind: TextBlock['kind'], label: Span, content: () => void, alone = true): void {
    const at = this.blocks.length;
    content();
    const first = this.blocks[at];
    const follows = first?.kind === 'paragraph' && isBetween(this.text, label.end, first.span.start);
    if (follows) this.blocks[at] = { kind, span: { start: label.start, end: first.span.end } };
    else if (alone && label.end > label.start) this.blocks.splice(at, 0, { kind, span: label });
  }

  /** Adds what `content` reads, its first paragraph as a block of `kind`. */
  addAs(kind: TextBlock['kind'], content: () => void): void {
    const at = this.blocks.length;
    content();
    const first = this.blocks[at];
    if (first?.kind === 'paragraph') this.blocks[at] = { kind, span: first.span };
  }

  /** Notes where the link target that stands above leads, which is to `start`. */
  pointTo(start: number): void {
    if (this.target !== null) this.anchors.point(start, this.target);
    this.target = null;
  }

  /** Sets what the file says of itself, unless it said so before. */
  describe(field: keyof Description, value: string): void {
    const words = value.replace(/\s+/gu, ' ').trim();
    if (words !== '') this.meta[field] ??= words;
  }
}

/** Whether only white space stands between two offsets. */
function isBetween(text: string, start: number, end: number): boolean {
  return slice(text, { start, end }).trim() === '';
}
