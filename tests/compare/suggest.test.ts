import { describe, expect, it } from 'vitest';
import { type Suggesting, type Suggestion, suggesting } from '../../src/compare/suggest.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { catalogueOn, pagesOf } from '../support/catalogue.ts';
import { corpusOf } from '../support/corpus.ts';

function suggestingIn(corpus: Corpus): Suggesting {
  const titles = corpus.documents.map(({ title }) => title);
  return suggesting(titles, pagesOf(corpus), catalogueOn(corpus));
}

const corpus = corpusOf({
  'boats.csv':
    'Boat,Length,Crew,Fuel\nHeron,12 m,3,600 litres\nKittiwake,9 m,2,\nStorm Petrel (SP),18 m,6,1400 litres\nTotal,39 m,11,2000 litres\n',
  'inns.md':
    '# Inns of the harbour\n\n## The Anchor\n\n- **Rooms:** 8\n- **Garden:** no\n\n## The Mole\n\n- **Rooms:** 5\n- **Garden:** yes\n- **Crew:** 2\n',
  'walk.md': '# A walk\n\n## Along   the mole\n\nIt is short.\n',
});
const { suggest, readying } = suggestingIn(corpus);
const offered = (what: Suggestion, typed = ''): string[] => suggest(what, typed, 25);
const aspectsOf = (...of: readonly string[]): string[] => offered({ kind: 'aspect', of });

describe('what can be completed', () => {
  it('as a subject is every one of which something is stated, that of which most is stated first', () => {
    expect(offered({ kind: 'subject' })).toEqual([
      'Heron',
      'Storm Petrel (SP)',
      'Total',
      'The Mole',
      'Kittiwake',
      'The Anchor',
    ]);
  });

  it('as an aspect is everything that is stated of any subject, each once', () => {
    expect(offered({ kind: 'aspect' })).toEqual(['Crew', 'Length', 'Fuel', 'Rooms', 'Garden']);
  });

  it('as a source is the title of each document', () => {
    expect(offered({ kind: 'source' })).toEqual(['boats', 'Inns of the harbour', 'A walk']);
  });

  it('as a question is an aspect of a subject, or a heading on one line', () => {
    const questions = offered({ kind: 'question' });
    expect(questions).toContain('Crew of Storm Petrel (SP)');
    expect(questions).toContain('Rooms of The Anchor');
    expect(questions).toContain('Along the mole');
    expect(questions).not.toContain('Fuel of Kittiwake');
    expect(new Set(questions).size).toBe(questions.length);
  });
});

describe('the aspects of a subject', () => {
  it('are those in which it is stated, in its order, and no others', () => {
    expect(aspectsOf('Heron')).toEqual(['Length', 'Crew', 'Fuel']);
    expect(aspectsOf('Kittiwake')).toEqual(['Length', 'Crew']);
    expect(aspectsOf('The Anchor')).toEqual(['Rooms', 'Garden']);
  });

  it('are found by any of its names', () => {
    expect(aspectsOf('SP')).toEqual(aspectsOf('Storm Petrel'));
    expect(aspectsOf('kittiwakes')).toEqual(aspectsOf('Kittiwake'));
    expect(offered({ kind: 'aspect', of: 'SP' })).toEqual(aspectsOf('SP'));
  });

  it('are of several subjects those of all first', () => {
    expect(aspectsOf('Heron', 'The Mole')).toEqual(['Crew', 'Length', 'Fuel', 'Rooms', 'Garden']);
    expect(aspectsOf('The Mole', 'nobody knows this')).toEqual(['Rooms', 'Garden', 'Crew']);
  });

  it('come before others that fit, and alone', () => {
    expect(offered({ kind: 'aspect', of: 'Heron' }, 'le')).toEqual(['Length']);
    expect(offered({ kind: 'aspect', of: 'Heron' }, 'gar')).toEqual(['Garden']);
  });

  it.each(['', 'Zeppelin', 'The'])('are all aspects while the subject is not clear: “%s”', (typed) => {
    expect(aspectsOf(typed)).toEqual(offered({ kind: 'aspect' }));
  });
});

