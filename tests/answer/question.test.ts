import { describe, expect, it } from 'vitest';
import { inverseDocumentFrequency, matchesIn, type QuestionTerm, readQuestion } from '../../src/answer/question.ts';
import { indexAll } from '../../src/search/segments.ts';
import { slice } from '../../src/text/span.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { corpusOf } from '../support/corpus.ts';
import { sourcesOf } from './sources.ts';

/** Three passages; the file names, which are the titles, have words of their own. */
const { index } = sourcesOf(
  corpusOf({
    'a.txt': 'The kettle boils. Everybody asks for Bergamot, and the kettle sings.',
    'b.txt': 'A kettle and a teapot stand on the shelf under OS 7.',
    'c.txt': 'An operating system is installed on the samovar; such an OS is small.',
  }),
);

function term(question: string, word: string): QuestionTerm {
  const found = readQuestion(question, index).terms.find((one) => one.word === word);
  if (!found) throw new Error(`“${word}” is no word of “${question}”`);
  return found;
}

const names = (question: string) =>
  readQuestion(question, index)
    .terms.filter(({ name }) => name)
    .map(({ word }) => word);

describe('the words of a question', () => {
  it('are those that carry meaning, each once, as typed', () => {
    expect(readQuestion('Where is the Kettle, and is a kettle on it?', index).terms.map(({ word }) => word)).toEqual([
      'Kettle',
    ]);
  });

  it('are its function words where it has no others', () => {
    const question = readQuestion('to be or not', index);
    expect(question.terms.map(({ word }) => word)).toEqual(['to', 'be', 'or', 'not']);
    expect(question.phraseOnly).toBe(true);
    expect(readQuestion('to be or not a kettle', index).phraseOnly).toBe(false);
  });

  it.each(['', '  \n ', '?!', '🙂🙂'])('are none in %j, which weighs nothing', (text) => {
    expect(readQuestion(text, index)).toMatchObject({ terms: [], weight: 0 });
  });
});

describe('the weight of a word', () => {
  it('is its inverse document frequency', () => {
    // ln(1 + (3 - 2 + 0.5) / (2 + 0.5)) = ln 1.6 and ln(1 + (3 - 1 + 0.5) / (1 + 0.5)) = ln 2.6667.
    expect(inverseDocumentFrequency(3, 2)).toBeCloseTo(0.47, 4);
    expect(term('a kettle and a teapot', 'kettle').weight).toBeCloseTo(0.47, 4);
    expect(term('a kettle and a teapot', 'teapot').weight).toBeCloseTo(0.9808, 4);
  });

  it('is more than any other’s for a name that the documents lack', () => {
    const question = 'does the teapot of Zanzibar have a kettle';
    expect(term(question, 'Zanzibar')).toMatchObject({ known: false, name: true });
    expect(term(question, 'Zanzibar').weight).toBeGreaterThan(term(question, 'teapot').weight);
  });

  it('is the average of the known ones for another word that the documents lack', () => {
    expect(term('kettle, teapot, walrus', 'walrus').weight).toBeCloseTo((0.47 + 0.9808) / 2, 4);
  });

  it('is above nothing in a question of which the documents have no word', () => {
    expect(readQuestion('walrus', index).weight).toBeGreaterThan(0);
  });
});

describe('a name', () => {
  it.each([
    ['a capital where no sentence begins', 'what is Sencha', ['Sencha']],
    ['a capital inside', 'iPad or teapot', ['iPad']],
    ['a digit', 'room b12', ['b12']],
    ['an owner', "what is walter's age", ["walter's"]],
    ['a capital in the documents', 'bergamot or mint', ['bergamot']],
  ])('is known by %s', (_sign, question, expected) => {
    expect(names(question)).toEqual(expected);
  });

  it('is not known by the capital that begins a question', () => {
    expect(names('Teapots break')).toEqual([]);
  });
});

describe('what counts as a word', () => {
  it('is the word itself, fully', () => {
    expect([...term('the kettles', 'kettles').forms]).toEqual([['kettl', 1]]);
  });

  it('is for a misspelt word also what is spelt like it, less', () => {
    const { forms } = term('the smovar', 'smovar');
    expect(forms.get('smovar')).toBe(1);
    expect(forms.get('samovar')).toBeGreaterThan(0);
    expect(forms.get('samovar')).toBeLessThan(1);
  });

  it('is for a number nothing but the number', () => {
    expect(term('release 2019', '2019').forms.size).toBe(1);
  });

  it('is for a name also its abbreviation in the documents, and the other way round, shared by the words', () => {
    const documents = corpusOf({
      'a.txt': 'The Harbour Control Room (HCR) is above the quay. Ask the HCR.',
      'b.txt': 'A room with a harbour view.',
      'aliases.yml': 'quay: [wharf, landing stage]',
    }).documents;
    const read = (text: string) => readQuestion(text, indexAll(documents)).terms.map(({ forms }) => [...forms]);
    expect(read('harbour control room')).toEqual([
      [
        ['harbor', 1],
        ['hcr', 0.8],
      ],
      [
        ['control', 1],
        ['hcr', 0.8],
      ],
      [
        ['room', 1],
        ['hcr', 0.8],
      ],
    ]);
    expect(read('harbour room')).toEqual([[['harbor', 1]], [['room', 1]]]);
    const [[, ...others] = []] = read('HCR');
    expect(others.map(([term]) => term)).toEqual(['harbor', 'control', 'room']);
    for (const [, trust] of others) expect(trust).toBeCloseTo(0.8 / 3, 10);
    expect(read('wharf')[0]).toContainEqual(['quai', 0.8]);
    expect(read('landing stage')).toEqual([
      [
        ['land', 1],
        ['quai', 0.8],
      ],
      [
        ['stage', 1],
        ['quai', 0.8],
      ],
    ]);
  });
});

describe('the matches of a question', () => {
  it('are the words of a text in any form that counts, where they stand', () => {
    const text = 'Two kettles, one Samovar, no cup.';
    const matches = matchesIn(readQuestion('kettle or smovar?', index), tokenize(text));
    expect(matches.map((match) => slice(text, match))).toEqual(['kettles', 'Samovar']);
  });
});
