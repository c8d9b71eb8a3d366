import { describe, expect, it } from 'vitest';
import { CHOICE_WEIGHTS, DECISION_CONSTANT, DECISION_WEIGHTS, PASSAGE_WEIGHTS } from '../../src/answer/model.ts';
import choice from '../bench/train/choice.json' with { type: 'json' };
import decision from '../bench/train/decision.json' with { type: 'json' };
import passage from '../bench/train/passage.json' with { type: 'json' };

describe('the weights that a unit is chosen by', () => {
  it('are those that were learned', () => {
    expect(CHOICE_WEIGHTS).toEqual(choice.weights);
  });

  it('choose the right sentence of a set that they were not learned from more often than overlap does', () => {
    // P@1 of overlap by BM25, as tests/bench measures it; SQuAD's is that of the share of the question's words.
    const overlap = [0.783, 0.656, 0.865];
    expect(choice.learnedFrom.map(({ rightWithoutIt }, at) => rightWithoutIt > (overlap[at] ?? 1))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('the weights that a quotation’s probability is reckoned with', () => {
  it('are those that were learned', () => {
    expect(DECISION_WEIGHTS).toEqual(decision.weights);
    expect(DECISION_CONSTANT).toBe(decision.constant);
  });
});

describe('the weights that passages are ranked by', () => {
  it('are those that were learned', () => {
    expect(PASSAGE_WEIGHTS).toEqual(passage.weights);
  });

  it('put the right passage of sets that they were not learned from first more often than BM25 does', () => {
    // Success@1 of the better of two plain BM25 (k1 0.9, b 0.4 and k1 1.2, b 0.75), as `npm run bench -- retrieval --against bm25` has it.
    const bm25 = [0.832, 0.691, 0.922, 0.74, 0.751, 0.748];
    const leads = passage.learnedFrom.map(({ firstRightWithoutIt }, at) => firstRightWithoutIt - (bm25[at] ?? 1));
    expect(leads.reduce((sum, lead) => sum + lead, 0) / leads.length).toBeGreaterThan(0.04);
    // One question of the smaller sets is .006.
    for (const lead of leads) expect(lead).toBeGreaterThan(-0.012);
  });
});
