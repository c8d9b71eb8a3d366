import type { TextBlock } from '../../document.ts';
import { isAttributeLine } from './attributes.ts';
import { conditionalText, isDelimiter, isUnseen, type Line } from './lines.ts';
import { itemWidth, leadOf, termIn } from './markers.ts';
import type { Page } from './page.ts';
import { titleAt } from './titles.ts';

/** Whether a line ends the lines of words above it, blank lines aside. */
export function breaksOff(line: Line): boolean {
  return line.text === '+' || isUnseen(line) || isDelimiter(line) || isAttributeLine(line.text);
}

/**
 * Reads words from `start`, which lies in line `at` or before it, to the end of their paragraph; lines in it that are not shown
 * cut it in two. Gives the line behind it.
 */
export function readParagraph(page: Page, kind: TextBlock['kind'], at: number, start: number): number {
  const { lines } = page;
  let shape = kind;
  let from = start;
  let end = at;
  let to = at + 1;
  for (; to < lines.length; to++) {
    const line = lines[to];
    if (!line || line.text === '' || conditionalText(line)) break;
    if (isUnseen(line)) {
      if (end >= 0) addWords(page, shape, from, lines[end]?.end ?? from);
      if (end >= 0) shape = 'paragraph';
      end = -1;
      continue;
    }
    if (breaksOff(line) || (page.inList && (itemWidth(line.text, true) > 0 || termIn(line.text)))) break;
    if (end < 0) from = line.start;
    end = to;
  }
  if (end >= 0) addWords(page, shape, from, lines[end]?.end ?? from);
  return to;
}

function addWords(page: Page, kind: TextBlock['kind'], start: number, end: number): void {
  const { width, id } = leadOf(page.text.slice(start, end));
  if (id !== null) page.attributes = { ...page.attributes, id };
  page.add(kind, { start: start + width, end });
}

/** Reads the item of a list, or the term with its definition, that begins at line `at`; null when none does. */
export function readItem(page: Page, at: number, line: Line): number | null {
  const width = itemWidth(line.text, page.inList);
  const term = width > 0 ? null : termIn(line.text);
  if (width === 0 && !term) return null;
  page.inList = true;
  page.continues = false;
  return term ? readTerms(page, at, line) : readParagraph(page, 'item', at, line.start + width);
}

/** Reads a term, or several that share a definition, with the first paragraph of it, which may begin below. */
function readTerms(page: Page, at: number, first: Line): number {
  const { lines, text } = page;
  const indent = first.text.length - first.text.trimStart().length;
  const { start } = first;
  let last = at;
  for (let line: Line | undefined = first; line; line = lines[last]) {
    const term = termIn(line.text);
    if (!term) break;
    if (term.text < line.text.length) return readParagraph(page, 'item', last, start + indent);
    let next = last + 1;
    while (next < lines.length && lines[next]?.text === '') next++;
    const below = lines[next];
    const isTerm = below !== undefined && termIn(below.text) !== null && leadOf(below.text).width === 0;
    if (!below || (!isTerm && !isPlain(page, next, below))) break;
    if (!isTerm) return readParagraph(page, 'item', next, start + indent);
    last = next;
  }
  addWords(page, 'item', start + indent, lines[last]?.end ?? text.length);
  return last + 1;
}

/** Whether a line is the first of a definition below its term. */
function isPlain(page: Page, at: number, line: Line): boolean {
  const { text } = line;
  if (breaksOff(line) || itemWidth(text, true) > 0 || termIn(text) !== null || /^\.\.?[^\s.]/u.test(text)) return false;
  return /^[ \t]/u.test(text) || (titleAt(page.lines, at) === null && !/^[\p{L}\p{N}_-]+::[^\s[]*\[.*\]$/u.test(text));
}
