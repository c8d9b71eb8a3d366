import type { Line } from '../../../text/lines.ts';

/** Share of a line's visible characters that are strokes, from which on it is taken for a piece of a drawing. */
const STROKES_SHARE = 0.3;
/** Runs of edge characters, with a corner or a point at their ends. */
const EDGES = /[+<]?-{2,}[+>]?|\|\||={3,}|#{3,}|[─│┌┐└┘├┤┬┴┼╔═╗║]{2,}/g;
/** Characters of a line that are looked at: a drawing shows early that it is one. */
const LOOKED_AT = 4000;

/** Corners and long edges; prose has none of them, however many brackets and slashes it holds. A dash alone is none. */
function edgesOf(text: string): number {
  return (text.match(EDGES) ?? []).filter((edge) => !/^-+$/.test(edge)).length;
}

/** Whether a line is (part of) an ASCII drawing; a drawing that lost its line breaks is one very long such line. */
export function isDrawing(line: Line): boolean {
  const text = line.text.slice(0, LOOKED_AT);
  const visible = text.replace(/\s/g, '');
  if (visible.length < 5) return false;
  const strokes = visible.replace(/[\p{L}\p{N}.,;:'"!?]/gu, '').length;
  const edges = edgesOf(text);
  return edges > 0 && strokes / visible.length >= STROKES_SHARE && (strokes < visible.length || edges > 1);
}

/** Strokes alone go on with a drawing that has begun, for example a line that holds only `|`. */
export function continuesDrawing(line: Line): boolean {
  return isDrawing(line) || /^\s*(?:[|/\\*+#v^<>]\s*)+$/.test(line.text) || /^\s*[|*#].*[|*#]\s*$/.test(line.text);
}

/** A line that names the figure above it, as in "Figure 2: …". */
export function isCaption(line: Line): boolean {
  return /^\s*(?:figure|fig\.|diagram|abbildung|abb\.|illustration)\s*[\dIVXLC]+\b/i.test(line.text);
}
