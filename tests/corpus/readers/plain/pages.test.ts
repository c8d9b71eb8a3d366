import { describe, expect, it } from 'vitest';
import { type Judged, judgedPages, measureOf } from '../../../support/labelledPages.ts';

/** Pages that the weights were chosen on, and pages of the same kinds that nobody looked at meanwhile. */
const HALVES = ['tuning', 'heldout'].map((name) => {
  const judged = judgedPages(new URL(`../../../fixtures/plain/furniture/${name}.txt`, import.meta.url));
  return [name, judged] as const;
});

const wrong = (judged: readonly Judged[], found: string): string[] =>
  judged.filter((one) => one.found === found && one.expected !== found).map(({ page, line }) => `${page}: ${line}`);

describe.each(HALVES)('labelled pages (%s)', (_, judged) => {
  it('are enough to measure on', () => {
    expect(judged.length).toBeGreaterThan(200);
  });

  it('lose hardly any text to furniture, and keep little furniture as text', () => {
    const { precision, recall } = measureOf(judged, 'furniture');
    expect(precision, wrong(judged, 'furniture').join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
    // A byline that counts as furniture answers nobody; text that does is lost.
    expect(
      wrong(judged, 'furniture').filter((line) =>
        judged.some((one) => one.expected === 'text' && line === `${one.page}: ${one.line}`),
      ),
    ).toEqual([]);
  });
});
