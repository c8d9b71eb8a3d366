import type { Line } from '../../../text/lines.ts';
import { slice } from '../../../text/span.ts';
import type { Block } from '../../document.ts';
import { isByline } from '../plain/bylines.ts';
import { furnitureSignals, mainScript } from '../plain/furniture.ts';

/** Words from which on a paragraph is running text; what stands before the first or after the last such is at the edge. */
const RUNNING_TEXT = 20;

/**
 * The same blocks with those paragraphs marked that the page's markup does not tell apart from its text: a legal line, an
 * invitation to log in, who wrote it and when. Judged as the lines of plain text are.
 */
export function judged(text: string, blocks: readonly Block[]): Block[] {
  const script = mainScript(text);
  const isProse = (block: Block): boolean =>
    block.kind !== 'furniture' && slice(text, block.span).split(/\s+/u).length >= RUNNING_TEXT;
  const first = blocks.findIndex(isProse);
  const last = blocks.findLastIndex(isProse);
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return block;
    const line: Line = { ...block.span, number: 1, text: slice(text, block.span) };
    if (/\n/.test(line.text)) return block;
    const edge = last >= 0 && (index < first || index > last);
    if (furnitureSignals(line, { script, edge }).length > 0) return { kind: 'furniture', span: block.span };
    return block.kind === 'paragraph' && isByline(line) ? { kind: 'byline', span: block.span } : block;
  });
}
