import { type Line, linesOf } from '../../text/lines.ts';
import { slice, trimSpan } from '../../text/span.ts';
import type { Block, Document, TextBlock } from '../document.ts';
import { isByline, isCardLine, isContact, isDated, isNames, metadataOf } from './plain/bylines.ts';
import { isFurniture, isTelling } from './plain/furniture.ts';
import { isLabel, isTitle, underlineLevel } from './plain/headings.ts';
import { look, type Page } from './plain/page.ts';
import { isMidSentence, joinLines, MARKER } from './plain/paragraphs.ts';
import { countFrom, groupsOf, type Piece, piecesOf } from './plain/pieces.ts';
import { makeDocument, type Source } from './reader.ts';

const LONGEST_TAG = 30;

/** A block over whole lines, trimmed. A tag that was left behind at its end belongs to the page, not to the text. */
function over(page: Page, kind: TextBlock['kind'], lines: readonly Line[]): Block {
  const start = lines[0]?.start ?? 0;
  const whole = trimSpan(page.text, { start, end: lines.at(-1)?.end ?? start });
  const tail = Math.max(whole.start, whole.end - LONGEST_TAG);
  const stray = /<\/?[a-z][a-z0-9]*\s*\/?>$/i.exec(page.text.slice(tail, whole.end));
  // A tag that stands alone is all that there is.
  const span =
    stray && tail + stray.index > whole.start
      ? trimSpan(page.text, { start: whole.start, end: tail + stray.index })
      : whole;
  // A drawing's first line stands where its indentation puts it.
  return { kind, span: kind === 'figure' ? { start, end: span.end } : span, ...judgedBy(page, lines) };
}

/** What was found for and against the only line of a block; nothing where nothing spoke for its being furniture. */
function judgedBy(page: Page, [line, ...others]: readonly Line[]): Pick<TextBlock, 'signals'> {
  const signals = line && others.length === 0 ? page.signals.get(line.number) : undefined;
  return signals && isTelling(signals) ? { signals } : {};
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

/** Whether a name and a date stand below each other, under the title and above the text. */
function isSigned(page: Page, lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || line.number <= page.firstLine || next.number >= page.firstProse) return false;
  return (isNames(line) && isDated(next)) || (isDated(line) && isNames(next));
}

/** The number of lines from `at` on that are one byline or one contact card; 0 for running text. */
function bylineAt(page: Page, lines: readonly Line[], at: number): number {
  if (isSigned(page, lines, at)) return 2;
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
    const signals = page.signals.get(line.number) ?? [];
    const byline = isMidSentence(running.at(-1), line) ? 0 : bylineAt(page, lines, at);
    const level = underlineLevel(lines[at + 1]);
    if (isFurniture(signals)) {
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

function pieceBlocks(page: Page, piece: Piece): Block[] {
  if (piece.kind === 'table') return [piece.table];
  return piece.kind === 'figure' ? [over(page, 'figure', piece.lines)] : textBlocks(page, piece.lines);
}

/**
 * The blocks of a plain text: pasted pipe tables, ASCII drawings, underlined and bare headings, labels that recur, lists,
 * hard-wrapped paragraphs; bylines and page furniture told apart from the text. Spans point into `text`. `repeated` are the
 * lines that stand in many documents of the corpus.
 */
export function plainBlocks(text: string, repeated: ReadonlySet<string> = NONE): Block[] {
  const groups = groupsOf(linesOf(text));
  const pieces = groups.map((group) => piecesOf(text, group));
  const texts = pieces.flat().flatMap(({ kind, lines }) => (kind === 'text' ? [lines] : []));
  const page = look(text, texts, repeated);
  const blocks = groups.flatMap((group, index) => {
    const found = (pieces[index] ?? []).flatMap((piece) => pieceBlocks(page, piece));
    const [line] = group;
    const [only] = found;
    const titled = line && group.length === 1 && index < groups.length - 1 && isTitle(line);
    return titled && only?.kind === 'paragraph' ? [{ kind: 'heading', level: 2, span: only.span } as const] : found;
  });
  return withTitle(text, blocks);
}

const NONE: ReadonlySet<string> = new Set();

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
  const blocks = plainBlocks(source.text, source.repeated);
  const told = blocks.map(({ kind, span }) => ({ kind, text: slice(source.text, span) }));
  return [makeDocument(source, { blocks, meta: metadataOf(told) })];
}
