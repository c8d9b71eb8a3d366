import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/compare/labels.ts';
import { LABEL, Ledger, NAME, STATEMENT, TOTALS } from '../../../src/compare/ledger/ledger.ts';
import { packed, packedLabels } from '../../../src/compare/ledger/packing.ts';
import type { Page, PageStatement } from '../../../src/compare/page.ts';
import { tokenize } from '../../../src/text/tokens.ts';

function page(
  labels: readonly string[],
  statements: readonly Partial<PageStatement>[],
): Pick<Page, 'labels' | 'statements'> {
  const nowhere = { subject: 0, aspect: 0, source: 0, value: { start: 0, end: 0 }, span: { start: 0, end: 0 } };
  return { labels, statements: statements.map((one) => ({ ...nowhere, ...one })) };
}

function labelOf(ledger: Ledger, row: number, column: number): string {
  return ledger.string(ledger.ofLabel(ledger.ofStatement(row, column), LABEL.text));
}

describe('a ledger', () => {
  it('has what pages state, page after page, with one number for a label that several pages have', () => {
    const ledger = new Ledger(
      packed([
        page(['Pot', 'Size'], [{ subject: 0, aspect: 1, source: 3, total: 'column', span: { start: 5, end: 90 } }]),
        page(['Weight', 'Pot'], [{ subject: 1, aspect: 0, value: { start: 7, end: 2 ** 32 - 1 } }]),
      ]),
    );
    expect([0, 1].map((row) => labelOf(ledger, row, STATEMENT.subject))).toEqual(['Pot', 'Pot']);
    expect([0, 1].map((row) => labelOf(ledger, row, STATEMENT.aspect))).toEqual(['Size', 'Weight']);
    expect(ledger.labels).toBe(3);
    expect(ledger.ofStatement(0, STATEMENT.source)).toBe(3);
    expect(TOTALS[ledger.ofStatement(0, STATEMENT.total)]).toBe('column');
    expect(TOTALS[ledger.ofStatement(1, STATEMENT.total)]).toBeNull();
    expect(ledger.ofStatement(0, STATEMENT.spanEnd)).toBe(90);
    expect(ledger.ofStatement(1, STATEMENT.valueEnd)).toBe(2 ** 32 - 1);
  });

  it('has the names of its labels with their words, whatever characters they are of', () => {
    const labels = [
      'Kernel-based Virtual Machine (KVM)',
      '茶',
      'half \ud83d of a pair',
      '"quoted"\n\\',
      'café – Größe',
      '*',
    ];
    const ledger = new Ledger(packedLabels([...labels, 'café – Größe']));
    expect(ledger.labels).toBe(labels.length);
    for (const [row, label] of labels.entries()) {
      const names = Array.from(
        { length: ledger.endName(row) - ledger.firstName(row) },
        (_, at) => ledger.firstName(row) + at,
      );
      expect(ledger.string(ledger.ofLabel(row, LABEL.text))).toBe(label);
      expect(
        names.map((name) => ({
          text: ledger.string(ledger.ofName(name, NAME.text)),
          strength: ledger.strengthOf(name),
        })),
      ).toEqual(namesOf(label));
      for (const name of names) {
        const words = tokenize(ledger.string(ledger.ofName(name, NAME.text)));
        expect(ledger.tokensOf(name)).toEqual(words.map(({ word, term }) => ({ start: 0, end: 0, word, term })));
      }
    }
  });
});
