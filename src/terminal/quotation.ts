import type { CardBlock } from '../present/card.ts';
import type { Line, Piece } from './palette.ts';
import { placeLines, type Sheet } from './place.ts';
import { visible } from './visible.ts';
import { columnsOf, lineColumns, wrap } from './wrap.ts';

type Quote = Extract<CardBlock, { kind: 'quote' }>['quote'];

/** Tab stops in figures. */
const TAB_COLUMNS = 8;

/** Nobody draws a figure this wide: it is a drawing whose line breaks were lost, and has no layout left to keep. */
const FLATTENED_COLUMNS = 240;

/**
 * A numbered quotation behind a rule, and below it where it stands. `previous` is the quotation before it in the same list:
 * the table's header and the document, when the two share them, are not given twice.
 */
export function quotationLines(quote: Quote, number: number, sheet: Sheet, previous: Quote | null = null): Line[] {
  const { columns } = sheet;
  const label = `${number} `;
  const indent = ' '.repeat(label.length);
  const inner = columns - label.length - 2;
  const lines: Line[] = [];
  const above = previous?.citation.documentId === quote.citation.documentId ? previous : null;
  const rule = (line: Line): void => {
    const start: Piece = lines.length === 0 ? { text: label, style: 'number' } : { text: indent, style: 'plain' };
    lines.push([start, { text: line.length > 0 ? '│ ' : '│', style: 'number' }, ...line]);
  };
  if (quote.header !== null && above?.header !== quote.header)
    for (const line of wrap([{ text: visible(quote.header), style: 'quiet' }], inner)) rule(line);
  for (const line of quote.form === 'figure' ? figureLines(quote, inner) : wrap(piecesOf(quote), inner)) rule(line);
  for (const line of placeLines(quote.citation, above?.citation ?? null, {
    ...sheet,
    columns: columns - indent.length,
  }))
    lines.push([{ text: indent, style: 'plain' }, ...line]);
  return lines;
}

/** A quotation's words, the matching ones marked. */
function piecesOf({ text, matches }: Quote): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of matches) {
    pieces.push({ text: visible(text.slice(from, start)), style: 'plain' });
    pieces.push({ text: visible(text.slice(start, end)), style: 'match' });
    from = end;
  }
  pieces.push({ text: visible(text.slice(from)), style: 'plain' });
  return pieces.filter((piece) => piece.text !== '');
}

/** A figure line by line as it was drawn: neither wrapped nor cut, whatever the terminal's width. */
function figureLines(quote: Quote, columns: number): Line[] {
  const lines: Piece[][] = [[]];
  let column = 0;
  for (const { text, style } of piecesOf(quote))
    for (const part of text.split(/(\n|\t)/u)) {
      if (part === '\n') lines.push([]);
      const shown = part === '\t' ? ' '.repeat(TAB_COLUMNS - (column % TAB_COLUMNS)) : part;
      column = part === '\n' ? 0 : column + columnsOf(shown);
      if (part !== '\n' && shown !== '') lines.at(-1)?.push({ text: shown, style });
    }
  return lines.flatMap((line) => (lineColumns(line) > FLATTENED_COLUMNS ? wrap(line, columns) : [line]));
}
