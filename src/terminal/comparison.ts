import { ENGLISH } from '../language/en.ts';
import type { CardBlock } from '../present/card.ts';
import { quoteNumber } from '../present/numbering.ts';
import type { Line, Piece } from './palette.ts';
import { type Entries, HANG, tableLines } from './table.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

type Block = Extract<CardBlock, { kind: 'comparison' }>;
type Row = Block['comparison']['rows'][number];
type Cell = Row['cells'][number];

const SAYS = ENGLISH.answers.comparison;

/**
 * A comparison as an aligned table that fits into `columns`; as a list, aspect by aspect, where the table would be cramped. What
 * is stated of one subject alone follows as a list.
 */
export function comparisonLines(block: Block, columns: number): Line[] {
  const { rows, only = [], alike = 0 } = block.comparison;
  const parts = [
    rows.length > 0 ? (asTable(block, columns) ?? listLines(block, rows, columns)) : [],
    alike > 0 ? quietLines(SAYS.alike(alike), columns) : [],
    only.length > 0 ? [...quietLines(SAYS.only, columns), ...onlyLines(block, only, columns)] : [],
  ].filter((part) => part.length > 0);
  return parts.flatMap((part, at) => (at > 0 ? [[], ...part] : part));
}

function asTable(block: Block, columns: number): Line[] | null {
  const { subjects, rows } = block.comparison;
  const head = ['', ...subjects].map((subject): Entries => [[{ text: visible(subject), style: 'strong' }]]);
  const body = rows.map((row): Entries[] => [
    [[{ text: visible(row.aspect), style: 'plain' }]],
    ...row.cells.map((cell) => valuesOf(cell, block)),
  ]);
  return tableLines(head, body, columns);
}

function quietLines(text: string, columns: number): Line[] {
  return wrap([{ text, style: 'quiet' }], columns);
}

/** The values of a cell, one for each thing that the documents state, with the numbers of the quotations that they stand in. */
function valuesOf(cell: Cell, { quotes }: Block): Entries {
  if (cell.kind === 'not-stated') return [[{ text: SAYS.notStated, style: 'quiet' }]];
  return cell.facts.map(({ value, quote }): Piece[] => {
    const date = cell.facts.length > 1 ? quote.citation.meta.date : undefined;
    return [
      { text: visible(value), style: 'plain' },
      { text: ` [${quoteNumber(quotes, quote)}]`, style: 'number' },
      ...(date === undefined ? [] : [{ text: ` (${visible(date)})`, style: 'quiet' } as const]),
    ];
  });
}

function listLines(block: Block, rows: readonly Row[], columns: number): Line[] {
  const { subjects } = block.comparison;
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

/** What is stated of one subject alone, subject by subject. */
function onlyLines(block: Block, only: readonly Row[], columns: number): Line[] {
  return block.comparison.subjects.flatMap((subject, column) => {
    const lines = only.flatMap(({ aspect, cells }) => {
      const cell = cells[column];
      if (cell?.kind !== 'stated') return [];
      return valuesOf(cell, block).flatMap((value) =>
        wrap([{ text: `- ${visible(aspect)}: `, style: 'quiet' }, ...value], columns, HANG),
      );
    });
    return lines.length > 0 ? [...wrap([{ text: visible(subject), style: 'strong' }], columns, HANG), ...lines] : [];
  });
}
