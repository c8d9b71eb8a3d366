import { describe, expect, it } from 'vitest';
import { decisionFeatures, probability, refusal, ruledOut } from '../../src/answer/decide.ts';
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
    features: best && decisionFeatures(question, best, units),
    probability: best ? probability(question, best, units) : 0,
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
