import { describe, expect, it } from 'vitest';
import type { Answer, Quoted, Reason } from '../../src/answer/answer.ts';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import { faultsOfAnswer } from '../support/exact.ts';
import { harbour } from './harbour.ts';

const library = openLibrary(harbour);

function quoted(answer: Answer): Quoted {
  expect(faultsOfAnswer(harbour, answer)).toEqual([]);
  if (answer.kind !== 'quoted') throw new Error(JSON.stringify(answer.reason));
  return answer;
}

function reason(answer: Answer): Reason | null {
  return answer.kind === 'declined' ? answer.reason : null;
}

/** The rows of a comparison: the aspect, then the first value of each cell or null. */
function rows({ comparison }: Quoted): (string | null)[][] {
  return (comparison?.rows ?? []).map(({ aspect, cells }) => [
    aspect,
    ...cells.map((cell) => (cell.kind === 'stated' ? cell.facts[0].value : null)),
  ]);
}

describe('a fact that is looked up', () => {
  it('is the cell, with its row as the quotation and the table’s header beside it', () => {
    const answer = quoted(library.fact('Heron', 'length'));
    expect(answer.cell).toMatchObject({ subject: 'Heron', aspect: 'Length', value: '12 m', origin: 'table' });
    expect(answer.quotes[0]).toMatchObject({
      text: 'Heron,12 m,3,diesel,600 litres',
      header: 'Boat,Length,Crew,Engine,Fuel',
    });
    expect(answer.probability).toBe(1);
    expect(answer.comparison).toBeNull();
  });

  it.each([
    ['in another case', 'HERON', 'LENGTH'],
    ['by the abbreviation in brackets', 'SP', 'engine'],
    ['by a part of the name', 'petrel', 'engine'],
    ['with a slip of the finger', 'Kitiwake', 'engin'],
  ])('is found %s', (_, subject, aspect) => {
    expect(quoted(library.fact(subject, aspect)).cell).not.toBeNull();
  });

  it('is a sentence where only prose speaks of it', () => {
    const answer = quoted(library.fact('coal quay', 'crane'));
    expect(answer.cell).toMatchObject({ value: 'Its crane still lifts nine tonnes.', origin: 'sentence' });
  });

  it('is given from each document that states it, the first as the cell', () => {
    const corpus = corpusOf({ 'a.csv': 'Boat,Crew,Port\nTern,3,Skarn\n', 'b.csv': 'Boat,Crew,Year\nTern,4,1990\n' });
    const answer = openLibrary(corpus).fact('Tern', 'crew');
    expect(faultsOfAnswer(corpus, answer)).toEqual([]);
    expect(answer.kind === 'quoted' && answer.quotes.map(({ text }) => text)).toEqual(['Tern,3,Skarn', 'Tern,4,1990']);
    expect(answer.kind === 'quoted' && answer.cell?.value).toBe('3');
  });
});

describe('a fact is declined', () => {
  it('when its cell is empty, for it is not stated', () => {
    expect(reason(library.fact('Kittiwake', 'fuel'))).toEqual({
      kind: 'not-stated',
      subjects: ['Kittiwake'],
      aspect: 'Fuel',
    });
  });

  it('when nobody knows the subject, with what it may be', () => {
    expect(reason(library.fact('Submarine', 'length'))).toMatchObject({ kind: 'unknown-subject', name: 'Submarine' });
    expect(reason(library.fact('Storm Swallow', 'length'))).toEqual({
      kind: 'unknown-subject',
      name: 'Storm Swallow',
      suggestions: ['Storm Petrel (SP)'],
    });
  });

  it('when nothing is said in that respect, with the subject as the source writes it', () => {
    expect(reason(library.fact('sp', 'colour'))).toMatchObject({
      kind: 'unknown-aspect',
      name: 'colour',
      subject: 'Storm Petrel (SP)',
    });
  });

  const twins = openLibrary(
    corpusOf({
      'a.csv': 'Boat,Hull length,Deck length,Crew\nStorm Petrel,18 m,16 m,4\nStorm Swallow,9 m,8 m,2\n',
    }),
  );

  it('when several subjects are called so, with all of them and no other places', () => {
    expect(twins.fact('Storm', 'crew')).toMatchObject({
      kind: 'declined',
      reason: { kind: 'ambiguous-subject', name: 'Storm', candidates: ['Storm Petrel', 'Storm Swallow'] },
      nearest: [],
    });
    expect(twins.compare(['Storm', 'Deck'], 'crew')).toMatchObject({
      reason: { kind: 'ambiguous-subject' },
      nearest: [],
    });
  });

  it('when several respects are called so', () => {
    expect(twins.fact('Storm Petrel', 'length')).toMatchObject({
      kind: 'declined',
      reason: {
        kind: 'ambiguous-aspect',
        name: 'length',
        subject: 'Storm Petrel',
        candidates: ['Hull length', 'Deck length'],
      },
      nearest: [],
    });
  });

  it('for names that are no names', () => {
    for (const name of ['', ' ', '😀', '…']) {
      expect(library.fact(name, 'length').kind).toBe('declined');
      expect(library.fact('Heron', name).kind).toBe('declined');
    }
  });
});

