import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/corpus/document.ts';
import { makeTable } from '../../../src/corpus/readers/table.ts';

const SPAN = { start: 0, end: 100 };

/** A row of one-letter cells, where a dash is an empty cell. */
function row(letters: string): Row {
  const cells = [...letters].map((letter, at) => (letter === '-' ? null : { start: at, end: at + 1 }));
  return { span: { start: 0, end: letters.length }, cells };
}

/** Which cell of the original row stands in each column; a dash for none. */
function shown(part: Row | null | undefined): string {
  return (part?.cells ?? []).map((cell) => (cell ? String(cell.start) : '-')).join('');
}

describe('makeTable', () => {
  it('fills short rows and leaves out columns that are empty throughout', () => {
    const table = makeTable(SPAN, row('ab--'), [row('x'), row('xy-')]);
    expect([table.header, ...table.rows].map(shown)).toEqual(['01', '0-', '01']);
  });

  it('moves a header that lost its first cell over the columns that it names', () => {
    expect(shown(makeTable(SPAN, row('ab'), [row('xyz'), row('xyz')]).header)).toBe('-01');
    expect(shown(makeTable(SPAN, row('ab-'), [row('xyz'), row('xyz')]).header)).toBe('-01');
  });

  it('leaves a header alone whose first cell is there and empty', () => {
    expect(shown(makeTable(SPAN, row('-ab'), [row('xyz')]).header)).toBe('-12');
  });

  it('leaves a header alone when only few rows go beyond it, or rows have no label', () => {
    expect(shown(makeTable(SPAN, row('ab'), [row('xy'), row('xy'), row('xyz')]).header)).toBe('01-');
    expect(shown(makeTable(SPAN, row('ab'), [row('-yz'), row('xyz')]).header)).toBe('01-');
  });

  it('has no header where there is none', () => {
    expect(makeTable(SPAN, null, [row('xy')]).header).toBeNull();
  });
});
