import { createRequire } from 'node:module';
import { isInsideWord } from '../present/brokenWord.ts';
import type { Line, Piece, Style } from './palette.ts';

/**
 * Characters that take one column each and do not join into one: of ASCII, Latin, the punctuation of quotations, and lines to draw
 * with. Most answers have no others, and then nothing larger is loaded to measure them.
 */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203a\u2500-\u257f]*$/;
const NARROW_LINES = new RegExp(NARROW.source.replace('[', '[\\n'));

type Measure = (text: string) => number;
let measure: Measure | null = null;
let characters: Intl.Segmenter | null = null;

/** A character as a reader counts them, which is never cut, and the columns that it takes. */
interface Glyph {
  readonly text: string;
  readonly style: Style;
  readonly columns: number;
}

/** The columns that a text without line breaks takes: two for East Asian wide characters and emoji, none for accents. */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  measure ??= (createRequire(import.meta.url)('string-width') as { readonly default: Measure }).default;
  return measure(text);
}

/** The characters of a text as a reader counts them, each with its place. */
function charactersOf(text: string): Iterable<{ readonly index: number; readonly segment: string }> {
  if (NARROW_LINES.test(text)) return Array.from(text, (segment, index) => ({ index, segment }));
  characters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return characters.segment(text);
}

/** The columns that a line takes. */
export function lineColumns(line: Line): number {
  return columnsOf(line.map((piece) => piece.text).join(''));
}

/**
 * Running text broken into lines of at most `columns`. White space folds to one space, to none where a line ends inside a word
 * after its hyphen, a blank line stays one; a word that is longer than a line is broken between characters, as are scripts that
 * are written in wide characters. A character that is wider than `columns` has a line to itself. Lines after the first begin
 * with `hang` spaces.
 */
export function wrap(pieces: readonly Piece[], columns: number, hang = 0): Line[] {
  const lines: Line[] = [];
  let line: Glyph[] = [];
  let used = 0;
  const indent: Piece = { text: ' '.repeat(hang), style: 'plain' };
  const breakLine = (): void => {
    const indented = hang > 0 && lines.length > 0 && line.length > 0;
    lines.push(indented ? [indent, ...joined(line)] : joined(line));
    line = [];
    used = hang;
  };
  for (const { space, breaks, glyphs } of words(pieces)) {
    if (breaks > 1 && lines.length + line.length > 0) {
      breakLine();
      breakLine();
    }
    const word = space && line.length > 0 ? [space, ...glyphs] : glyphs;
    const isTooLong = used + word.reduce((sum, glyph) => sum + glyph.columns, 0) > columns;
    if (isTooLong && line.length > 0) breakLine();
    for (const glyph of line.length > 0 ? word : glyphs) {
      if (line.length > 0 && used + glyph.columns > columns) breakLine();
      line.push(glyph);
      used += glyph.columns;
    }
  }
  if (line.length > 0 || lines.length === 0) breakLine();
  return lines;
}

/** What must stay together on one line, and what stands before it: a space or none, and how many line breaks. */
interface Word {
  readonly space: Glyph | null;
  readonly breaks: number;
  readonly glyphs: Glyph[];
}

function words(pieces: readonly Piece[]): Word[] {
  const found: Word[] = [];
  let breaks = 0;
  let blank = '';
  let space: Glyph | null = null;
  let wasWide = false;
  for (const glyph of glyphsOf(pieces)) {
    if (/^\s+$/u.test(glyph.text)) {
      space ??= { text: ' ', style: glyph.style, columns: 1 };
      blank += glyph.text;
      if (glyph.text.includes('\n')) breaks++;
      continue;
    }
    const last = found.at(-1);
    if (last && space && isInsideWord(ending(last), blank, glyph.text)) [space, breaks] = [null, 0];
    const isWide = glyph.columns > 1;
    if (last && !space && !wasWide && !isWide) last.glyphs.push(glyph);
    else found.push({ space, breaks, glyphs: [glyph] });
    breaks = 0;
    blank = '';
    space = null;
    wasWide = isWide;
  }
  return found;
}

/** The last characters of a word, as far as a hyphen and the letter before it go. */
function ending({ glyphs }: Word): string {
  return glyphs
    .slice(-2)
    .map((glyph) => glyph.text)
    .join('');
}

/** Characters are counted over all pieces together, for a piece may end in the middle of one. */
function glyphsOf(pieces: readonly Piece[]): Glyph[] {
  const text = pieces.map((piece) => piece.text).join('');
  const glyphs: Glyph[] = [];
  let piece = 0;
  let end = pieces[0]?.text.length ?? 0;
  for (const { index, segment } of charactersOf(text)) {
    while (index >= end && piece < pieces.length - 1) end += pieces[++piece]?.text.length ?? 0;
    const columns = segment === '\n' ? 0 : columnsOf(segment);
    glyphs.push({ text: segment, style: pieces[piece]?.style ?? 'plain', columns });
  }
  return glyphs;
}

function joined(glyphs: readonly Glyph[]): Line {
  const line: Piece[] = [];
  for (const { text, style } of glyphs) {
    const last = line.at(-1);
    if (last?.style === style) line[line.length - 1] = { text: last.text + text, style };
    else line.push({ text, style });
  }
  return line;
}
