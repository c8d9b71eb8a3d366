import type { Mark } from '../document.ts';

/** The fragment that leads to the top of a page, as HTML has it, for a section that no link is known to lead to. */
const TOP = 'top';

/**
 * The anchors of a markup file, noted while its blocks are read in order. One holds up to the next; under a heading whose own is
 * not known, that of the section around it does, and never that of the section before.
 */
export class SectionAnchors {
  readonly marks: Mark[] = [];
  readonly #open: { readonly level: number; readonly anchor: string | null }[] = [];
  readonly #taken = new Set<string>();

  /** Whether an anchor stands in the text already; a page goes to the first. */
  isTaken(anchor: string): boolean {
    return this.#taken.has(anchor);
  }

  /** Notes that a section begins at `start`. */
  section(level: number, start: number, anchor: string | null): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const around = this.#open.at(-1)?.anchor ?? null;
    this.#open.push({ level, anchor: anchor ?? around });
    if (anchor !== null) this.point(start, anchor);
    else if (this.marks.length > 0) this.#mark(start, around ?? TOP);
  }

  /** Notes that `anchor` leads to the text at `start`. */
  point(start: number, anchor: string): void {
    this.#taken.add(anchor);
    this.#mark(start, anchor);
  }

  #mark(start: number, anchor: string): void {
    const last = this.marks.at(-1);
    if (last?.kind === 'anchor' && last.anchor === anchor) return;
    if (last?.start === start) this.marks.pop();
    this.marks.push({ start, kind: 'anchor', anchor });
  }
}
