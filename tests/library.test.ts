import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../src/compare/fingerprint.ts';
import { openLibrary } from '../src/library.ts';
import { corpusOf } from './support/corpus.ts';

const corpus = corpusOf({
  'boats.csv': 'Boat,Length,Crew\nHeron,12 m,3\nStorm Petrel (SP),18 m,6\nÆgir,9 m,\n',
  'lamp.md': '# The lamp\n\n## Colour of the light\n\nWhite.\n\n## Oil\n\nRapeseed.',
  'tea.txt': 'Green tea is made with water that is not too hot.',
});
const library = openLibrary(corpus);

describe('what is being typed', () => {
  it('as a subject is completed by the labels of the documents', () => {
    expect(library.suggest({ kind: 'subject' }, 'her')).toEqual(['Heron']);
    expect(library.suggest({ kind: 'subject' }, 'pet')).toEqual(['Storm Petrel (SP)']);
    expect(library.suggest({ kind: 'subject' }, 'zz')).toEqual([]);
  });

  it('as an aspect is completed by what is stated of anything, or of one subject', () => {
    expect(library.suggest({ kind: 'aspect' }, '')).toEqual(['Length', 'Crew']);
    expect(library.suggest({ kind: 'aspect', of: 'Ægir' }, '')).toEqual(['Length']);
    expect(library.suggest({ kind: 'aspect', of: 'nothing known' }, 'cr')).toEqual(['Crew']);
  });

  it('as a question is completed by the facts and the headings, which it is then answered by', () => {
    const questions = library.suggest({ kind: 'question' }, '');
    expect(questions).toEqual(expect.arrayContaining(['Length of Heron', 'Colour of the light']));
    expect(library.suggest({ kind: 'question' }, 'colour')).toEqual(['Colour of the light']);
    for (const question of questions.filter((text) => / of (?:Heron|Storm)/.test(text)))
      expect(library.ask(question)).toMatchObject({ kind: 'quoted', cell: { origin: 'table' } });
  });

  it('as a source is completed by the titles', () => {
    expect(library.suggest({ kind: 'source' }, 'la')).toEqual(['The lamp']);
    expect(library.suggest({ kind: 'source' }, '')).toEqual(['boats', 'The lamp', 'tea']);
  });

  it('gets as many completions as there is room for, of 25', () => {
    const many = Array.from({ length: 40 }, (_, at) => `Boat ${at},${at} m,${at}`).join('\n');
    const fleet = openLibrary(corpusOf({ 'boats.csv': `Boat,Length,Crew\n${many}\n` }));
    expect(fleet.suggest({ kind: 'subject' }, 'boat')).toHaveLength(25);
    expect(fleet.suggest({ kind: 'subject' }, 'boat', 3)).toEqual(['Boat 0', 'Boat 1', 'Boat 2']);
    expect(fleet.suggest({ kind: 'subject' }, 'boat', 0)).toEqual([]);
  });
});

