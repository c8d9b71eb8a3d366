import { describe, expect, it } from 'vitest';
import { LabelList } from '../../src/compare/labelList.ts';
import { Terms } from '../../src/compare/ledger/terms.ts';
import { finished } from '../../src/compare/steps.ts';
import { buildingVocabulary, type Vocabulary } from '../../src/compare/vocabulary.ts';

function vocabularyOf(labels: readonly string[]): Vocabulary {
  const list = new LabelList();
  list.addAll(labels);
  return finished(buildingVocabulary(list, new Terms()));
}

const vocabulary = vocabularyOf([
  'Para virtualized Controllers',
  'Fully Paravirtualized',
  'Different OS Guests',
  'RTX4090',
]);

function terms(text: string): string {
  return vocabulary.wording(text).terms.join(' ');
}

describe('a vocabulary', () => {
  it('brings joined, hyphenated and separate spellings together', () => {
    expect(terms('paravirtualised')).toBe(terms('Para virtualized'));
    expect(terms('para-virtualized')).toBe(terms('Paravirtualized'));
    expect(terms('RTX 4090')).toBe(terms('rtx4090'));
  });
  it('knows what initials in the labels stand for', () => {
    expect(terms('different operating systems')).toBe(terms('different OS'));
    expect(terms('overall size')).not.toContain('os');
  });
  it('keeps function words out of what carries meaning, unless there is nothing else', () => {
    expect(vocabulary.wording('What is virtualized?').content).toEqual(vocabulary.wording('virtualized').content);
    expect(vocabulary.wording('what is it').content).toHaveLength(3);
  });
  it('finds a word less telling the more labels have it', () => {
    const { rarity } = vocabularyOf(['CPU speed', 'CPU price', 'Colour']);
    expect(rarity('cpu')).toBeLessThan(rarity('speed'));
    expect(rarity('cpu')).toBeCloseTo(1 / (1 + Math.log(2)));
    expect(rarity('unheard')).toBe(1);
  });
});
