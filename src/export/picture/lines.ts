import { type Font, MISSING } from './font.ts';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters that show as nothing; of them, two tell how letters join. */
const SILENT = /[\p{Cf}\p{Variation_Selector}]/u;
const JOINING = /[\u200c\u200d]/u;
/** What closes a line that was cut. */
const ELLIPSIS = '…';

/** A character as a reader counts them, that the font can show, and its width in ems. */
interface Glyph {
  readonly text: string;
  readonly width: number;
}

/** Text that was broken into lines. */
export interface Lines {
  readonly lines: readonly string[];
  /** Characters that the font does not have, each shown as a box. */
  readonly missing: number;
  /** Whether there were more lines than allowed; the last is then an ellipsis. */
  readonly isCut: boolean;
}

/** `text` in lines of at most `width` ems; a word that is longer is broken between characters. At most `most` lines. */
export function linesOf(text: string, font: Font, width: number, most = Number.POSITIVE_INFINITY): Lines {
  const lines: string[] = [];
  let missing = 0;
  let line = '';
  let used = 0;
  const space = font.advance(0x20) ?? 0;
  const breakLine = (): void => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of text.split(' ')) {
    const glyphs: Glyph[] = [];
    for (const segment of charactersOf(word)) {
      const glyph = glyphOf(segment, font);
      if (glyph.text === MISSING && segment !== MISSING) missing++;
      glyphs.push(glyph);
    }
    const length = glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
    if (line !== '' && used + space + length > width) breakLine();
    if (line !== '') {
      line += ' ';
      used += space;
    }
    for (const glyph of glyphs) {
      if (line !== '' && used + glyph.width > width) breakLine();
      line += glyph.text;
      used += glyph.width;
    }
  }
  if (line !== '' || lines.length === 0) breakLine();
  const isCut = lines.length > most;
  if (isCut) lines.splice(most - 1, lines.length, ELLIPSIS);
  return { lines, missing, isCut };
}

const ASCII = /^[ -~]*$/u;

/** Of plain letters each is a character; for all else it has to be found out. */
function charactersOf(word: string): Iterable<string> {
  return ASCII.test(word) ? word : Array.from(characters.segment(word), ({ segment }) => segment);
}

function glyphOf(segment: string, font: Font): Glyph {
  let text = '';
  let width = 0;
  for (const character of segment) {
    if (SILENT.test(character)) {
      if (JOINING.test(character)) text += character;
      continue;
    }
    const advance = font.advance(character.codePointAt(0) ?? 0);
    if (advance === null) return { text: MISSING, width: font.advance(MISSING.codePointAt(0) ?? 0) ?? 1 };
    text += character;
    // Marks that stand over a letter take no room of their own; in the font some of them have a width.
    if (!/\p{M}/u.test(character) || width === 0) width += advance;
  }
  return { text, width };
}
