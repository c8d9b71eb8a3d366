import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/text/span.ts';
import { loadCorpus } from '../support/corpus.ts';
import { faultsOf } from '../support/wellFormed.ts';

const SEEDS = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const QUESTIONS = fileURLToPath(new URL('../../../shared/eval/seeds/questions.jsonl', import.meta.url));
const there = existsSync(SEEDS) && existsSync(QUESTIONS);
if (!there) console.warn('skipped: ../shared/seeds or ../shared/eval/seeds/questions.jsonl is not here');

/** What no answer may show, as the questions on the seeds list it. */
function neverQuoted(): string[] {
  const questions = readFileSync(QUESTIONS, 'utf8').trim().split('\n');
  return [...new Set(questions.flatMap((line): string[] => JSON.parse(line).never_quote ?? []))];
}

describe.skipIf(!there)('the saved pages in ../shared/seeds', () => {
  it('have none of their furniture in what can be quoted', async () => {
    const { documents } = await loadCorpus([SEEDS]);
    const pieces = neverQuoted();
    expect(pieces.length).toBeGreaterThan(10);
    const everything = documents.map((document) => document.text).join('\n');
    expect(pieces.filter((piece) => !everything.includes(piece))).toEqual([]);
    for (const { path, text, blocks } of documents) {
      const quotable = blocks.filter((block) => block.kind !== 'furniture' && block.kind !== 'byline');
      const shown = quotable.map((block) => slice(text, block.span));
      for (const piece of pieces)
        expect(
          shown.filter((words) => words.includes(piece)),
          path,
        ).toEqual([]);
    }
  });

  it('lose no line: each stands in a block, or is blank, a ruler or the mark of a list item', async () => {
    const { documents } = await loadCorpus([SEEDS]);
    for (const document of documents) {
      expect(faultsOf(document)).toEqual([]);
      let end = 0;
      for (const { span } of document.blocks) {
        expect(document.text.slice(end, span.start)).not.toMatch(/[\p{L}\p{N}]{2}/u);
        end = span.end;
      }
      // A closing tag may be left behind at the very end.
      expect(document.text.slice(end).replace(/<\/\w+>/, '')).not.toMatch(/[\p{L}\p{N}]{2}/u);
    }
  });
});
