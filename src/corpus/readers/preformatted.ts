import { linesOf } from '../../text/lines.ts';
import { type Span, slice } from '../../text/span.ts';
import type { TextBlock } from '../document.ts';
import { isDrawing } from './plain/figures.ts';

/**
 * The block over preformatted lines, its first line's indentation kept and blank lines at both ends left out; none for blank
 * lines only. A figure when no language is named and most of the lines are strokes.
 */
export function preformatted(text: string, span: Span, language: string | null = null): TextBlock[] {
  const lines = linesOf(slice(text, span)).filter((line) => line.text.trim() !== '');
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  const drawn = !language && lines.filter(isDrawing).length * 2 > lines.length;
  const end = span.start + last.start + last.text.trimEnd().length;
  return [{ kind: drawn ? 'figure' : 'code', span: { start: span.start + first.start, end } }];
}
