import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../../src/library.ts';
import { quotesIn } from '../../../support/exact.ts';
import { type Judged, judgedPages, labelledDocuments, measureOf } from '../../../support/labelledPages.ts';

const fileOf = (name: string): URL => new URL(`../../../fixtures/plain/furniture/${name}.txt`, import.meta.url);

/** Pages that the weights were chosen on, and pages of the same kinds that nobody looked at meanwhile. */
const HALVES = ['tuning', 'heldout'].map((name) => {
  const judged = judgedPages(fileOf(name));
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

describe('questions after the frame of a page', () => {
  const library = openLibrary({ documents: labelledDocuments(fileOf('tuning')), skipped: [] });
  const judged = judgedPages(fileOf('tuning'));
  const text = new Set(judged.filter(({ expected }) => expected !== 'furniture').map(({ line }) => line.trim()));
  const furniture = judged
    .filter(({ expected, line }) => expected === 'furniture' && !text.has(line.trim()))
    .map(({ line }) => line.trim())
    // What reading missed is counted above.
    .filter((line) => judged.some((one) => one.line.trim() === line && one.found === 'furniture'));

  it.each([
    'How do I log in?',
    'You must log in to reply to this thread',
    'Where can I sign up for the weekly letter?',
    'How do I unsubscribe from this list?',
    'Share this by mail, print or link',
    'What may I also like?',
    'Which articles are related?',
    'How many comments are there?',
    'How many views does the tide gauge page have?',
    'How many reviews does the kettle have?',
    'Who holds the copyright of the Mill Valley Courier?',
    'What are the terms of use?',
    'Does the shop use cookies?',
    'What is in my basket?',
    'How much is delivery?',
    'What does the subscription cost?',
    'Was this page helpful?',
    'When was this page last edited?',
    'What is it powered by?',
    'What is the next topic?',
    'How do I go back to the top?',
    'What is advertised?',
    'How do I edit this page?',
    'Why do tomatoes split?',
    'What herbs are for a north-facing sill?',
    'What did the divers find in the mill stream?',
  ])('quote none of it: %s', (question) => {
    const quoted = quotesIn(library.ask(question)).flatMap((quote) =>
      quote.text.split('\n').map((line) => line.trim()),
    );
    expect(quoted.filter((line) => furniture.includes(line))).toEqual([]);
  });

  it('are put to pages that have plenty of it', () => {
    expect(furniture.length).toBeGreaterThan(70);
  });
});
