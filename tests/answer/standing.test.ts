import { describe, expect, it } from 'vitest';
import { consult } from '../../src/answer/consulted.ts';
import { unitsOf } from '../../src/answer/evidence.ts';
import type { Features, PassageFeature } from '../../src/answer/features.ts';
import { readQuestion } from '../../src/answer/question.ts';
import { findPassages } from '../../src/answer/rank.ts';
import { passageFeatures } from '../../src/answer/standing.ts';
import { indexAll } from '../../src/search/segments.ts';
import { corpusOf } from '../support/corpus.ts';

/** Two words of which each has half of the weight, as both stand in one of two passages; "lamp" and "horn" are in the other. */
const FILES = {
  'x.md': '# The Kettle and the Pot\n\nA kettle boils. Beside it stands a quiet old samovar. Nobody drinks.',
  'y.md': '# Fog\n\nA lamp and a horn.',
};

/** What the standing of the best passage rests on. */
function standing(question: string, files: Readonly<Record<string, string>> = FILES): Features<PassageFeature> {
  const index = indexAll(corpusOf(files).documents);
  const read = readQuestion(question, index);
  const [hit] = findPassages(read, index);
  if (!hit) throw new Error('nothing is found');
  const consulted = consult(read, hit.passage);
  return passageFeatures(consulted, hit.match, unitsOf(consulted, hit.score, hit.score), index);
}

describe('the standing of a passage', () => {
  it('knows how alike the question and the title, or the nearest heading, are', () => {
    // One word that both have, of one and of two: 2 · 1 / (1 + 2).
    expect(standing('kettle').heading).toBeCloseTo(2 / 3, 10);
    expect(standing('kettle or pot').heading).toBeCloseTo(1, 10);
    expect(standing('samovar').heading).toBe(0);
    const under = { ...FILES, 'x.md': '# The Kettle and the Pot\n\n## Samovar\n\nIt is quiet.' };
    expect(standing('samovar', under).heading).toBe(1);
    // Another form of a word counts by how much it is trusted.
    const family = { ...FILES, 'x.md': '# Tea\n\n## Maintenance\n\nFew maintain kettles.' };
    expect(standing('maintains', family).heading).toBeCloseTo(1 / 4, 10);
  });

  it('knows how alike a sentence and the question are', () => {
    // "A kettle boils.": two content words, one of them shared, with one asked for; 2 · 1 / (1 + 2).
    expect(standing('kettle').likeness).toBeCloseTo(2 / 3, 10);
    // Two asked for; 2 · 1 / (2 + 2) of that sentence beats 2 · 1 / (2 + 5) of the other.
    expect(standing('kettle samovar').likeness).toBeCloseTo(1 / 2, 10);
  });

  it('knows which of the names that are asked for it has', () => {
    const files = { 'x.md': '# Skarn\n\nThe boat of Finch sails.', 'y.md': '# Fog\n\nThe boat of Venn sails.' };
    expect(standing('Does the boat of Finch sail?', files).names).toBe(1);
    expect(standing('Does the boat of Finch sail to Skarn?', files).names).toBe(1);
    expect(standing('Does the boat sail?', files).names).toBe(0);
  });

  it('knows which neighbouring words of the question are neighbours, function words included', () => {
    const weight = Math.log(1 + 1.5 / 1.5);
    const common = Math.log(1 + 0.5 / 2.5);
    // "a kettle", once; both passages have "a".
    expect(standing('a kettle').wording).toBeCloseTo((weight + common) / 2 / weight, 10);
    expect(standing('old samovar').wording).toBeCloseTo(1 / 2, 10);
    expect(standing('samovar old').wording).toBe(0);
    // Function words alone make no pair that tells.
    expect(standing('is a kettle').wording).toBeCloseTo((weight + common) / 2 / weight, 10);
  });

  it('knows how near words come to each other in one sentence', () => {
    const near = (distance: number): number => Math.log(0.3 + Math.exp(-distance / 2)) - Math.log(0.3);
    expect(standing('quiet samovar').closeness).toBeCloseTo(near(2), 10);
    expect(standing('old samovar').closeness).toBeCloseTo(near(1), 10);
    expect(near(1)).toBeCloseTo(1.1058, 4);
    expect(standing('kettle samovar').closeness).toBeCloseTo(0, 10);
    expect(standing('samovar').closeness).toBeCloseTo(0, 10);
  });
});
