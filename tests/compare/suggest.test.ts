import { describe, expect, it } from 'vitest';
import { optionsOf, type Suggestion } from '../../src/compare/suggest.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { catalogueOn, pagesOf } from '../support/catalogue.ts';
import { corpusOf } from '../support/corpus.ts';

function optionsIn(corpus: Corpus): ReturnType<typeof optionsOf> {
  const titles = corpus.documents.map(({ title }) => title);
  return optionsOf(titles, pagesOf(corpus), catalogueOn(corpus));
}

const corpus = corpusOf({
  'boats.csv':
    'Boat,Length,Crew,Fuel\nHeron,12 m,3,600 litres\nKittiwake,9 m,2,\nStorm Petrel (SP),18 m,6,1400 litres\n',
  'inns.md':
    '# Inns of the harbour\n\n## The Anchor\n\n- **Rooms:** 8\n- **Garden:** no\n\n## The Mole\n\n- **Rooms:** 5\n- **Garden:** yes\n',
  'walk.md': '# A walk\n\n## Along   the mole\n\nIt is short.\n',
});
const options = optionsIn(corpus);
const aspectsOf = (of: string): readonly string[] => options({ kind: 'aspect', of });

describe('what can be completed', () => {
  it('as a subject is every one of which something is stated, in the order of the documents', () => {
    expect(options({ kind: 'subject' })).toEqual(['Heron', 'Kittiwake', 'Storm Petrel (SP)', 'The Anchor', 'The Mole']);
  });

  it('as an aspect is everything that is stated of any subject, each once', () => {
    expect(options({ kind: 'aspect' })).toEqual(['Length', 'Crew', 'Fuel', 'Rooms', 'Garden']);
  });

  it('as a source is the title of each document', () => {
    expect(options({ kind: 'source' })).toEqual(['boats', 'Inns of the harbour', 'A walk']);
  });

  it('as a question is an aspect of a subject, or a heading on one line', () => {
    const questions = options({ kind: 'question' });
    expect(questions).toContain('Crew of Storm Petrel (SP)');
    expect(questions).toContain('Rooms of The Anchor');
    expect(questions).toContain('Along the mole');
    expect(questions).not.toContain('Fuel of Kittiwake');
    expect(new Set(questions).size).toBe(questions.length);
  });
});

describe('the aspects of a subject', () => {
  it('are those in which it is stated, and no others', () => {
    expect(aspectsOf('Heron')).toEqual(['Length', 'Crew', 'Fuel']);
    expect(aspectsOf('Kittiwake')).toEqual(['Length', 'Crew']);
    expect(aspectsOf('The Mole')).toEqual(['Rooms', 'Garden']);
  });

  it('are found by any of its names', () => {
    expect(aspectsOf('SP')).toEqual(aspectsOf('Storm Petrel'));
    expect(aspectsOf('kittiwakes')).toEqual(aspectsOf('Kittiwake'));
  });

  it.each(['', 'Zeppelin', 'The'])('are all aspects while the subject is not clear: “%s”', (typed) => {
    expect(aspectsOf(typed)).toEqual(options({ kind: 'aspect' }));
  });
});

describe('a corpus without facts', () => {
  it('has its titles and headings to complete, and nothing else', () => {
    const plain = corpusOf({ 'note.md': '# A note\n\nNothing is compared here.\n' });
    const all = optionsIn(plain);
    const kinds: readonly Suggestion['kind'][] = ['subject', 'aspect', 'source', 'question'];
    expect(kinds.map((kind) => all({ kind }))).toEqual([[], [], ['A note'], ['A note']]);
  });
});

describe('of very many options', () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => `Wagon ${row},$${row},${row} kg`);
  const many = optionsIn(
    corpusOf({ 'a.csv': ['Product,Price,Weight', ...rows, 'Handcart,$5,9 kg', 'Red wagon,$7,8 kg'].join('\n') }),
  );

  it('those come that have a word for each typed one, as typed first', () => {
    expect(many({ kind: 'subject' }, 'hand')).toEqual(['Handcart']);
    expect(many({ kind: 'subject' }, 'WAG 299')).toEqual([
      'Wagon 299',
      ...Array.from({ length: 10 }, (_, digit) => `Wagon 299${digit}`),
    ]);
    expect(many({ kind: 'subject' }, 'red')).toEqual(['Red wagon']);
    expect(many({ kind: 'question' }, 'price of handc')).toEqual(['Price of Handcart']);
    expect(many({ kind: 'question' }, 'handcart wei')).toEqual(['Weight of Handcart']);
  });

  it('a word that is none of theirs is taken for the one that it is nearest to', () => {
    expect(many({ kind: 'subject' }, 'handcrat')).toEqual(['Handcart']);
    expect(many({ kind: 'subject' }, 'zeppelin')).toEqual([]);
  });

  it('no more are listed than can be looked through', () => {
    expect(many({ kind: 'question' })).toHaveLength(2_000);
    expect(many({ kind: 'subject' }, 'wagon')).toHaveLength(2_000);
  });
});
