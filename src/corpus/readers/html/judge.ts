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
  const script = scriptOf(text);
  const isProse = (block: Block): boolean => block.kind !== 'furniture' && isRunningText(slice(text, block.span));
  const first = blocks.findIndex(isProse);
  const last = blocks.findLastIndex(isProse);
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return block;
    const line: Line = { ...block.span, number: 1, text: slice(text, block.span) };
    if (line.text.includes('\n')) return block;
    const edge = last >= 0 && (index < first || index > last);
    // Nothing in ASCII is foreign to a page in the Latin script.
    const own = script === LATIN && isAscii(line.text) ? -1 : script;
    if (furnitureSignals(line, { script: own, edge }).length > 0) return { kind: 'furniture', span: block.span };
    return block.kind === 'paragraph' && isByline(line) ? { kind: 'byline', span: block.span } : block;
  });
}

function isRunningText(words: string): boolean {
  // The shortest words have one letter and a space after it.
  return words.length >= RUNNING_TEXT * 2 - 1 && words.split(/\s+/u, RUNNING_TEXT).length >= RUNNING_TEXT;
}

const LATIN = mainScript('a');

/** The script that the page is written in. Most pages are Latin beyond doubt by their ASCII letters, which are soon counted. */
function scriptOf(text: string): number {
  let letters = 0;
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) others++;
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) letters++;
  }
  // Four in five letters make a script the page's own; nine in ten characters outside of ASCII included are on the safe side.
  return letters > others * 9 ? LATIN : mainScript(text);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}
