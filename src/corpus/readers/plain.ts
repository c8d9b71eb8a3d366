import { type Line, linesOf } from '../../text/lines.ts';
import { slice, trimSpan } from '../../text/span.ts';
import type { Block, Document } from '../document.ts';
import { isByline, isCardLine, isContact, metadataOf } from './plain/bylines.ts';
import { continuesDrawing, isCaption, isDrawing } from './plain/figures.ts';
import { frameWords, furnitureSignals, isSuspect, isTopical, mainScript } from './plain/furniture.ts';
import { isLabel, isTitle, underlineLevel } from './plain/headings.ts';
import { isMidSentence, joinLines, MARKER } from './plain/paragraphs.ts';
import { isRowLike, pipeTable } from './plain/tables.ts';
import { makeDocument, type Source } from './reader.ts';

/** Words from which on a paragraph is running text; what stands before the first or after the last of them is at the edge. */
const RUNNING_TEXT = 20;

/** What a first pass knows of the whole page. */
interface Page {
  readonly text: string;
  readonly script: number;
  readonly firstProse: number;
  readonly lastProse: number;
  /** Words of a page's frame that the running text uses itself. */
  readonly spokenOf: ReadonlySet<string>;
  /** Lines that stand at least twice in the text, trimmed: labels recur under each of several headings. */
  readonly recurring: ReadonlySet<string>;
}

/** Whether a paragraph is running text: by one long line, or by wrapped lines of which most have no sign of furniture. */
function isRunning(paragraph: readonly Line[]): boolean {
  const words = paragraph.map((line) => line.text.trim().split(/\s+/).length);
  if (words.some((count) => count >= RUNNING_TEXT)) return true;
  const total = words.reduce((sum, count) => sum + count, 0);
  return total >= RUNNING_TEXT && paragraph.filter(isSuspect).length * 2 < paragraph.length;
}

function look(text: string, lines: readonly Line[], groups: readonly (readonly Line[])[]): Page {
  const prose = groups.flatMap((group) => joinLines(group).filter(isRunning)).flat();
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const line of lines) {
    const words = line.text.trim();
    if (words !== '' && seen.has(words)) recurring.add(words);
    seen.add(words);
  }
  return {
    text,
    script: mainScript(text),
    firstProse: prose[0]?.number ?? 0,
    lastProse: prose.at(-1)?.number ?? Number.POSITIVE_INFINITY,
    spokenOf: new Set(prose.flatMap((line) => frameWords(line.text))),
    recurring,
  };
}

const LONGEST_TAG = 30;

/** A block over whole lines, trimmed. A tag that was left behind at its end belongs to the page, not to the text. */
function over(
  page: Page,
  kind: 'paragraph' | 'figure' | 'byline' | 'furniture' | 'code',
  lines: readonly Line[],
): Block {
  const start = lines[0]?.start ?? 0;
  const whole = trimSpan(page.text, { start, end: lines.at(-1)?.end ?? start });
  const tail = Math.max(whole.start, whole.end - LONGEST_TAG);
  const stray = /<\/?[a-z][a-z0-9]*\s*\/?>$/i.exec(page.text.slice(tail, whole.end));
  return { kind, span: stray ? trimSpan(page.text, { start: whole.start, end: tail + stray.index }) : whole };
}

/** How many lines from `start` on pass a test, one after the other, at most `most`. */
function countFrom(lines: readonly Line[], start: number, test: (line: Line) => boolean, most = lines.length): number {
  let at = start;
  for (let line = lines[at]; line && at - start < most && test(line); line = lines[at]) at++;
  return at - start;
}

/** How many lines from `start` on are one drawing with its caption; 0 when there is none. */
function figureAt(lines: readonly Line[], start: number): number {
  const first = lines[start];
  if (!first || !isDrawing(first)) return 0;
  const drawn = countFrom(lines, start, continuesDrawing);
  return drawn + countFrom(lines, start + drawn, isCaption, 1);
}

/** Groups of lines that no blank line interrupts. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** Paragraphs and list items of plain running lines. A list item goes on with the indented lines below its marker. */
function proseBlocks(page: Page, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const marker = MARKER.exec(lines[at]?.text ?? '')?.[0].length ?? 0;
    const goesOn = (line: Line): boolean => !MARKER.test(line.text) && (marker === 0 || /^\s/.test(line.text));
    const part = lines.slice(at, at + 1 + countFrom(lines, at + 1, goesOn));
    const start = (part[0]?.start ?? 0) + marker;
    if (marker > 0) blocks.push({ kind: 'item', span: trimSpan(page.text, { start, end: part.at(-1)?.end ?? start }) });
    else for (const paragraph of joinLines(part)) blocks.push(over(page, 'paragraph', paragraph));
    at += part.length;
  }
  return blocks;
}

