import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';

const PLANS = `# Plans of the harbour mail

| Plan | Support | Storage |
|---|---|---|
| Free | forum only | 5 GB |
| Team | e-mail within two days | 50 GB |
| Guest | forum only | 1 GB |
`;

/** The subjects and values that a question is answered with; null without a comparison. */
function things(question: string): readonly (readonly [string, string | undefined])[] | null {
  const answer = openLibrary(corpusOf({ 'plans.md': PLANS })).ask(question);
  if (answer.kind !== 'quoted' || !answer.comparison) return null;
  const { subjects, rows } = answer.comparison;
  return subjects.map((subject, at) => {
    const cell = rows[0]?.cells[at];
    return [subject, cell?.kind === 'stated' ? cell.facts[0].value : undefined];
  });
}

describe('a question for the things of which a value is stated', () => {
  it('names them all, each with its value', () => {
    expect(things('Which plans have forum only?')).toEqual([
      ['Free', 'forum only'],
      ['Guest', 'forum only'],
    ]);
  });

  it('is none when it says more than the value', () => {
    expect(things('Which plans have forum only and a zeppelin?')).toBeNull();
  });

  it('is none when no value stands in it', () => {
    expect(things('Which plans have phone support?')).toBeNull();
  });
});
