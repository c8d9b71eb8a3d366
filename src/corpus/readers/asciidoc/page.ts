import { type Span, trimSpan } from '../../../text/span.ts';
import type { Block, Description, TextBlock } from '../../document.ts';
import { SectionAnchors } from '../sectionAnchors.ts';
import { type BlockAttributes, NO_ATTRIBUTES } from './attributes.ts';
import type { Line } from './lines.ts';
import { idOf } from './words.ts';

/** What is being made of one file while it is read in order. */
export class Page {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly blocks: Block[] = [];
  readonly anchors = new SectionAnchors();
  readonly meta: { -readonly [field in keyof Description]: string } = {};
  /** The document's attributes that say how it is read, by name. */
  readonly settings = new Map<string, string>();
  /** What stands in brackets above the block that comes next. */
  attributes: BlockAttributes = NO_ATTRIBUTES;
  /** Whether what comes next may go on with a list. */
  inList = false;
  /** Whether a plus sign joins what comes next to the item above. */
  continues = false;
  readonly #ids = new Map<string, number>();

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
  }

  /** Whether only titles and lines about the document have been read so far. */
  get isFront(): boolean {
    return this.blocks.length <= FRONT && this.blocks.every(({ kind }) => kind === 'heading' || kind === 'byline');
  }

  /** Adds a block over the words of `span`, if there are any, where the id that stands above it leads. */
  add(kind: TextBlock['kind'], span: Span): void {
    const inside = trimSpan(this.text, span);
    if (inside.end <= inside.start) return;
    this.pointTo(inside.start);
    this.blocks.push({ kind, span: inside });
  }

  /** Notes where the id that stands above leads, which is to `start`. */
  pointTo(start: number): void {
    const { id } = this.attributes;
    if (id !== null) this.#times(id);
    if (id !== null) this.anchors.point(start, id);
    this.attributes = { ...this.attributes, id: null };
  }

  /** The id of a section: `own` if it is given one, else made of its title, with a number where another section has it. */
  sectionId(own: string | null, title: string): string | null {
    if (own !== null) this.#times(own);
    if (own !== null) return own;
    if (this.settings.has('!sectids')) return null;
    const prefix = this.settings.get('idprefix') ?? '_';
    const id = idOf(title, { prefix, separator: this.settings.get('idseparator') ?? '_' });
    if (id === prefix || id === '') return null;
    const times = this.#times(id);
    return times === 1 ? id : `${id}${this.settings.get('idseparator') ?? '_'}${times}`;
  }

  /** How often `id` has been given by now, this time included. */
  #times(id: string): number {
    const times = (this.#ids.get(id) ?? 0) + 1;
    this.#ids.set(id, times);
    return times;
  }

  /** Sets what the file says of itself, unless it said so before. */
  describe(field: keyof Description, value: string): void {
    const words = value.replace(/\s+/gu, ' ').trim();
    if (words !== '') this.meta[field] ??= words;
  }
}

/** Most blocks of a document's head: a title, its authors, its revision. */
const FRONT = 3;
