import { describe, expect, it } from 'vitest';
import { decisionConstant, decisionFeatures, probability, refusal, ruledOut } from '../../src/answer/decide.ts';
import { type Question, readQuestion } from '../../src/answer/question.ts';
import { rankUnits } from '../../src/answer/rank.ts';
import { corpusOf } from '../support/corpus.ts';
import { harbour } from './harbour.ts';
import { sourcesOf } from './sources.ts';

const { index } = sourcesOf(harbour);

function ask(text: string) {
  const question: Question = readQuestion(text, index);
  const units = rankUnits(question, index);
  const [best] = units;
  return {
    ruledOut: ruledOut(question, units),
    refusal: refusal(question, units),
    features: best && decisionFeatures(question, best),
    probability: best ? probability(question, best) : 0,
  };
}

describe('an answer is ruled out', () => {
  it('by a name that no document has, whatever else matches', () => {
    expect(ask('Who drew the plans of the lighthouse of Zanzibar?').ruledOut).toEqual({
      kind: 'unknown-terms',
      terms: ['Zanzibar'],
    });
  });

  it('by the lack of a date, a number or an address that is asked for', () => {
    expect(ask('When was the crane of the coal quay bought?').ruledOut).toEqual({
      kind: 'kind-missing',
      wanted: 'date',
    });
    expect(ask('How many dogs stay at the foot of the stairs?').ruledOut).not.toMatchObject({ wanted: 'date' });
    expect(ask('What is the phone number of the coal quay?').ruledOut).toEqual({
      kind: 'kind-missing',
      wanted: 'contact',
    });
  });

  it('by an address that is somebody else’s', () => {
    expect(ask('What is the phone number of Clara Venn?').ruledOut).toEqual({
      kind: 'kind-missing',
      wanted: 'contact',
    });
    expect(ask('What is the phone number of Jonas Finch?').ruledOut).toBeNull();
  });

  it('by an address that is somebody else’s, although it is the only one', () => {
    const office = corpusOf({
      'a.txt': 'Clara Venn drew the plans of the tower.\n\nJonas Finch\nHarbour Office\nPhone 978 555 0142\n',
    });
    const { index: where } = sourcesOf(office);
    const about = (name: string) => {
      const question = readQuestion(`What is the phone number of ${name}?`, where);
      return ruledOut(question, rankUnits(question, where));
    };
    expect(about('Clara Venn')).toEqual({ kind: 'kind-missing', wanted: 'contact' });
    expect(about('Jonas Finch')).toBeNull();
  });

  it('by nothing else', () => {
    expect(ask('Why was granite chosen?').ruledOut).toBeNull();
    expect(ask('Why do seals like granite?').ruledOut).toBeNull();
  });
});

describe('the reason for a refusal', () => {
  it.each(['', '   ', '?!', '😀', '\u0000\u0007'])('is that nothing was asked: %j', (question) => {
    expect(ask(question).refusal).toEqual({ kind: 'empty-question' });
  });

  it('is the words that no document has', () => {
    expect(ask('What do penguins juggle?').refusal).toEqual({
      kind: 'unknown-terms',
      terms: ['penguins', 'juggle'],
    });
  });

  it('is that the words stand nowhere together', () => {
    expect(ask('rapeseed ice barge').refusal).toEqual({ kind: 'terms-apart', terms: ['rapeseed', 'ice', 'barge'] });
  });

  it('is that nothing was found for a phrase of function words that no document has', () => {
    expect(ask('to be or not to be').refusal?.kind).not.toBe('unknown-terms');
    expect(ask('to be or not to be').refusal).not.toBeNull();
  });

  it('is none where a sentence says what is asked', () => {
    expect(ask('Why was granite chosen?').refusal).toBeNull();
    expect(ask('What slept on the slipway?').refusal).toBeNull();
  });
});

