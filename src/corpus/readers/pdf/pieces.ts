import { isMarker, lineOf, type TextLine } from './lines.ts';
import type { Row, Segment } from './rows.ts';
import { type Grid, tableAt } from './tables.ts';
import { leadingOf, type Typography } from './typography.ts';

/** What will be a block: lines of one kind, or a table. */
export type Piece =
  | { readonly kind: 'heading' | 'paragraph' | 'item' | 'code'; readonly lines: readonly [TextLine, ...TextLine[]] }
  | { readonly kind: 'table'; readonly grid: Grid };

type Lines = [TextLine, ...TextLine[]];

/** The piece that the next line may go on with. */
interface Open {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'code';
  readonly lines: Lines;
}

/** Letters larger than the text's by this much are a heading's. */
const LARGER = 1.1;
/** Lines further apart than this part of the usual are two paragraphs; lines of code, and of a heading, may be further. */
const PARAGRAPH_GAP = 1.25;
const CODE_GAP = 2.6;
const HEADING_GAP = 1.5;
/** Two sizes are different from here on. */
const OTHER_SIZE = 1.08;
/** Lines begin at different places from here on, in letter heights. */
const INDENT = 0.7;
/** A heading has no more lines, and one that is told by its font alone no more words, than these. */
const MOST_HEADING_LINES = 4;
const MOST_HEADING_WORDS = 14;
const LONGEST_HEADING = 300;
/** A caption is set like a heading, and is none. */
const CAPTION = /^(?:fig(?:ure|\.)?|tab(?:le|elle|leau|\.)|abb(?:ildung|\.)|listing|图|圖|図|表)\s*\d/i;

/** The pieces of a part of a page that is one column wide. */
export function piecesOf(rows: readonly Row[], typography: Typography): Piece[] {
  const whole = rows.map(withMarkerJoined);
  const leading = leadingOf([whole]) ?? typography.leading;
  const right = Math.max(...whole.flatMap(({ segments }) => segments.map((segment) => segment.right)));
  const pieces: Piece[] = [];
  let open: Open | null = null;
  for (let at = 0; at < whole.length; at++) {
    const row = whole[at];
    if (!row) break;
    const line = lineOf(row);
    const isCode = line.fonts.every((font) => typography.typewriter.has(font));
    const grid = isCode ? null : tableAt(whole, at);
    if (grid) {
      pieces.push({ kind: 'table', grid });
      at += grid.taken - 1;
      open = null;
      continue;
    }
    const next = whole[at + 1];
    const above: TextLine | null = (open as Open | null)?.lines.at(-1) ?? null;
    const kind: 'code' | 'heading' | 'paragraph' = isCode
      ? 'code'
      : isHeading(line, above, next ? lineOf(next) : null, typography, leading)
        ? 'heading'
        : 'paragraph';
    if (open && above && goesOn(open, above, line, kind, leading, right)) {
      open.lines.push(line);
      continue;
    }
    open = { kind: kind === 'paragraph' && line.marker ? 'item' : kind, lines: [line] };
    pieces.push(open);
  }
  return pieces;
}

/** A bullet and its words are one segment, whatever white space is between them: no cells of a table. */
function withMarkerJoined(row: Row): Row {
  const [marker, words, ...others] = row.segments;
  if (!words || others.length > 0 || !isMarker(marker)) return row;
  const joined: Segment = { ...words, text: `${marker.text} ${words.text}`, x: Math.min(marker.x, words.x) };
  return { y: row.y, segments: [joined] };
}

function isHeading(
  line: TextLine,
  above: TextLine | null,
  next: TextLine | null,
  { size, fonts }: Typography,
  leading: number,
): boolean {
  if (!/\p{L}{2}|\p{Lo}/u.test(line.text) || line.text.length > LONGEST_HEADING || CAPTION.test(line.text))
    return false;
  if (line.size > LARGER * size) return true;
  // Words in a font of their own, alone in their line, not a sentence, and with text under them that is in another font.
  if (line.fonts.length > 1 || fonts.has(line.fonts[0]) || line.size * OTHER_SIZE < size) return false;
  if (!/^[\p{Lu}\p{Lo}\d]/u.test(line.text) || /[.,;:]$/.test(line.text)) return false;
  if (line.text.split(' ').length > MOST_HEADING_WORDS) return false;
  const isApart = !above || line.y - above.y > PARAGRAPH_GAP * leading * line.size;
  return isApart && next !== null && next.fonts[0] !== line.fonts[0] && next.y > line.y;
}

/** Whether `line` belongs to the piece that `above` is the last line of. */
function goesOn(
  open: Open,
  above: TextLine,
  line: TextLine,
  kind: Piece['kind'],
  leading: number,
  right: number,
): boolean {
  const gap = (line.y - above.y) / (leading * Math.max(line.size, above.size));
  const sameSize = Math.max(line.size, above.size) <= OTHER_SIZE * Math.min(line.size, above.size);
  if (gap < 0) return false;
  if (kind === 'code' || open.kind === 'code') return kind === open.kind && gap <= CODE_GAP;
  if (kind === 'heading' || open.kind === 'heading')
    return kind === open.kind && sameSize && gap <= HEADING_GAP && open.lines.length < MOST_HEADING_LINES;
  if (gap > PARAGRAPH_GAP || !sameSize || line.marker === 'bullet') return false;
  const hadRoom = right - above.right > line.firstWord + line.size;
  const ended = /[.!?:;]["'”’)\]]*$/.test(above.text);
  if (line.marker === 'number' && (ended || hadRoom || open.kind === 'item')) return false;
  if (hadRoom && ended) return false;
  const indent = (line.x - above.x) / line.size;
  if (indent > INDENT) return open.lines.length === 1 && (open.kind === 'item' || !ended);
  return indent > -INDENT || open.lines.length === 1;
}
