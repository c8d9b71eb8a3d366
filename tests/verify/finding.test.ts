import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';

const BOATS = `# Boats

The Heron carries **four** people and a dog – “no more” –
and needs 1.5 metres of water. It is wrong that boats are painted green.

| Boat | Length | Sails |
|---|---|---|
| Heron | 5 metres | 2 |

    heron --> as
      it   is

See [the painting rules](https://example.com/a_b) before you paint the hull.
`;
const library = openLibrary(
  corpusOf({ 'boats.md': BOATS, 'fune.md': '# 船\n\n船は冬に陸に置かれる。犬は乗れない。\n' }),
);

describe('a sentence is stated', () => {
  it.each([
    ['The Heron carries four people and a dog - "no more" - and needs 1.5 metres of water.'],
    ['the Heron carries *four* people\nand a dog – “no more” – and needs 1.5 metres of water'],
    ['"The Heron carries four people and a dog – “no more” – and needs 1.5 metres of water!"'],
  ])('word for word, whatever the marks and blanks: %s', (sentence) => {
    const finding = library.check(sentence);
    expect(finding).toMatchObject({ kind: 'stated', isPart: false });
    expect(finding.kind !== 'missing' && finding.quote.text).toBe(
      'The Heron carries **four** people and a dog – “no more” –\nand needs 1.5 metres of water.',
    );
  });

  it('in a language without blanks, and under a link', () => {
    expect(library.check('船は冬に陸に置かれる')).toMatchObject({ kind: 'stated', isPart: false });
    expect(library.check('See the painting rules before you paint the hull.')).toMatchObject({
      kind: 'stated',
      isPart: false,
    });
  });

  it('as a part of a longer one, which is quoted in whole with the words marked', () => {
    const finding = library.check('Boats are painted green.');
    expect(finding).toMatchObject({
      kind: 'stated',
      isPart: true,
      quote: { text: 'It is wrong that boats are painted green.' },
    });
    const { text = '', matches = [] } = finding.kind === 'stated' ? finding.quote : {};
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['boats are painted green']);
  });

  it('as a part of a table row, which has its header', () => {
    expect(library.check('Heron | 5 metres')).toMatchObject({
      kind: 'stated',
      isPart: true,
      quote: { form: 'row', header: '| Boat | Length | Sails |' },
    });
  });
});

describe('a sentence is not stated', () => {
  it('by words that are others, of which it shows the difference', () => {
    const finding = library.check(
      'The Heron carries five people and a dog – “no more” – and needs 1.5 metres of water.',
    );
    expect(finding).toMatchObject({ kind: 'nearly', quote: { citation: { path: 'boats.md' } } });
    const difference = finding.kind === 'nearly' ? finding.difference : [];
    expect(difference.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', text: 'five' },
      { kind: 'new', text: '**four**' },
    ]);
  });

  it.each([
    ['a number that goes on', 'needs 1 metres of water'],
    ['a number that begins before', '5 metres of water'],
    ['a word that goes on', 'Boats are paint'],
    ['another letter case, which may be another thing', 'It is wrong that Boats are painted green.'],
    ['a word that is left out', 'It is wrong boats are painted green.'],
  ])('by %s', (_, sentence) => {
    expect(library.check(sentence).kind).not.toBe('stated');
  });

  it.each([
    ['Tungsten boils at 5930 degrees.'],
    ['The Heron was sold to the harbour master.'],
    [''],
    ['犬は猫を見た。'],
  ])('by anything like it: %s', (sentence) => {
    expect(library.check(sentence)).toEqual({ kind: 'missing' });
  });
});
