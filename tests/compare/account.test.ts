import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/compare/account.ts';
import { proseSubject } from '../../src/compare/compare.ts';
import type { Fact } from '../../src/compare/fact.ts';
import { quote } from '../../src/corpus/quote.ts';
import { catalogueOf, documentOf, subjectOf } from './documents.ts';

const files = {
  'a.md': '# Trees\n\n## Oak\n\nHeight: 30 m\n\nBark: rough\n\nHeight: 30m\n',
  'b.md':
    '---\ndate: May 2014\n---\n| Tree | Height | Age |\n|---|---|---|\n| Oak | 40 m | 500 years |\n| Elm | 35 m | 300 years |\n',
};
const catalogue = catalogueOf(files);

describe('all that is stated of a subject', () => {
  it('is told by document, the newest first, each value of an aspect once', () => {
    const { documents = [], more } = accountOf(catalogue, subjectOf(catalogue, 'oak')) ?? {};
    expect(
      documents.map(({ citation, facts }) => [
        citation.path,
        ...facts.map(({ aspect, value }) => `${aspect} ${value}`),
      ]),
    ).toEqual([
      ['b.md', 'Height 40 m', 'Age 500 years'],
      ['a.md', 'Height 30 m', 'Bark rough'],
    ]);
    expect(more).toEqual({ facts: 0, documents: 0 });
  });

  it('has sentences in their place in the text, but for those that are the value of an aspect', () => {
    const text = '# Trees\n\nOak is old.\n\n## Oak\n\nHeight: 30 m\nUse: Oak makes good ships.\nBark: rough\n';
    const document = documentOf('a.md', text);
    const trees = catalogueOf({ 'a.md': text });
    const sentence = (words: string): Fact => {
      const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
      return { subject: 'Oak', aspect: '', value: words, quote: quote(document, span), origin: 'sentence' };
    };
    const prose = [sentence('Oak makes good ships.'), sentence('Oak is old.')];
    const { documents = [] } = accountOf(trees, subjectOf(trees, 'oak'), prose) ?? {};
    expect(documents.flatMap(({ facts }) => facts.map(({ aspect, value }) => `${aspect} ${value}`))).toEqual([
      ' Oak is old.',
      'Height 30 m',
      'Use Oak makes good ships.',
      'Bark rough',
    ]);
  });

  it('is nothing where nothing is stated', () => {
    expect(accountOf(catalogue, proseSubject('Zeppelin'))).toBeNull();
  });

  it('is bounded, and counts the rest', () => {
    const rows = Array.from({ length: 130 }, (_, at) => `Property ${at},${at} kg,${at} m`).join('\n');
    const long = catalogueOf({
      'a.csv': `Property,Lathe,Drill\n${rows}\n`,
      'b.csv': 'Machine,Colour,Price\nLathe,green,$5\nDrill,red,$6\n',
    });
    const account = accountOf(long, subjectOf(long, 'lathe'));
    expect(account?.documents.flatMap(({ facts }) => facts)).toHaveLength(100);
    expect(account?.more).toEqual({ facts: 32, documents: 1 });
  });
});