describe('what is stated', () => {
  const dated = (date: string, text: string): string => `---\ndate: ${date}\n---\n${text}`;
  const table = (crew: string): string =>
    `| Boat | Length | Crew |\n|---|---|---|\n| Heron | 12 m | ${crew} |\n| Petrel | 12 m | 6 |\n`;
  const fleet = openLibrary(
    corpusOf({
      'a.md': dated('2012', table('3')),
      'b.md': dated('May 2014', table('4')),
      'c.csv': 'Boat,Crew,Sails\nHeron,4,2\nGull,5,1\n',
      'log.txt': 'Heron sails every morning. Nobody knows when the Heron was built. The Gull stays at home.',
    }),
  );

  it('of one subject differently is told with the newest value, and the others beside it', () => {
    const answer = fleet.fact('Heron', 'crew');
    expect(answer).toMatchObject({ kind: 'quoted', cell: { value: '4' }, also: [{ value: '3' }] });
    expect(fleet.fact('Heron', 'length')).not.toHaveProperty('also');
  });

  it('of subjects can be narrowed to where they differ', () => {
    expect(fleet.compare(['Heron', 'Petrel'], null, true)).toMatchObject({
      kind: 'quoted',
      comparison: { rows: [{ aspect: 'Crew' }], only: [], alike: 1 },
    });
    expect(fleet.compare(['Heron', 'Petrel'], 'length', true)).toMatchObject({
      kind: 'declined',
      reason: { kind: 'all-alike', rows: 1 },
    });
    expect(fleet.compare(['Heron', 'Petrel'])).toMatchObject({ comparison: { only: [{ aspect: 'Sails' }] } });
  });

  it('of one subject is told by document, with the sentences that begin with it', () => {
    const answer = fleet.about('heron');
    const documents = answer.kind === 'quoted' ? (answer.account?.documents ?? []) : [];
    expect(documents.map(({ citation, facts }) => [citation.path, ...facts.map(({ value }) => value)])).toEqual([
      ['b.md', '12 m', '4'],
      ['a.md', '12 m', '3'],
      ['c.csv', '4', '2'],
      ['log.txt', 'Heron sails every morning.'],
    ]);
    // Two facts of one row share its quotation, which is shown once.
    const places = answer.kind === 'quoted' ? answer.quotes.map(({ citation }) => citation.path) : [];
    expect(places).toEqual(['b.md', 'a.md', 'c.csv']);
    expect(fleet.about('Zeppelin')).toMatchObject({ kind: 'declined', reason: { kind: 'unknown-subject' } });
  });

  it('so that it cannot be true of one thing is found', () => {
    expect(fleet.disagreements().disagreements).toMatchObject([
      { subject: 'Heron', aspect: 'Crew', facts: [{ value: '4' }, { value: '3' }, { value: '4' }] },
    ]);
  });

  it('under a label is found by the fingerprint of that', () => {
    expect(fleet.label(fingerprintOf('Heron'))).toBe('Heron');
    expect(fleet.label(fingerprintOf('Zeppelin'))).toBeNull();
  });
});

describe('a library', () => {
  it('keeps the corpus that it was opened over', () => {
    expect(library.contents.documents.map(({ id }) => id)).toEqual(corpus.documents.map(({ id }) => id));
  });

  it('repeats a look-up as the question that it is', () => {
    expect(library.fact('Heron', 'crew')).toMatchObject({ question: 'Heron: crew', understood: 'Heron: crew' });
    expect(library.compare(['Heron', 'SP'], 'crew')).toMatchObject({ question: 'Heron, SP: crew' });
    expect(library.compare(['Heron', 'SP'])).toMatchObject({ question: 'Heron, SP' });
  });

  it('over documents without a single fact answers, declines and completes all the same', () => {
    const bare = openLibrary(corpusOf({ 'tea.txt': 'Green tea is made with water that is not too hot.' }));
    expect(bare.ask('Is green tea made with hot water?').kind).toBe('quoted');
    expect(bare.fact('coffee', 'water').kind).toBe('declined');
    expect(bare.suggest({ kind: 'subject' }, '')).toEqual([]);
    expect(bare.suggest({ kind: 'aspect' }, '')).toEqual([]);
  });

  it('over nothing at all declines', () => {
    const empty = openLibrary(corpusOf({}));
    expect(empty.ask('Is there tea?')).toMatchObject({ kind: 'declined', nearest: [] });
    expect(empty.compare(['tea', 'milk']).kind).toBe('declined');
    expect(empty.suggest({ kind: 'question' }, 'tea')).toEqual([]);
  });

  it('over a part of its documents answers as one that has no others', () => {
    const files = { 'guide/tea.txt': 'Tea takes two minutes.', 'guide/coffee.txt': 'Coffee takes four minutes.' };
    const whole = openLibrary(corpusOf({ ...files, 'milk.txt': 'Milk takes nine minutes to boil.' }));
    const alone = openLibrary(corpusOf(files));
    const question = 'How many minutes does coffee take?';
    expect(whole.within('guide')?.ask(question)).toEqual(alone.ask(question));
    expect(whole.within(' GUIDE/ ')?.contents.documents.map(({ path }) => path)).toEqual(Object.keys(files).sort());
    expect(whole.within('milk.txt')?.ask('Is there tea?').kind).toBe('declined');
    expect(whole.within('milk.txt')?.document('guide/tea.txt')).toBeNull();
    for (const name of ['', 'green tea', 'gui', '/']) expect(whole.within(name)).toBeNull();
  });
});
