import type { CardBlock } from '../present/card.ts';
import { quoteNumber } from '../present/numbering.ts';
import { fitLine } from './cut.ts';
import { type Fitted, totalLength } from './fitted.ts';
import { OURS } from './limits.ts';
import { placeMarkdown } from './quotation.ts';

type ComparisonBlock = Extract<CardBlock, { kind: 'comparison' }>;
type Row = ComparisonBlock['comparison']['rows'][number];

/** A row as text, and the numbers of the quotations that it rests on. */
interface ShownRow {
  readonly text: string;
  readonly numbers: readonly number[];
}

/**
 * Subjects side by side, as two texts: a group of lines for each aspect, and where the values stand. Rows that `room` does not
 * hold together with their sources are left out whole and counted; only a first row may have its values cut.
 */
export function fitComparison(block: ComparisonBlock, room: number): Fitted {
  const shown: ShownRow[] = [];
  const { rows } = block.comparison;
  for (const row of rows) {
    const next = rowMarkdown(block, row, Number.POSITIVE_INFINITY);
    if (totalLength(textsOf(block, [...shown, next])) > room) break;
    shown.push(next);
  }
  const [first] = rows;
  if (shown.length === 0 && first) {
    const cut = cutRow(block, first, room);
    if (cut) shown.push(cut);
  }
  return { texts: textsOf(block, shown), leftOut: rows.length - shown.length };
}

function textsOf(block: ComparisonBlock, rows: readonly ShownRow[]): string[] {
  const numbers = [...new Set(rows.flatMap((row) => row.numbers))].sort((a, b) => a - b);
  const places = numbers.map((number) => {
    const quote = block.quotes[number - 1];
    return quote ? placeMarkdown(quote.citation, number) : '';
  });
  return [rows.map((row) => row.text).join('\n\n'), places.join('\n')].filter((text) => text !== '');
}

/** The first row with as much of each value as all of them can have; null where that is nothing. */
function cutRow(block: ComparisonBlock, row: Row, room: number): ShownRow | null {
  const values = row.cells.flatMap((cell) => (cell.kind === 'stated' ? cell.facts : []));
  const bare = totalLength(textsOf(block, [rowMarkdown(block, row, 0)]));
  const share = Math.floor((room - bare) / Math.max(1, values.length));
  const cut = rowMarkdown(block, row, share);
  return share > 0 && totalLength(textsOf(block, [cut])) <= room ? cut : null;
}

/** `valueRoom`: characters for each value. */
function rowMarkdown({ comparison, quotes }: ComparisonBlock, row: Row, valueRoom: number): ShownRow {
  const numbers: number[] = [];
  const lines = row.cells.map((cell, column) => {
    const subject = fitLine(comparison.subjects[column] ?? '', OURS.name);
    if (cell.kind === 'not-stated') return `- ${subject}: *not stated*`;
    const values = cell.facts.map((fact) => {
      const number = quoteNumber(quotes, fact.quote);
      if (number > 0) numbers.push(number);
      return `${fitLine(fact.value, valueRoom, true)}${number > 0 ? ` \\[${number}]` : ''}`;
    });
    return `- ${subject}: ${values.join(' / ')}`;
  });
  return { text: [fitLine(row.aspect, OURS.name, true), ...lines].filter((line) => line !== '').join('\n'), numbers };
}
