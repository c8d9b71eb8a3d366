import type { Writer } from '../archive/writer.ts';
import { child, type Element, elementsIn } from '../archive/xml.ts';
import { isListed, outlineLevel, type Style } from './styles.ts';
import { gridOf } from './tables.ts';
import { type Words, wordsOf } from './words.ts';

/** Styles of what is copied letter by letter. */
const CODE = /^(?:html )?preformatted(?: text)?$|^(?:source )?code\b/;
/** Styles of the lines of a table of contents. */
const CONTENTS = /^(?:toc|contents|index) (?:heading|\d)$/;

/** Writes the paragraphs and tables of a body, each followed by the notes and text boxes that belong to it. */
export class Body {
  readonly #writer: Writer;
  readonly #styles: ReadonlyMap<string, Style>;
  /** Words of the notes by `footnote 3`; each is written once. */
  readonly #notes: Map<string, readonly string[]>;
  #code: string[] = [];

  constructor(writer: Writer, styles: ReadonlyMap<string, Style>, notes: Map<string, readonly string[]>) {
    this.#writer = writer;
    this.#styles = styles;
    this.#notes = notes;
  }

  /** A `w:p` or `w:tbl`; anything else is gone through for such. */
  write(element: Element): void {
    if (element.name === 'p') this.#paragraph(element);
    else if (element.name === 'tbl') this.#table(element);
    else for (const each of elementsIn(element)) this.write(each);
  }

  /** Writes what is still open, and the notes that nothing refers to. */
  end(): void {
    this.#endCode();
    this.#write({ notes: [...this.#notes.keys()], boxes: [] });
  }

  #paragraph(paragraph: Element): void {
    const words = wordsOf(paragraph);
    const properties = child(paragraph, 'pPr');
    const style = this.#styles.get(child(properties, 'pStyle')?.attributes.val ?? '');
    if (words.text !== '' && CODE.test(style?.name ?? '')) {
      this.#code.push(words.text);
      return;
    }
    this.#endCode();
    if (words.text !== '') this.#text(words.text, properties, style);
    this.#write(words);
  }

  #text(text: string, properties: Element | null, style: Style | undefined): void {
    const outline = outlineLevel(properties);
    const level = outline === null ? (style?.level ?? null) : outline > 9 ? null : outline;
    if (CONTENTS.test(style?.name ?? '')) this.#writer.furniture(text, 'table of contents');
    else if (level !== null) this.#writer.heading(text.replaceAll('\n', ' '), level);
    else this.#writer.block((isListed(properties) ?? style?.listed) ? 'item' : 'paragraph', text);
  }

  #table(table: Element): void {
    this.#endCode();
    const hanging: Words[] = [];
    const { rows, headed } = gridOf(table, (cell) => this.#cell(cell, hanging));
    const columns = new Set(rows.flat().map(({ column }) => column));
    // A table of one column frames text, and has nothing to look up.
    if (columns.size > 1) this.#writer.table(rows, headed);
    else for (const row of rows) for (const { text } of row) this.#writer.block('paragraph', text);
    for (const words of hanging) this.#write(words);
  }

  /** The words of a cell, of tables in it as well. */
  #cell(cell: Element, hanging: Words[]): string {
    const texts: string[] = [];
    const collect = (element: Element): void => {
      if (element.name !== 'p') for (const each of elementsIn(element)) collect(each);
      else {
        const words = wordsOf(element);
        hanging.push(words);
        if (words.text !== '') texts.push(words.text.replaceAll('\n', ' '));
      }
    };
    collect(cell);
    return texts.join(' ');
  }

  #write({ notes, boxes }: Omit<Words, 'text'>): void {
    for (const box of boxes) this.write(box);
    for (const note of notes) {
      for (const text of this.#notes.get(note) ?? []) this.#writer.block('paragraph', text);
      this.#notes.delete(note);
    }
  }

  #endCode(): void {
    if (this.#code.length > 0) this.#writer.block('code', this.#code.join('\n'));
    this.#code = [];
  }
}
