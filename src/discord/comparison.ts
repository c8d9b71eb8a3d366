import type { CardBlock } from '../present/card.ts';
import { quoteNumber } from '../present/numbering.ts';
import { fitLine } from './cut.ts';
import { type Fitted, totalLength } from './fitted.ts';
import { OURS } from './limits.ts';
import { type Citation, placeMarkdown } from './place.ts';

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
export function fitComparison(block: ComparisonBlock, room: number, above: Citation | null): Fitted {
  const { rows } = block.comparison;
  const [first] = rows;
  const assemble = (shown: readonly ShownRow[]): Fitted => assembled(block, shown, above);
  const fits = (shown: readonly ShownRow[]): boolean => totalLength(assemble(shown).texts) <= room;
  const shown: ShownRow[] = [];
  for (const row of rows) {
    const next = rowMarkdown(block, row, Number.POSITIVE_INFINITY);
    if (!fits([...shown, next])) break;
    shown.push(next);
  }
  if (shown.length === 0 && first) {
    // As much of each value as all of them can have.
    const left = room - totalLength(assemble([rowMarkdown(block, first, 0)]).texts);
    const cut = rowMarkdown(block, first, Math.floor(left / Math.max(1, valuesIn(first))));
    if (left > 0 && fits([cut])) shown.push(cut);
  }
  return assemble(shown);
}

function assembled(block: ComparisonBlock, rows: readonly ShownRow[], above: Citation | null): Fitted {
  const numbers = [...new Set(rows.flatMap((row) => row.numbers))].sort((a, b) => a - b);
  let last = above;
  const places = numbers.map((number) => {
    const citation = block.quotes[number - 1]?.citation;
    const place = citation ? placeMarkdown(citation, number, last) : '';
    last = citation ?? last;
    return place;
  });
  const texts = [rows.map((row) => row.text).join('\n\n'), places.join('\n')].filter((text) => text !== '');
  return { texts, leftOut: block.comparison.rows.length - rows.length, last };
}

function valuesIn(row: Row): number {
  return row.cells.reduce((sum, cell) => sum + (cell.kind === 'stated' ? cell.facts.length : 0), 0);
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
