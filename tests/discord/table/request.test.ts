import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/compare/fingerprint.ts';
import {
  customIdOf,
  isTableButton,
  readCustomId,
  requestOf,
  type TableAction,
} from '../../../src/discord/table/request.ts';
import { cellOf } from '../../present/sample.ts';
import { text } from '../cards.ts';

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
    const id = customIdOf({ kind: 'page', page: 2 }, request);
    expect(id).toBe('t1|g2|d|=KVM|=OpenVZ / LXC / Zones|@=I/O Latency');
    expect(readCustomId(id ?? '', nobody)).toEqual({ action: { kind: 'page', page: 2 }, request });
  });

  it('has fingerprints of the longest names where there is none', () => {
    const request = { subjects: ['KVM', LONG, OTHER], aspect: null, differences: false };
    const id = customIdOf({ kind: 'csv' }, request) ?? '';
    expect(id).toContain(`|=KVM|=${LONG}|#`);
    expect(readCustomId(id, knowing('KVM', OTHER, LONG))?.request).toEqual(request);
    expect(readCustomId(id, nobody)?.request.subjects).toEqual(['KVM', LONG, '']);
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
        const id = customIdOf(wanted, asked);
        expect(id?.length).toBeLessThanOrEqual(100);
        expect(isTableButton(id ?? '')).toBe(true);
        const labelOf = knowing(...asked.subjects, asked.aspect ?? '');
        expect(readCustomId(id ?? '', labelOf)).toEqual({ action: wanted, request: asked });
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', 't1', 't1|p', 't1|x|-|=a|=b', 't1|g|-|=a', 't2|p|-|=a|=b', 'more:1'])('is not “%s”', (id) => {
    expect(readCustomId(id, nobody)).toBeNull();
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
