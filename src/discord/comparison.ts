import type { Language } from '../language/language.ts';
import type { CardBlock } from '../present/card.ts';
import { quoteNumber } from '../present/numbering.ts';
import { fitLine } from './cut.ts';
import { type Fitted, type Numbered, type Spot, totalLength } from './fitted.ts';
import { OURS } from './limits.ts';
import { placeMarkdown } from './place.ts';

type ComparisonBlock = Extract<CardBlock, { kind: 'comparison' }>;
type Row = ComparisonBlock['comparison']['rows'][number];

/** A row as text, and the numbers of the quotations that it rests on. */
interface ShownRow {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly alone: boolean;
}

/** A row to be shown; of one subject alone, the others go unmentioned. */
interface Entry {
  readonly row: Row;
  readonly alone: boolean;
}

/**
 * Subjects side by side, as texts: a group of lines for each aspect, those of one subject alone, and where the values stand.
 * Rows that `room` does not hold together with their sources are left out whole and counted; only a first row may have its
 * values cut.
 */
export function fitComparison(block: ComparisonBlock, { room, above, language }: Spot): Fitted {
  const entries = entriesOf(block);
  const [first] = entries;
  const assemble = (shown: readonly ShownRow[]): Fitted => assembled(block, shown, { above, language });
  const fits = (shown: readonly ShownRow[]): boolean => totalLength(assemble(shown).texts) <= room;
  const shown: ShownRow[] = [];
  for (const entry of entries) {
    const next = rowMarkdown(block, entry, Number.POSITIVE_INFINITY, language);
    if (!fits([...shown, next])) break;
    shown.push(next);
  }
  if (shown.length === 0 && first) {
    // As much of each value as all of them can have.
    const left = room - totalLength(assemble([rowMarkdown(block, first, 0, language)]).texts);
    const cut = rowMarkdown(block, first, Math.floor(left / Math.max(1, valuesIn(first.row))), language);
    if (left > 0 && fits([cut])) shown.push(cut);
  }
  return assemble(shown);
}

/** Rows, with those of one subject alone. */
export function rowsIn({ comparison: { rows, only = [] } }: ComparisonBlock): number {
  return rows.length + only.length;
}

function entriesOf({ comparison: { rows, only = [] } }: ComparisonBlock): Entry[] {
  return [...rows.map((row) => ({ row, alone: false })), ...only.map((row) => ({ row, alone: true }))];
}

function assembled(block: ComparisonBlock, rows: readonly ShownRow[], { above, language }: Omit<Spot, 'room'>): Fitted {
  const says = language.answers.comparison;
  const numbers = [...new Set(rows.flatMap((row) => row.numbers))].sort((a, b) => a - b);
  const quotes = numbers.flatMap((number): Numbered[] => {
    const quote = block.quotes[number - 1];
    return quote ? [{ number, quote }] : [];
  });
  const places = quotes.map(({ number, quote }, at) =>
    placeMarkdown(quote.citation, number, quotes[at - 1]?.quote.citation ?? above, language),
  );
  const { alike = 0 } = block.comparison;
  const alone = rows.filter((row) => row.alone).map((row) => row.text);
  const texts = [
    [
      ...rows.filter((row) => !row.alone).map((row) => row.text),
      ...(alike > 0 ? [`-# ${says.alike(alike)}`] : []),
    ].join('\n\n'),
    alone.length > 0 ? [`-# ${says.only}`, ...alone].join('\n') : '',
    places.join('\n'),
  ].filter((text) => text !== '');
  return { texts, leftOut: rowsIn(block) - rows.length, quotes };
}

function valuesIn(row: Row): number {
  return row.cells.reduce((sum, cell) => sum + (cell.kind === 'stated' ? cell.facts.length : 0), 0);
}

/** `valueRoom`: characters for each value. */
function rowMarkdown(
  { comparison, quotes }: ComparisonBlock,
  { row, alone }: Entry,
  valueRoom: number,
  { answers }: Language,
): ShownRow {
  const numbers: number[] = [];
  const lines = row.cells.map((cell, column) => {
    const subject = fitLine(comparison.subjects[column] ?? '', OURS.name);
    if (cell.kind === 'not-stated') return alone ? '' : `- ${subject}: *${answers.comparison.notStated}*`;
    const values = cell.facts.map((fact) => {
      const number = quoteNumber(quotes, fact.quote);
      if (number > 0) numbers.push(number);
      const { date } = fact.quote.citation.meta;
      const dated = date !== undefined && cell.facts.length > 1 ? ` (${fitLine(date, OURS.date)})` : '';
      return `${fitLine(fact.value, valueRoom, true)}${number > 0 ? ` \\[${number}]` : ''}${dated}`;
    });
    return `- ${subject}: ${values.join(' / ')}`;
  });
  const text = [fitLine(row.aspect, OURS.name, true), ...lines].filter((line) => line !== '').join('\n');
  return { text, numbers, alone };
}