describe('the probability of an answer', () => {
  it('is between 0 and 1, of numbers that are all finite', () => {
    for (const text of ['Why was granite chosen?', 'boats', 'Did Heron paint the stairs red?', 'lamp '.repeat(500)]) {
      const asked = ask(text);
      expect(asked.probability).toBeGreaterThan(0);
      expect(asked.probability).toBeLessThan(1);
      for (const value of Object.values(asked.features ?? {})) expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('falls with each word that the documents lack', () => {
    const known = ask('Why was granite chosen?').probability;
    const strange = ask('Why was granite chosen despite bananas?').probability;
    expect(strange).toBeLessThan(known);
    expect(ask('Why was granite chosen despite bananas, kangaroos, violins?').probability).toBeLessThan(strange);
  });
});

describe('what the probability is reckoned from', () => {
  const corpus = corpusOf({
    'a.txt': 'The windlass of the schooner creaks.',
    'b.txt': 'Boats sail.',
    'c.txt': 'Nets dry on the quay.',
  });
  const { index: three } = sourcesOf(corpus);
  const featuresOf = (text: string) => {
    const question = readQuestion(text, three);
    const units = rankUnits(question, three);
    const [best] = units;
    if (!best) throw new Error('nothing was found');
    return { ...decisionFeatures(question, best), retrievalScore: best.topRetrieval, weight: question.weight };
  };
  // Inverse document frequencies among three passages: of a word that one of them has, and of one that none has.
  const [one, none] = [Math.log(1 + 2.5 / 1.5), Math.log(1 + 3.5 / 0.5)];

  it('is the weight that was found, in words that no passage has, and how many of them are specific', () => {
    const { found, foundSpecific } = featuresOf('Does the windlass of a schooner creak?');
    expect(found).toBeCloseTo(Math.log(1 + (3 * one) / none));
    expect(foundSpecific).toBeCloseTo(Math.log(1 + 3));
  });

  it('is the share of the words that the corpus lacks, and how many of those are specific', () => {
    // Of five, "age", "turn" and "rusty" are in no document; texts of every kind have the first two.
    const { unknown, unknownSpecific } = featuresOf('At what age does the windlass of a schooner turn rusty?');
    expect(unknown).toBeCloseTo(3 / 5);
    expect(unknownSpecific).toBe(1);
  });

  it('is the logarithm of the retrieval score as a share of the question’s weight, and its square', () => {
    const { retrieval, retrievalSquared, retrievalScore, weight } = featuresOf('schooner');
    expect(retrieval).toBeCloseTo(Math.log(0.05 + retrievalScore / (2 * weight)));
    expect(retrievalSquared).toBeCloseTo(retrieval ** 2);
  });

  it('is the size of the corpus', () => {
    expect(featuresOf('schooner').size).toBeCloseTo(none);
  });
});

describe('how strict the bot is meant to be', () => {
  const question = readQuestion('Why was granite chosen?', index);
  const units = rankUnits(question, index);
  const [best] = units;
  const sure = best ? probability(question, best) : 0;

  it('is the least probability that is shown', () => {
    expect(refusal(question, units, sure - 0.01)).toBeNull();
    expect(refusal(question, units, sure + 0.01)).toEqual({ kind: 'nothing-found' });
  });

  it('has a name for more and for less than usual', () => {
    const shown = (strictness: 'helpful' | 'balanced' | 'strict'): number =>
      [
        'Why was granite chosen?',
        'Which crane lifts lorries?',
        'Who closed the coal quay?',
        'What do seals eat?',
      ].filter((text) => {
        const asked = readQuestion(text, index);
        return refusal(asked, rankUnits(asked, index), strictness) === null;
      }).length;
    expect(shown('helpful')).toBeGreaterThanOrEqual(shown('balanced'));
    expect(shown('balanced')).toBeGreaterThanOrEqual(shown('strict'));
    expect(shown('helpful')).toBeGreaterThan(shown('strict'));
  });
});

describe('a question in a script without capitals', () => {
  it('has to match better than one whose names can be told', () => {
    const constantOf = (text: string): number => decisionConstant(readQuestion(text, index));
    for (const text of ['灯塔在哪里？', '灯台はどこですか', '등대는 어디에 있나요?'])
      expect(constantOf(text)).toBeCloseTo(constantOf('Where is the lighthouse?') - 0.4, 12);
    for (const text of ['Wo steht der Turm?', 'Где стоит маяк?', 'What is 灯塔?'])
      expect(constantOf(text)).toBe(constantOf('Where?'));
  });
});
