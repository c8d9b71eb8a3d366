import type { Row } from './rows.ts';

/** How a document sets its running text. */
export interface Typography {
  /** Size of most letters, in points. */
  readonly size: number;
  /** The fonts of running text: that of most letters, and any that come near it. */
  readonly fonts: ReadonlySet<string>;
  /** The fonts whose letters are all equally wide: they set code; none of them where the running text is typewritten. */
  readonly typewriter: ReadonlySet<string>;
  /** From one baseline to the next, in letter heights. */
  readonly leading: number;
}

/** Sizes are told apart in steps of half a point, distances in steps of a twentieth of the letters' height. */
const SIZE_STEPS = 2;
const LEADING_STEPS = 20;
/** A font with this part of the letters of the first one is a font of running text, too. */
const SECOND_FONT = 0.5;
const USUAL_LEADING = 1.2;
/** Shortest text whose letters are measured, and how many of such texts are how equally wide in a typewriter's font. */
const SHORTEST_MEASURED = 5;
const MOST_WIDTHS = 0.7;
const SAME_WIDTH = 0.015;
/** As many equal distances, or widths, make a habit. */
const HABIT = 4;

/** Takes the measure of all rows of a document. */
export function typographyOf(pages: readonly (readonly Row[])[]): Typography {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const widths = new Map<string, number[]>();
  for (const { segments } of pages.flat())
    for (const segment of segments) {
      const letters = segment.text.length;
      const [font] = segment.fonts;
      add(sizes, Math.round(segment.size * SIZE_STEPS) / SIZE_STEPS, letters);
      add(fonts, font, letters);
      if (segment.fonts.length > 1 || letters < SHORTEST_MEASURED) continue;
      const width = (segment.right - segment.x) / (letters * segment.size);
      const known = widths.get(font);
      if (known) known.push(width);
      else widths.set(font, [width]);
    }
  const most = Math.max(...fonts.values(), 0);
  const text = new Set([...fonts].filter(([, letters]) => letters >= SECOND_FONT * most).map(([font]) => font));
  const main = commonest(fonts)?.[0];
  const typewriter = [...widths].filter(([, some]) => areEqual(some)).map(([font]) => font);
  return {
    size: commonest(sizes)?.[0] ?? 0,
    fonts: text,
    typewriter: new Set(main !== undefined && typewriter.includes(main) ? [] : typewriter),
    leading: leadingOf(pages) ?? USUAL_LEADING,
  };
}

/** The commonest distance between neighbouring baselines of letters of one size, in letter heights; null where none is a habit. */
export function leadingOf(pages: readonly (readonly Row[])[]): number | null {
  const distances = new Map<number, number>();
  for (const rows of pages)
    for (const [at, row] of rows.entries()) {
      const above = rows[at - 1]?.segments[0];
      const { y, size } = row.segments[0];
      if (!above || Math.abs(above.size - size) > 0.5 || above.y >= y) continue;
      add(distances, Math.round(((y - above.y) / size) * LEADING_STEPS) / LEADING_STEPS, 1);
    }
  const [distance, times] = commonest(distances) ?? [0, 0];
  return times >= HABIT ? distance : null;
}

/** Whether these widths are those of a typewriter's letters: but for gaps that were taken for one space, they are the same. */
function areEqual(widths: readonly number[]): boolean {
  const middle = [...widths].sort((a, b) => a - b)[widths.length >> 1] ?? 0;
  const near = widths.filter((width) => Math.abs(width - middle) <= SAME_WIDTH * middle);
  return widths.length >= HABIT && near.length >= MOST_WIDTHS * widths.length;
}

function add<T>(counts: Map<T, number>, key: T, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

function commonest<T extends string | number>(counts: ReadonlyMap<T, number>): [T, number] | null {
  let most: [T, number] | null = null;
  for (const [key, count] of counts)
    if (!most || count > most[1] || (count === most[1] && key < most[0])) most = [key, count];
  return most;
}
