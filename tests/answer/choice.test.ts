import { describe, expect, it } from 'vitest';
import { consult } from '../../src/answer/consulted.ts';
import { unitsOf } from '../../src/answer/evidence.ts';
import type { ChoiceFeature } from '../../src/answer/features.ts';
import { readQuestion } from '../../src/answer/question.ts';
import { passagesOf } from '../../src/passages/split.ts';
import { indexAll } from '../../src/search/segments.ts';
import { documentOf } from '../support/corpus.ts';

/** One feature of every sentence of a text that is alone in its corpus, where every known word weighs the same. */
function feature(name: ChoiceFeature, text: string, asked: string): number[] {
  const document = documentOf('a.md', text);
  const index = indexAll([document]);
  const [passage] = passagesOf(document);
  if (!passage) throw new Error('no passage');
  return unitsOf(consult(readQuestion(asked, index), passage), 1, 1).map(({ choice }) => choice[name]);
}

describe('what speaks for one sentence of a passage', () => {
  it('is the share of the words that the headings do not say already', () => {
    // "lamp" stands in the heading: one of the two others is in the first sentence, none in the second.
    const text = '# Storm\n\n## The lamp\n\nThe lens turns. The lamp is red.';
    expect(feature('fresh', text, 'Which lens of the lamp sparkles red?')).toEqual([
      expect.closeTo(1 / 3),
      expect.closeTo(1 / 3),
    ]);
  });

  it('is more for a word that few of the sentences have', () => {
    // Weights ln(4 / 3.5) for "lamp", in all three, and ln(4 / 1.5) for "lens", in one.
    const text = 'A lamp burns. A lamp has a lens. A lamp shines.';
    const [lamp, lens] = [Math.log(4 / 3.5), Math.log(4 / 1.5)];
    expect(feature('telling', text, 'lamp lens')).toEqual([
      expect.closeTo(lamp / (lamp + lens)),
      1,
      expect.closeTo(lamp / (lamp + lens)),
    ]);
  });

  it('is what the sentence before says, and more so where it leans on it', () => {
    const text = 'The lamp burns oil. It needs a wick. Boats sail.';
    expect(feature('before', text, 'lamp wick')).toEqual([0, 0.5, 0.5]);
    expect(feature('carried', text, 'lamp wick')).toEqual([0, 0.5, 0]);
  });

  it('is less where other sentences have the words, neither this one nor one beside it', () => {
    const text = 'The lamp burns. Boats sail. Oil is dear.';
    expect(feature('elsewhere', text, 'lamp oil')).toEqual([0.5, 0, 0.5]);
  });

  it('is the share of the pairs of words, function words included, that it repeats', () => {
    // "who lit", "lit the", "the lamp".
    expect(feature('wording', 'Finch lit the lamp. The lamp burns.', 'Who lit the lamp?')).toEqual([
      expect.closeTo(2 / 3),
      expect.closeTo(1 / 3),
    ]);
  });

  it('is the share of the pairs of content words that stand close together, in whichever order', () => {
    const text = 'The lamp burns oil. Oil, wood, coal, gas, peat, tar and wax feed the lamp.';
    expect(feature('together', text, 'oil lamp')).toEqual([1, 0.5]);
  });

  it.each<[ChoiceFeature, string, string, number[]]>([
    ['date', 'When was it lit?', 'It was lit in 1871. It was lit by Finch.', [1, 0]],
    ['date', 'When was it lit in 1871?', 'It was lit in 1871. It was lit by Finch.', [0, 0]],
    ['number', 'How tall is the mole?', 'The mole is nine metres tall. The mole is grey.', [1, 0]],
    ['counted', 'How many boats sail?', 'Seven old boats sail. Boats sail at six.', [1, 0]],
    ['place', 'Where is it stored?', 'It is stored in Skarn. It is stored well.', [1, 0]],
    ['reason', 'Why is it red?', 'It is red because of rust. It is red.', [1, 0]],
    ['person', 'Who lit it?', 'Clara Venn lit it. It was lit by Finch. The OIL burnt.', [1, 0.5, 0]],
    ['person', 'Whom did Clara Venn pay?', 'Clara Venn paid. Then Clara paid J. Finch.', [0, 1]],
    ['person', 'Where is Clara Venn?', 'John Finch is here. Nobody is.', [0, 0]],
    ['definition', 'What is a mole?', 'A mole is a wall in the sea. The mole of Skarn leaks.', [1, 0]],
  ])('is the %s that is asked for: %s', (name, asked, text, expected) => {
    expect(feature(name, text, asked)).toEqual(expected);
  });
});

describe('the units of a passage', () => {
  it('are led by the one that is chosen, with the score of the best evidence', () => {
    const document = documentOf('a.md', 'Boats sail as was told. Seven boats sail.');
    const index = indexAll([document]);
    const [passage] = passagesOf(document);
    if (!passage) throw new Error('no passage');
    const units = unitsOf(consult(readQuestion('How many boats sail?', index), passage), 1, 1);
    const scores = units.map(({ score }) => score);
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
  });
});
