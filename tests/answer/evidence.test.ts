import { describe, expect, it } from 'vitest';
import { consult } from '../../src/answer/consulted.ts';
import { unitsOf } from '../../src/answer/evidence.ts';
import { readQuestion } from '../../src/answer/question.ts';
import { passagesOf } from '../../src/passages/split.ts';
import { corpusOf } from '../support/corpus.ts';
import { sourcesOf } from './sources.ts';

describe('the evidence of a unit', () => {
  const corpus = corpusOf({
    'lamp.md': '# Harbour lights\n\n## Lamp\n\nOil burns in it. The lens turns. Nobody watches. Fog hides the glass.',
  });
  const { index } = sourcesOf(corpus);
  const units = (text: string) => {
    const question = readQuestion(text, index);
    const [passage] = corpus.documents.flatMap((document) => passagesOf(document));
    return passage ? unitsOf(consult(question, passage), 1, 2) : [];
  };
  const places = ['own', 'beside', 'above', 'passage', 'title'] as const;
  const nearest = (word: string) =>
    units(word).map(({ features }) => places.filter((place) => features[place] > 0).join('+'));

  it('counts each word of the question once, by the nearest place where it stands', () => {
    expect(nearest('lens')).toEqual(['beside', 'own', 'beside', 'passage']);
    expect(nearest('lamp')).toEqual(['above', 'above', 'above', 'above']);
    expect(nearest('lights')).toEqual(['title', 'title', 'title', 'title']);
    expect(nearest('banana')).toEqual(['', '', '', '']);
  });

  it('adds up to at most the whole question', () => {
    for (const { features } of units('Does the lens of the lamp turn in fog, or bananas?')) {
      const sum = places.reduce((total, place) => total + features[place], 0);
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThan(1);
    }
    for (const { features } of units('lens'))
      expect(places.reduce((total, place) => total + features[place], 0)).toBeCloseTo(1, 12);
  });

  it('knows which words are near and which only somewhere in the passage', () => {
    const [first] = units('oil, lens and glass of the lamp');
    expect([...(first?.near ?? [])].map(({ word }) => word)).toEqual(['oil', 'lens', 'lamp']);
    expect([...(first?.covered ?? [])].map(({ word }) => word)).toEqual(['oil', 'lens', 'glass', 'lamp']);
  });

  it('is between 0 and 1 in every feature', () => {
    for (const text of ['When does the lens turn?', 'oil oil oil', 'Fog hides the glass', '😀'])
      for (const { features } of units(text))
        for (const value of Object.values(features)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
  });
});