describe('the subjects to put beside others', () => {
  it('are those that are stated in the same aspects first, without the chosen ones', () => {
    expect(offered({ kind: 'subject', beside: ['The Anchor'] })).toEqual([
      'The Mole',
      'Heron',
      'Kittiwake',
      'Storm Petrel (SP)',
    ]);
    expect(offered({ kind: 'subject', beside: ['Heron', 'SP'] })[0]).toBe('Kittiwake');
    expect(offered({ kind: 'subject', beside: ['herons'] }, 'her')).toEqual([]);
  });

  it('are never totals of others, which are no more than what they add up', () => {
    expect(offered({ kind: 'subject' }, 'tot')).toEqual(['Total']);
    expect(offered({ kind: 'subject', beside: [] }, 'tot')).toEqual([]);
  });

  it('are those first that are stated in the aspect that is chosen', () => {
    expect(offered({ kind: 'subject', aspect: 'Garden' }).slice(0, 2)).toEqual(['The Mole', 'The Anchor']);
    expect(offered({ kind: 'subject', beside: ['The Mole'], aspect: 'crew' })[0]).toBe('Heron');
  });

  it('are any that fit what was typed, though they have nothing in common', () => {
    expect(offered({ kind: 'subject', beside: ['Kittiwake'] }, 'anch')).toEqual(['The Anchor']);
  });
});

describe('making ready', () => {
  it('is done in steps, once, and completes the same as without', () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => `Wagon ${row},$${row}`);
    const many = corpusOf({ 'a.csv': ['Product,Price', ...rows].join('\n') });
    const slowly = suggestingIn(many);
    const what: Suggestion = { kind: 'subject', beside: ['Wagon 7'] };
    const steps = [...slowly.readying(what)].length;
    expect(steps).toBeGreaterThan(20);
    expect([...slowly.readying(what)]).toEqual([]);
    expect(slowly.suggest(what, 'wagon 12', 25)).toEqual(suggestingIn(many).suggest(what, 'wagon 12', 25));
  });

  it('may be begun by several, and be left by one of them', () => {
    for (const _ of readying({ kind: 'source' })) break;
    expect([...readying({ kind: 'source' })].length).toBeGreaterThanOrEqual(0);
    expect(offered({ kind: 'source' }, 'walk')).toEqual(['A walk']);
  });
});

describe('a corpus without facts', () => {
  it('has its titles and headings to complete, and nothing else', () => {
    const plain = suggestingIn(corpusOf({ 'note.md': '# A note\n\nNothing is compared here.\n' }));
    const kinds: readonly Suggestion['kind'][] = ['subject', 'aspect', 'source', 'question'];
    expect(kinds.map((kind) => plain.suggest({ kind }, '', 25))).toEqual([[], [], ['A note'], ['A note']]);
    expect(plain.suggest({ kind: 'subject', beside: ['x'], aspect: 'y' }, '', 25)).toEqual([]);
  });
});

describe('of very many options', () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => `Wagon ${row},$${row},${row} kg`);
  const many = suggestingIn(
    corpusOf({ 'a.csv': ['Product,Price,Weight', ...rows, 'Handcart,$5,9 kg', 'Red wagon,$7,8 kg'].join('\n') }),
  );
  const found = (kind: Suggestion['kind'], typed: string): string[] => many.suggest({ kind }, typed, 25);

  it('those come that have a word for each typed one, as typed first', () => {
    expect(found('subject', 'hand')).toEqual(['Handcart']);
    expect(found('subject', 'WAG 299')).toEqual([
      'Wagon 299',
      ...Array.from({ length: 10 }, (_, digit) => `Wagon 299${digit}`),
    ]);
    expect(found('subject', 'red')).toEqual(['Red wagon']);
    expect(found('question', 'price of handc')).toEqual(['Price of Handcart']);
    expect(found('question', 'handcart wei')).toEqual(['Weight of Handcart']);
  });

  it('a word that is none of theirs is taken for the one that it is nearest to', () => {
    expect(found('subject', 'handcrat')).toEqual(['Handcart']);
    expect(found('subject', 'zeppelin')).toEqual([]);
  });

  it('some from everywhere are offered before anything is typed', () => {
    const rows = found('question', '').map((question) => Number(/Wagon (\d+)/u.exec(question)?.[1] ?? -1));
    expect(rows.filter((row) => row >= 0 && row < 750).length).toBeGreaterThan(4);
    expect(rows.filter((row) => row >= 2_250).length).toBeGreaterThan(4);
  });

  it('there are no more than there is room for', () => {
    expect(found('question', 'wag')).toHaveLength(25);
    expect(many.suggest({ kind: 'subject' }, 'wagon', 3)).toEqual(['Wagon 0', 'Wagon 1', 'Wagon 2']);
    expect(many.suggest({ kind: 'subject' }, '', 0)).toEqual([]);
  });
});
