import { describe, expect, it } from 'vitest';
import type { QueryTerm } from '../../src/search/index.ts';
import type { Match } from '../../src/search/match.ts';
import { indexAll } from '../../src/search/segments.ts';
import { corpusOf } from '../support/corpus.ts';

const term = (form: string, share = 1): QueryTerm => ({ forms: new Map([[form, 1]]), weight: 2 * share, share });

/** How the passages of some files match, best first. */
function matches(
  files: Readonly<Record<string, string>>,
  terms: readonly QueryTerm[],
  functionWords: readonly QueryTerm[] = [],
): Match[] {
  const hits = indexAll(corpusOf(files).documents).search({ terms, functionWords }, 10);
  return hits.map(({ match }) => match);
}

/** Their names, which are their titles, are one word each. */
const CUPS = { 'x.txt': 'a cup of tea', 'y.txt': 'the spoon' };

describe('a match', () => {
  it('has the score as a share of the weight of what is looked for', () => {
    const [only] = matches(CUPS, [term('tea'), term('samovar')]);
    // One of 4 words where 3 is the mean: 1 / (0.25 + 0.75 · 4 / 3) = 0.8; 0.8 · 2.2 / (0.8 + 1.2) = 0.88, for half of the weight.
    expect(only?.fields).toBeCloseTo(0.44, 10);
  });

  it('tells function words apart, which find nothing by themselves', () => {
    const [only] = matches(CUPS, [term('tea')], [term('of'), term('the')]);
    expect(only?.functionWords).toBeCloseTo(0.88, 10);
    expect(matches(CUPS, [term('tea')])[0]?.functionWords).toBe(0);
  });

  it('has how likely the words are around the passage, beside how likely they are anywhere', () => {
    const [only] = matches(CUPS, [term('tea')]);
    // Of 6 words in texts one in 6 is "tea", as one passage has it; 4 words and the title's one, µ = 200: ln(1 + 1 / (200 / 6)) + ln(200 /
    // 205), a fifth of it.
    expect(only?.around).toBeCloseTo((Math.log(1.03) + Math.log(200 / 205)) / 5, 10);
    expect(only?.around).toBeCloseTo(0.000973, 6);
  });

  it('takes the mean over the terms, each by its share', () => {
    const tea = (Math.log(1.03) + Math.log(200 / 205)) / 5;
    const samovar = Math.log(200 / 205) / 5;
    expect(matches(CUPS, [term('tea'), term('samovar', 0.5)])[0]?.around).toBeCloseTo((tea + samovar / 2) / 1.5, 10);
  });

  it('looks at the passages beside one, as far as two away in the same document', () => {
    const sections = (...words: string[]): string => words.map((word) => `## Part\n\nSome ${word}.`).join('\n\n');
    const aroundSamovar = (text: string): number | undefined =>
      matches({ 'a.md': text, 'b.md': sections('plate') }, [term('samovar', 2), term('plate')])[0]?.around;
    const beside = aroundSamovar(sections('cup', 'plate', 'pot', 'samovar', 'spoon', 'jar'));
    const far = aroundSamovar(sections('plate', 'cup', 'pot', 'samovar', 'spoon', 'jar'));
    // Of 14 words two passages have "plate"; it is one of two terms, the other of which counts twice.
    expect((beside ?? 0) - (far ?? 0)).toBeCloseTo(Math.log(1 + 1 / ((200 * 2) / 14)) / 3 / 5, 10);
  });
});
