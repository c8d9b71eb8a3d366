import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The family as the font files name themselves. */
export const FAMILY = 'DejaVu Sans';

/** The weights that pictures are set in. */
export type Weight = 'regular' | 'bold';

const FILES: Readonly<Record<Weight, string>> = {
  regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

/** Stands for a character that the font does not have. */
export const MISSING = '□';

/** How wide the characters of a font are. */
export interface Font {
  /** The advance of a code point in ems; null for one that the font does not have. */
  advance(codePoint: number): number | null;
}

/** The paths of the font files, for the renderer. */
export function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return Object.values(FILES).map((file) => resolve(file));
}

const fonts = new Map<Weight, Font>();

/** The metrics of a weight; its file is read when it is first asked for. */
export function fontOf(weight: Weight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILES[weight]));
  const font = readFont(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  fonts.set(weight, font);
  return font;
}

/** The tables of an OpenType file that tell widths: `head`, `hhea`, `hmtx` and `cmap`, as the OpenType specification lays them out. */
function readFont(view: DataView): Font {
  const tables = new Map<string, number>();
  for (let at = 12, left = view.getUint16(4); left > 0; at += 16, left--) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables.set(tag, view.getUint32(at + 8));
  }
  const table = (tag: string): number => tables.get(tag) ?? 0;
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const glyphOf = readCharacters(view, table('cmap'));
  const known = new Map<number, number | null>();
  return {
    advance(codePoint) {
      let advance = known.get(codePoint);
      if (advance === undefined) {
        const glyph = glyphOf(codePoint);
        const widths = table('hmtx') + 4 * Math.min(glyph, metrics - 1);
        advance = glyph === 0 ? null : view.getUint16(widths) / unitsPerEm;
        known.set(codePoint, advance);
      }
      return advance;
    },
  };
}

/** Groups of code points that follow each other as their glyphs do (`cmap`, format 12); glyph 0 stands for those in none. */
function readCharacters(view: DataView, cmap: number): (codePoint: number) => number {
  let groups = 0;
  for (let at = cmap + 4, left = view.getUint16(cmap + 2); left > 0; at += 8, left--) {
    const subtable = cmap + view.getUint32(at + 4);
    if (view.getUint16(subtable) === 12) groups = subtable + 12;
  }
  if (groups === 0) throw new Error('the font has no table of characters in format 12');
  const count = view.getUint32(groups);
  return (codePoint) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const group = groups + 4 + 12 * middle;
      if (codePoint < view.getUint32(group)) high = middle;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
    }
    return 0;
  };
}