/** Lines of the longest contact card. */
const LONGEST_CARD = 8;

/** The number of lines from `at` on that are one byline or one contact card; 0 for running text. */
function bylineAt(lines: readonly Line[], at: number): number {
  const card = countFrom(lines, at, (line) => isCardLine(line) || isContact(line), LONGEST_CARD);
  if (lines.slice(at, at + card).some(isContact)) return card;
  return countFrom(lines, at, isByline, 1);
}

/** The blocks of a stretch of lines that holds neither figures nor tables. */
function textBlocks(page: Page, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let running: Line[] = [];
  const flush = (): void => {
    for (const block of proseBlocks(page, running)) blocks.push(block);
    running = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const outside = line.number < page.firstProse || line.number > page.lastProse;
    const edge = outside && !isTopical(line, page.spokenOf);
    const midSentence = isMidSentence(running.at(-1), line);
    const byline = midSentence ? 0 : bylineAt(lines, at);
    const level = underlineLevel(lines[at + 1]);
    if (furnitureSignals(line, { script: page.script, edge, midSentence }).length > 0) {
      flush();
      blocks.push(over(page, 'furniture', [line]));
      at++;
    } else if (byline > 0) {
      flush();
      blocks.push(over(page, 'byline', lines.slice(at, at + byline)));
      at += byline;
    } else if (level > 0 && running.length === 0) {
      blocks.push({ kind: 'heading', level, span: trimSpan(page.text, line) });
      at += 2;
    } else if (running.length === 0 && isLabel(line) && page.recurring.has(line.text.trim())) {
      blocks.push({ kind: 'heading', level: 3, span: trimSpan(page.text, line) });
      at++;
    } else {
      running.push(line);
      at++;
    }
  }
  flush();
  return blocks;
}

function groupBlocks(page: Page, group: readonly Line[], titled: boolean): Block[] {
  const blocks: Block[] = [];
  let text: Line[] = [];
  const flush = (): void => {
    for (const block of textBlocks(page, text)) blocks.push(block);
    text = [];
  };
  for (let at = 0; at < group.length; ) {
    const drawn = figureAt(group, at);
    const rows = drawn > 0 ? [] : group.slice(at, at + countFrom(group, at, isRowLike));
    const table = pipeTable(page.text, rows);
    const taken = drawn || (table ? rows.length : 0);
    if (taken > 0) flush();
    if (table) blocks.push(table);
    else if (drawn > 0) blocks.push(over(page, 'figure', group.slice(at, at + drawn)));
    // Rows that are no table are not looked at again: they are text, bars and all.
    else for (const line of group.slice(at, at + Math.max(1, rows.length))) text.push(line);
    at += taken || Math.max(1, rows.length);
  }
  flush();
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (titled && only?.kind === 'paragraph') return [{ kind: 'heading', level: 2, span: only.span }];
  return blocks;
}

/**
 * The blocks of a plain text: pasted pipe tables, ASCII drawings, underlined and bare headings, labels that recur, lists,
 * hard-wrapped paragraphs; bylines and page furniture told apart from the text. Spans point into `text`.
 */
export function plainBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const groups = groupsOf(lines);
  const page = look(text, lines, groups);
  const blocks = groups.flatMap((group, index) => {
    const [line] = group;
    const before = groups[index - 1]?.at(-1)?.number ?? 0;
    const apart = line !== undefined && (line.number - before > 1 || before === 0);
    const titled = apart && group.length === 1 && index < groups.length - 1 && line !== undefined && isTitle(line);
    return groupBlocks(page, group, titled);
  });
  return withTitle(text, blocks);
}

/** The first bare heading, when no running text stands before it, is the title: level 1. */
function withTitle(text: string, blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind !== 'furniture' && block.kind !== 'byline');
  const title = blocks[first];
  if (title?.kind !== 'heading' || title.level !== 2) return [...blocks];
  const words = slice(text, title.span);
  return blocks.map((block) =>
    block.kind === 'heading' && block.level === 2 && slice(text, block.span) === words ? { ...block, level: 1 } : block,
  );
}

/** Reads a plain-text file: one document, its title the first heading above the text. */
export function readPlain(source: Source): readonly Document[] {
  const blocks = plainBlocks(source.text);
  const bylines = blocks.filter((block) => block.kind === 'byline').map((block) => slice(source.text, block.span));
  return [makeDocument(source, { blocks, meta: metadataOf(bylines) })];
}
