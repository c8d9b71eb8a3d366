import { type Span, trimSpan } from '../../text/span.ts';
import type { Row } from '../document.ts';

/**
 * The records of comma-separated values that stand inside a file of another format, each cell without its quotation marks. A
 * quotation mark counts at the start of a cell only; one that is never closed ends with the line. Empty records are left out.
 */
export function separatedRows(text: string, within: Span, delimiter: string): Row[] {
  const rows: Row[] = [];
  let cells: (Span | null)[] = [];
  let rowStart = within.start;
  let unclosed = false;
  for (let at = within.start; at <= within.end; ) {
    let start = at;
    while (start < within.end && isSpace(text.charAt(start)) && !text.startsWith(delimiter, start)) start++;
    const closing: number = text.charAt(start) === '"' && !unclosed ? closingMark(text, start + 1, within.end) : -1;
    unclosed ||= text.charAt(start) === '"' && closing < 0;
    const end = endOfCell(text, closing < 0 ? start : closing, within.end, delimiter);
    // Words behind the closing mark belong to the cell, and so do the marks then.
    const quoted = closing >= 0 && text.slice(closing + 1, end).trim() === '';
    const cell = quoted ? { start: start + 1, end: closing } : { start, end };
    const inside = trimSpan(text, cell);
    cells.push(inside.end > inside.start ? inside : null);
    if (end < within.end && text.startsWith(delimiter, end)) {
      at = end + delimiter.length;
      continue;
    }
    if (cells.some((each) => each !== null)) rows.push({ span: trimSpan(text, { start: rowStart, end }), cells });
    cells = [];
    at = end + 1;
    rowStart = at;
  }
  return rows;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t';
}

/** Where the quotation that begins before `from` is closed; a doubled mark belongs to it. -1 when it is not. */
function closingMark(text: string, from: number, end: number): number {
  for (let at = text.indexOf('"', from); at >= 0 && at < end; at = text.indexOf('"', at)) {
    if (text.charAt(at + 1) !== '"' || at + 1 >= end) return at;
    at += 2;
  }
  return -1;
}

function endOfCell(text: string, from: number, end: number, delimiter: string): number {
  let at = from;
  while (at < end && !text.startsWith(delimiter, at) && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at++;
  return at;
}
