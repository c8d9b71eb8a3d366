import type { CardBlock } from '../present/card.ts';
import { quoteNumber } from '../present/numbering.ts';
import type { Line, Piece } from './palette.ts';
import { type Entries, HANG, tableLines } from './table.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

type Block = Extract<CardBlock, { kind: 'comparison' }>;
type Cell = Block['comparison']['rows'][number]['cells'][number];

/** A comparison as an aligned table that fits into `columns`; as a list, aspect by aspect, where the table would be cramped. */
export function comparisonLines(block: Block, columns: number): Line[] {
  const { subjects, rows } = block.comparison;
  const head = ['', ...subjects].map((subject): Entries => [[{ text: visible(subject), style: 'strong' }]]);
  const body = rows.map((row): Entries[] => [
    [[{ text: visible(row.aspect), style: 'plain' }]],
    ...row.cells.map((cell) => valuesOf(cell, block)),
  ]);
  return tableLines(head, body, columns) ?? listLines(block, columns);
}

/** The values of a cell, one for each thing that the documents state, with the numbers of the quotations that they stand in. */
function valuesOf(cell: Cell, { quotes }: Block): Entries {
  if (cell.kind === 'not-stated') return [[{ text: 'not stated', style: 'quiet' }]];
  return cell.facts.map(({ value, quote }): Piece[] => [
    { text: visible(value), style: 'plain' },
    { text: ` [${quoteNumber(quotes, quote)}]`, style: 'number' },
  ]);
}

function listLines(block: Block, columns: number): Line[] {
  const { subjects, rows } = block.comparison;
  return rows.flatMap((row, index): Line[] => [
    ...(index > 0 ? [[]] : []),
    ...wrap([{ text: visible(row.aspect), style: 'strong' }], columns, HANG),
    ...row.cells.flatMap((cell, column) =>
      valuesOf(cell, block).flatMap((value) =>
        wrap([{ text: `- ${visible(subjects[column] ?? '')}: `, style: 'quiet' }, ...value], columns, HANG),
      ),
    ),
  ]);
}
