import type { Language } from '../../language/language.ts';
import { altText } from '../alt.ts';
import type { Grid } from '../grid.ts';
import { FAMILY, fontFiles } from './font.ts';
import { type Page, pagesOf } from './layout.ts';
import { legible } from './legible.ts';
import { svgOf } from './svg.ts';

/** A table as a picture. */
export interface Picture {
  /** A PNG file. */
  readonly png: Uint8Array;
  /** The facts that it shows, for whoever does not see it. */
  readonly alt: string;
}

/** Of a text of which the font has less than this share there is no picture: it would be a row of boxes. */
const LEGIBLE = 0.7;

/** The pictures of a table, in order, and how many pages of it are not among them. */
export interface Pictures {
  readonly pictures: readonly Picture[];
  readonly more: number;
}

/**
 * A grid as pictures, one for each page, `most` at most; null where the font has too few of its characters. The renderer, a
 * large native library, is loaded with the first picture, and works outside of this thread.
 */
export async function picturesOf(
  grid: Grid,
  language: Language,
  most = Number.POSITIVE_INFINITY,
): Promise<Pictures | null> {
  const all = pagesOf(grid, legible(language));
  const pages = all.slice(0, most);
  if (!pages.every(isLegible)) return null;
  const { renderAsync } = await import('@resvg/resvg-js');
  const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FAMILY };
  const pictures: Picture[] = [];
  for (const page of pages) {
    const image = await renderAsync(svgOf(page), { font, logLevel: 'off' });
    pictures.push({ png: image.asPng(), alt: altText({ subjects: grid.subjects, rows: page.rows }, language) });
  }
  return { pictures, more: all.length - pages.length };
}

function isLegible({ missing, characters }: Page): boolean {
  return missing <= (1 - LEGIBLE) * characters;
}
