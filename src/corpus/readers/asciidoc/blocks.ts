import { preformatted } from '../preformatted.ts';
import { alternativeText, isAttributeLine, NO_ATTRIBUTES, withAttributes } from './attributes.ts';
import { isEntry, readBylines, readEntry } from './header.ts';
import {
  conditionalText,
  endOfBlock,
  isCompound,
  isDelimiter,
  isDirective,
  isTableDelimiter,
  isUnseen,
  type Line,
} from './lines.ts';
import { breaksOff, readItem, readParagraph } from './lists.ts';
import type { Page } from './page.ts';
import { tableOf } from './table.ts';
import { type Title, titleAt } from './titles.ts';

/** Styles of blocks whose lines are kept as they stand. */
const PREFORMATTED = /^(?:source|listing|literal|verse|stem|latexmath|asciimath|plantuml|graphviz|ditaa|mermaid)$/u;
const UNSHOWN = /^(?:comment|pass)$/u;
/** A block that a program fills in, on a line of its own. */
const MACRO = /^(?<name>[\p{L}\p{N}_][\p{L}\p{N}_-]*)::(?<target>[^\s[]*|[^\s[][^[]*)\[(?<list>.*)\]$/u;
/** The title of the block below, which keeps the attributes above. */
const BLOCK_TITLE = /^\.\.?[^\s.]/u;
const RULE = /^(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)$/u;

/** Reads the blocks of a file, in order. */
export function readBlocks(page: Page): void {
  for (let at = frontMatter(page.lines); at < page.lines.length; ) at = readBlock(page, at);
}

/** The line behind the front matter that some site generators put before a document; 0 when there is none. */
function frontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text !== '---') return 0;
  const end = lines.findIndex(({ text }, at) => at > 0 && (text === '---' || text === ''));
  return end > 0 && lines[end]?.text === '---' ? end + 1 : 0;
}

/** Reads what begins at line `at`, and gives the line behind it. */
function readBlock(page: Page, at: number): number {
  const { lines } = page;
  const line = lines[at];
  if (!line || line.text === '') return at + 1;
  const { text } = line;
  if (isUnseen(line)) {
    const words = conditionalText(line);
    if (words) page.add('paragraph', words);
    return at + 1;
  }
  if (isEntry(text)) return readEntry(page, at);
  if (isAttributeLine(text)) {
    page.attributes = withAttributes(page.attributes, text);
    return at + 1;
  }
  const title = titleAt(lines, at);
  if (title) return readTitle(page, at, title);
  if (isDelimiter(line)) return readDelimited(page, at);
  if (text === '+') page.continues = true;
  if (text === '+' || RULE.test(text)) return at + 1;
  if (BLOCK_TITLE.test(text)) {
    page.add('paragraph', { start: line.start + 1, end: line.end });
    return at + 1;
  }
  const end = readText(page, at, line);
  page.attributes = NO_ATTRIBUTES;
  return end;
}

function readTitle(page: Page, at: number, { span, level, id, lines }: Title): number {
  const words = page.text.slice(span.start, span.end);
  const isTitleOfAll = level === 1 && page.blocks.length === 0;
  const own = page.attributes.id ?? id;
  page.anchors.section(level, span.start, isTitleOfAll && own === null ? null : page.sectionId(own, words));
  page.blocks.push({ kind: 'heading', level, span });
  page.attributes = NO_ATTRIBUTES;
  page.inList = false;
  return isTitleOfAll ? readBylines(page, at + lines) : at + lines;
}

/** Reads a block between two lines of marks; of one that holds other blocks, the marks are passed over. */
function readDelimited(page: Page, at: number): number {
  const { lines, text, attributes } = page;
  const opening = lines[at]?.text ?? '';
  const { style, language } = attributes;
  const isShown = !UNSHOWN.test(style);
  if (lines[at] && isCompound(lines[at]) && isShown && !PREFORMATTED.test(style)) {
    page.attributes = { ...NO_ATTRIBUTES, id: attributes.id };
    return at + 1;
  }
  const end = endOfBlock(lines, at);
  const inside = lines.slice(at + 1, end);
  const isRaw = opening.startsWith('/') || (opening.startsWith('+') && !PREFORMATTED.test(style));
  if (lines[at] && isTableDelimiter(lines[at])) {
    const table = isShown ? tableOf(text, inside, opening.charAt(0), attributes) : null;
    if (table) {
      page.pointTo(table.span.start);
      page.blocks.push(table);
    }
  } else if (isShown && !isRaw) {
    const fenced = /^`{3,}\s*(?<language>[^\s,]+)/u.exec(opening)?.groups?.language ?? '';
    addCode(page, inside, fenced || language || (style === 'source' ? style : ''));
  }
  page.attributes = NO_ATTRIBUTES;
  return end + 1;
}

/** Adds lines as they stand, cut where one of them is for the program that makes the page. */
function addCode(page: Page, lines: readonly Line[], language: string): void {
  for (let from = 0; from < lines.length; ) {
    let to = from;
    for (let line = lines[to]; line && !isDirective(line); line = lines[to]) to++;
    const span = { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 };
    for (const block of to > from ? preformatted(page.text, span, language || null) : []) {
      page.pointTo(block.span.start);
      page.blocks.push(block);
    }
    from = to + 1;
  }
}

/** Reads what is made of lines of words: a macro, an item of a list, a paragraph. */
function readText(page: Page, at: number, line: Line): number {
  const { style, language } = page.attributes;
  const macro = MACRO.exec(line.text);
  if (macro) {
    const list = { start: line.end - 1 - (macro.groups?.list?.length ?? 0), end: line.end - 1 };
    const words = macro.groups?.name === 'image' ? alternativeText(page.text, list) : null;
    if (words) page.add('paragraph', words);
    return at + 1;
  }
  const isKept = PREFORMATTED.test(style) || UNSHOWN.test(style);
  const item = isKept ? null : readItem(page, at, line);
  if (item !== null) return item;
  if (!isKept && !/^[ \t]/u.test(line.text)) {
    page.inList &&= page.continues;
    page.continues = false;
    return readParagraph(page, 'paragraph', at, line.start);
  }
  let end = at + 1;
  for (let next = page.lines[end]; next && next.text !== '' && !breaksOff(next); next = page.lines[end]) end++;
  if (!UNSHOWN.test(style)) addCode(page, page.lines.slice(at, end), language || (style === 'source' ? style : ''));
  return end;
}
