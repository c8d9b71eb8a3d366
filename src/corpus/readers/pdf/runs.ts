import type { PdfPage } from './library.ts';

/**
 * A piece of text as a page draws it. Lengths are in points; `x` runs along the line and `y`, its baseline, from line to line,
 * whichever way the page is turned.
 */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Height of the letters' font. */
  readonly size: number;
  /** Tells fonts of one document apart, and nothing more. */
  readonly font: string;
  readonly rtl: boolean;
}

/** What a page draws: the runs that go its way, and the words that stand across it (stamps at the margin, watermarks). */
export interface DrawnPage {
  readonly runs: readonly Run[];
  readonly across: readonly string[];
}

/** A run before it is known which way the page is to be read. */
interface Placed extends Omit<Run, 'x' | 'right' | 'y'> {
  readonly at: readonly [number, number];
  readonly length: number;
  /** Quarter turns clockwise from upright; null for letters that stand askew. */
  readonly turn: number | null;
}

/** A page with more runs than this is a drawing made of letters, or an attack. */
export const MOST_RUNS = 50_000;
/** Letters may lean this far from a quarter turn, in radians: scanners do not hold the page straight. */
const LEANING = 0.1;

/** Reads what a page draws; null for a page of more than `MOST_RUNS` runs. */
export async function drawnPage(page: PdfPage): Promise<DrawnPage | null> {
  const placed = await placedRuns(page);
  if (!placed) return null;
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of placed) if (turn !== null) letters[turn] = (letters[turn] ?? 0) + text.length;
  const main = letters.indexOf(Math.max(...letters));
  const [along, down] = axes(main);
  const runs = placed
    .filter(({ turn }) => turn === main)
    .map(({ at, length, turn, ...run }): Run => {
      const x = at[0] * along[0] + at[1] * along[1];
      return { ...run, x, right: x + length, y: at[0] * down[0] + at[1] * down[1] };
    });
  return { runs, across: placed.filter(({ turn }) => turn !== main).map(({ text }) => text) };
}

type Vector = readonly [number, number];

/** Where a line, and where the next line, goes to on a page that is turned. */
function axes(turn: number): readonly [Vector, Vector] {
  const along: Vector = [[1, 0] as const, [0, 1] as const, [-1, 0] as const][turn] ?? [0, -1];
  return [along, [-along[1], along[0]]];
}

async function placedRuns(page: PdfPage): Promise<Placed[] | null> {
  const { transform } = page.getViewport({ scale: 1 });
  const reader = page.streamTextContent().getReader();
  const placed: Placed[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const { items, styles } = part.value as Awaited<ReturnType<PdfPage['getTextContent']>>;
    for (const item of items) {
      if (!('str' in item)) continue;
      const text = cleaned(item.str);
      if (text.trim() === '') continue;
      const style = styles[item.fontName];
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = multiplied(transform, item.transform);
      // Lines that are written downwards go a quarter turn further than their letters.
      const angle = Math.atan2(b, a) + (style?.vertical ? Math.PI / 2 : 0);
      const turn = Math.round(angle / (Math.PI / 2));
      placed.push({
        text,
        at: [e, f],
        length: style?.vertical ? item.height : item.width,
        turn: Math.abs(angle - (turn * Math.PI) / 2) < LEANING ? (turn + 4) % 4 : null,
        size: Math.hypot(c, d),
        font: item.fontName,
        rtl: item.dir === 'rtl',
      });
    }
    if (placed.length > MOST_RUNS) {
      await reader.cancel(new Error('too many runs'));
      return null;
    }
  }
  return placed;
}

/** The product of two transformations as PDF writes them (ISO 32000, 8.3.4): first `second`, then `first`. */
function multiplied(first: readonly number[], second: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = first;
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Soft hyphens are drawn as hyphens; every kind of space is one; what no font draws is left out. */
function cleaned(text: string): string {
  return text
    .replaceAll('\u00ad', '-')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
