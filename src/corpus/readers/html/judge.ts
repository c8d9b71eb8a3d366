import type { Line } from '../../../text/lines.ts';
import { slice } from '../../../text/span.ts';
import type { Block, Signal } from '../../document.ts';
import { isByline } from '../plain/bylines.ts';
import { furnitureSignals, isFurniture } from '../plain/furniture.ts';
import { mainScript } from '../plain/scripts.ts';
import { LINK_BAR, LINK_WORDS_IN_A_ROW, NO_WORDS, PICTURES, see } from '../plain/signals.ts';

/** Words from which on a paragraph is running text; what stands before the first or after the last such is at the edge. */
const RUNNING_TEXT = 20;

/**
 * The same blocks with those paragraphs marked that the page's markup does not tell apart from its text: a legal line, an
 * invitation to log in, who wrote it and when. Judged as the lines of plain text are.
 */
export function judged(text: string, blocks: readonly Block[]): Block[] {
  const script = scriptOf(text);
  const isProse = (block: Block): boolean =>
    block.kind !== 'furniture' && measure(slice(text, block.span)).words >= RUNNING_TEXT;
  const first = blocks.findIndex(isProse);
  const last = blocks.findLastIndex(isProse);
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return block;
    const line: Line = { ...block.span, number: 1, text: slice(text, block.span) };
    if (line.text.includes('\n')) return block;
    const edge = last >= 0 && (index < first || index > last);
    const signals = signalsOf(line, script, edge);
    if (isFurniture(signals)) return { kind: 'furniture', span: block.span, signals };
    return block.kind === 'paragraph' && isByline(line) ? { kind: 'byline', span: block.span } : block;
  });
}

const LATIN = mainScript('a');

/** The script that the page is written in. Most pages are Latin beyond doubt by their ASCII letters, which are soon counted. */
function scriptOf(text: string): number {
  const { letters, others } = measure(text);
  // Four in five letters make a script the page's own; were all others letters of one more, nine in ten are on the safe side.
  return letters > others * 9 ? LATIN : mainScript(text);
}

/** What a text consists of. Counted one by one: this runs over every character of every page. */
interface Measure {
  /** Letters of ASCII. */
  readonly letters: number;
  /** Characters outside of ASCII. */
  readonly others: number;
  readonly words: number;
}

function measure(text: string): Measure {
  let letters = 0;
  let others = 0;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code < 0x80 ? code === 0x20 || (code >= 9 && code <= 13) : /\s/u.test(text.charAt(at));
    if (code >= 0x80) others++;
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) letters++;
    if (!isSpace && !inWord) words++;
    inWord = !isSpace;
  }
  return { letters, others, words };
}

/** Words of the longest line that can be furniture by what it says, where markup tells lines apart. */
const LONGEST = 25;

/** Signs of what a page loses on its way to plain text: here, pictures and links are still known for what they are. */
const FOR_PLAIN_TEXT = new Set([...PICTURES, LINK_BAR, ...LINK_WORDS_IN_A_ROW]);

/** What speaks for and against a line's being furniture; nothing at all where nothing speaks for it. */
function signalsOf(line: Line, script: number, edge: boolean): Signal[] {
  // A line of ASCII letters for the most part is not foreign to a page in the Latin script.
  const { letters, others, words } = measure(line.text);
  const own = script === LATIN && letters >= others ? -1 : script;
  if (own === -1 && words > LONGEST) return [];
  // A line with a letter in it, such as `x = 0`, is no remainder of a picture either.
  return furnitureSignals(see(line.text), { script: own, edge }).filter(
    ({ name }) => !FOR_PLAIN_TEXT.has(name) && !(name === NO_WORDS && /\p{L}/u.test(line.text)),
  );
}
