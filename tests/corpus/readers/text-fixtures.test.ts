import { describe, expect, it } from 'vitest';
import { blockLines, fixturesIn, readFixture, writtenBeside } from '../../support/fixtures.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const FIXTURES = ['markdown', 'csv', 'tsv', 'jsonl', 'json', 'plain'].flatMap(fixturesIn);

describe('a text format as it is found in folders', () => {
  it.each(FIXTURES)('gives the blocks and places written down beside %s', async (fixture) => {
    const documents = await readFixture(fixture);
    expect(blockLines(documents)).toEqual(writtenBeside(fixture));
    expect(documents.flatMap(faultsOf)).toEqual([]);
  });
});
