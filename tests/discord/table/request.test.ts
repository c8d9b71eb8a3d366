import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/compare/fact.ts';
import { fingerprintOf } from '../../../src/compare/fingerprint.ts';
import { Seal } from '../../../src/discord/press/seal.ts';
import {
  readRequest,
  requestOf,
  stateOf,
  type TableAction,
  writtenRequest,
} from '../../../src/discord/table/request.ts';
import { cellOf, factOf, rowQuote } from '../../present/sample.ts';
import { text } from '../cards.ts';

const seal = new Seal('a secret');
const nobody = (): null => null;
const knowing =
  (...labels: string[]) =>
  (fingerprint: string): string | null =>
    labels.find((label) => fingerprintOf(label) === fingerprint) ?? null;

const LONG = 'Paravirtualized interrupt controllers with HVM (PVHVM)';
const OTHER = 'Full virtualization with paravirtualized drivers (PV on HVM)';

describe('the id of a button under a table', () => {
  it('writes names out as long as there is room', () => {
    const request = { subjects: ['KVM', 'OpenVZ / LXC / Zones'], aspect: 'I/O Latency', differences: true };
    const press = { action: { kind: 'page', page: 2 }, request, state: 'abcd' } as const;
    const written = writtenRequest(press);
    expect(written).toBe('g2|d|abcd|=KVM|=OpenVZ / LXC / Zones|@=I/O Latency');
    expect(readRequest(written ?? '', nobody)).toEqual(press);
  });

  it('has fingerprints of the longest names where there is none', () => {
    const request = { subjects: ['KVM', LONG, OTHER], aspect: null, differences: false };
    const written = writtenRequest({ action: { kind: 'csv' }, request, state: 'abcd' }) ?? '';
    expect(written).toContain(`|=KVM|=${LONG}|#`);
    expect(readRequest(written, knowing('KVM', OTHER, LONG))?.request).toEqual(request);
    expect(readRequest(written, nobody)?.request.subjects).toEqual(['KVM', LONG, '']);
  });

  it('is read back as it was asked for, whatever the names are, and has at most 100 characters', () => {
    const action = fc.oneof(
      fc.constantFrom<TableAction>({ kind: 'picture' }, { kind: 'csv' }, { kind: 'markdown' }),
      fc.nat(9_999).map((page): TableAction => ({ kind: 'page', page })),
    );
    const name = text(150);
    const request = fc.record({
      subjects: fc.array(name, { minLength: 2, maxLength: 5 }),
      aspect: fc.option(name),
      differences: fc.boolean(),
    });
    fc.assert(
      fc.property(action, request, (wanted, asked) => {
        const press = { action: wanted, request: asked, state: 'wxyz' };
        const written = writtenRequest(press) ?? '';
        const id = seal.idOf('table', written) ?? '';
        expect(id.length).toBeLessThanOrEqual(100);
        const labelOf = knowing(...asked.subjects, asked.aspect ?? '');
        expect(readRequest(seal.open(id)?.body ?? '', labelOf)).toEqual(press);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', 'p', 'p|-|abcd', 'x|-|abcd|=a|=b', 'g|-|abcd|=a', 'more:1'])('is not “%s”', (body) => {
    expect(readRequest(body, nobody)).toBeNull();
  });

  it('tells a table from one that states something else', () => {
    const stated = cellOf(factOf('A', 'Disk', 'high (with CPU support)', rowQuote('CPU Performance')));
    const other = cellOf(factOf('A', 'Disk', 'native', rowQuote('CPU Performance')));
    const table = (...cells: Cell[]) => ({ subjects: ['A', 'B'], rows: [{ aspect: 'Disk', cells }] });
    const states = [
      table(stated, cellOf()),
      table(other, cellOf()),
      table(cellOf(), stated),
      table(cellOf(), cellOf()),
    ];
    expect(new Set(states.map(stateOf)).size).toBe(4);
    expect(stateOf(table(stated, cellOf()))).toBe(stateOf(table(stated, cellOf())));
  });

  it('says what a comparison was asked for', () => {
    const row = { aspect: 'Disk', cells: [cellOf(), cellOf()] };
    const subjects = ['A', 'B'];
    expect(requestOf({ subjects, rows: [row] })).toEqual({ subjects, aspect: 'Disk', differences: false });
    expect(requestOf({ subjects, rows: [row], only: [] })).toEqual({ subjects, aspect: null, differences: false });
    expect(requestOf({ subjects, rows: [row], only: [], alike: 0 })).toEqual({
      subjects,
      aspect: null,
      differences: true,
    });
  });
});