describe('a comparison', () => {
  it('of more names than it can show is declined, and none is left out in silence', () => {
    const names = ['Heron', 'Kittiwake', 'Storm Petrel', 'Tern', 'Gull', 'Auk'];
    expect(reason(library.compare(names, 'crew'))).toEqual({ kind: 'too-many-subjects', given: 6, most: 5 });
  });

  it('has the subjects in the order asked, in every respect in which both are stated', () => {
    const answer = quoted(library.compare(['Kittiwake', 'Heron']));
    expect(answer.comparison?.subjects).toEqual(['Kittiwake', 'Heron']);
    expect(rows(answer)).toEqual([
      ['Length', '9 m', '12 m'],
      ['Crew', '2', '3'],
      ['Engine', 'electric', 'diesel'],
    ]);
    expect(answer.cell).toBeNull();
  });

  it('in one respect has one row, in which a side that is not stated is told as such', () => {
    expect(rows(quoted(library.compare(['Heron', 'Kittiwake'], 'fuel')))).toEqual([['Fuel', '600 litres', null]]);
  });

  it('may have more than two sides', () => {
    expect(rows(quoted(library.compare(['Heron', 'Kittiwake', 'SP'], 'crew')))).toEqual([['Crew', '3', '2', '6']]);
  });

  it('of what only prose speaks of has the sentence about each side', () => {
    expect(rows(quoted(library.compare(['north quay', 'coal quay'], 'closed')))).toEqual([
      ['closed', null, 'The coal quay has been closed to lorries for years.'],
    ]);
  });

  it('quotes each row of the table once', () => {
    const { quotes } = quoted(library.compare(['Heron', 'Kittiwake']));
    expect(quotes.map(({ text }) => text)).toEqual(['Heron,12 m,3,diesel,600 litres', 'Kittiwake,9 m,2,electric,']);
  });

  it('of a thing with itself is declined, under whatever names', () => {
    expect(reason(library.compare(['Heron', 'heron']))).toEqual({ kind: 'same-subject', name: 'heron' });
    expect(reason(library.compare(['night ferry', 'Night  Ferry'], 'ice'))).toMatchObject({ kind: 'same-subject' });
    expect(reason(library.compare(['SP', 'Storm Petrel'], 'crew'))).toMatchObject({ kind: 'same-subject' });
  });

  it('with something unknown, or in a respect in which nothing is stated, is declined', () => {
    expect(reason(library.compare(['Heron', 'Zeppelin']))).toMatchObject({ kind: 'unknown-subject', name: 'Zeppelin' });
    expect(reason(library.compare(['Heron', 'Kittiwake'], 'colour'))).toEqual({
      kind: 'not-stated',
      subjects: ['Heron', 'Kittiwake'],
      aspect: 'colour',
    });
  });

  it('of nothing is declined', () => {
    expect(library.compare([]).kind).toBe('declined');
    expect(library.compare(['', ''], '').kind).toBe('declined');
  });
});

describe('“Why?” after a fact', () => {
  const corpus = corpusOf({
    'boats.md':
      '# Boats\n\n| Boat | Crew | Fuel |\n|---|---|---|\n| Tern | three | diesel |\n| Auk | nine | coal |\n\nThe crew of the Tern is three, because two of them sleep.\n',
  });
  const boats = openLibrary(corpus);

  it('is answered from the passages, and not with the same cell again', () => {
    const cell = boats.fact('Tern', 'crew');
    expect(cell.kind === 'quoted' && cell.cell?.value).toBe('three');
    const why = boats.ask('Why?', [boats.ask('What is the crew of the Tern?')]);
    expect(faultsOfAnswer(corpus, why)).toEqual([]);
    expect(why.kind === 'quoted' && [why.cell, why.quotes[0].text]).toEqual([
      null,
      'The crew of the Tern is three, because two of them sleep.',
    ]);
  });

  it('never repeats the row that was given', () => {
    const first = boats.ask('What is the fuel of the Auk?');
    expect(first.kind === 'quoted' && first.cell?.value).toBe('coal');
    const why = boats.ask('Why?', [first]);
    expect(why.kind === 'quoted' ? why.quotes.filter(({ text }) => text.includes('coal')) : []).toEqual([]);
  });
});
