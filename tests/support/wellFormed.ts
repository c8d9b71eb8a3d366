import type { Block, Document, Row } from '../../src/corpus/document.ts';
import { contains, type Span, slice } from '../../src/text/span.ts';

/** What is wrong with a document as every room relies on it, one line for each fault; empty for a document as it should be. */
export function faultsOf(document: Document): string[] {
  const { text, blocks } = document;
  const faults = blocks.flatMap((block) => faultsOfBlock(text, block));
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before && block.span.start < before.span.end) faults.push(`${named(block)} overlaps ${named(before)}`);
  }
  if (document.title.trim() === '') faults.push('the title is empty');
  const starts = document.marks.map((mark) => mark.start);
  if (starts.some((start, at) => start > text.length || start < (starts[at - 1] ?? 0)))
    faults.push('marks out of order');
  return faults;
}

function named(block: Block): string {
  return `${block.kind} ${block.span.start}–${block.span.end}`;
}

function faultsOfBlock(text: string, block: Block): string[] {
  const faults = faultsOfSpan(text, block.span).map((fault) => `${named(block)} ${fault}`);
  // Preformatted lines keep the indentation of the first.
  if (!/^(?:code|figure|furniture)$/.test(block.kind) && !isTrimmed(text, block.span))
    faults.push(`${named(block)} is not trimmed`);
  if (block.kind !== 'table') return faults;
  const rows = [block.header, ...block.rows].filter((row) => row !== null);
  const columns = rows[0]?.cells.length ?? 0;
  for (const [index, row] of rows.entries()) {
    if (row.cells.length !== columns) faults.push(`row ${index} has ${row.cells.length} cells and not ${columns}`);
    if (!contains(block.span, row.span)) faults.push(`row ${index} stands outside its table`);
    const before = rows[index - 1];
    if (before && row.span.start < before.span.end) faults.push(`row ${index} overlaps the one above`);
    faults.push(...faultsOfRow(text, row).map((fault) => `row ${index}: ${fault}`));
  }
  return faults;
}

function faultsOfRow(text: string, row: Row): string[] {
  const faults: string[] = [];
  let end = row.span.start;
  let last: Span | null = null;
  for (const cell of row.cells) {
    if (cell === null) continue;
    // A cell over several columns stands in each of them.
    if (last && cell.start === last.start && cell.end === last.end) continue;
    if (!contains(row.span, cell)) faults.push(`cell ${cell.start}–${cell.end} stands outside its row`);
    if (cell.start < end) faults.push(`cell ${cell.start}–${cell.end} overlaps the one before`);
    if (!isTrimmed(text, cell)) faults.push(`cell ${cell.start}–${cell.end} is not trimmed`);
    faults.push(...faultsOfSpan(text, cell));
    end = cell.end;
    last = cell;
  }
  return faults;
}

function faultsOfSpan(text: string, span: Span): string[] {
  if (span.start < 0 || span.end > text.length) return ['stands outside the text'];
  if (span.end <= span.start) return ['is empty'];
  const between = (offset: number): boolean =>
    /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
  return between(span.start) || between(span.end) ? ['cuts a character in two'] : [];
}

function isTrimmed(text: string, span: Span): boolean {
  const words = slice(text, span);
  return words === words.trim();
}
