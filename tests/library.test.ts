import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import { loadCorpus } from '../src/corpus/load.ts';
import { type Library, openLibrary } from '../src/library.ts';

const BOATS = `Boat,Length,Crew,Engine
Heron,12 m,3,diesel
Kittiwake,9 m,2,electric
Storm Petrel (SP),18 m,6,diesel
`;
const TOWER = `# The water tower

## Building

The engineer Clara Venn drew the plans of the water tower. It was painted red in 1902.

## Visits

Visitors may climb the stairs in summer. Dogs have to wait below.
`;

let folder = '';
let library: Library;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  // Written in the reverse of the order in which documents are kept.
  writeFileSync(join(folder, 'tower.md'), TOWER);
  writeFileSync(join(folder, 'boats.csv'), BOATS);
  writeFileSync(join(folder, 'plan.pdf'), 'no text');
  library = openLibrary(await loadCorpus([folder]));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that an answer quotes, or why it quotes nothing. */
const said = (answer: Answer): string =>
  answer.kind === 'quoted' ? answer.quotes.map(({ text }) => text).join('\n') : answer.reason.kind;

describe('a library over a folder', () => {
  it('holds its documents in order, and names what it does not read', () => {
    expect(library.corpus.documents.map(({ path }) => path)).toEqual(['boats.csv', 'tower.md']);
    expect(library.corpus.skipped.map(({ path }) => path)).toEqual(['plan.pdf']);
  });

  it('answers a question with the words of a document', () => {
    expect(said(library.ask('Who drew the plans of the water tower?'))).toContain(
      'The engineer Clara Venn drew the plans',
    );
  });

  it('declines a question after somebody whom no document names', () => {
    expect(library.ask('Who is Ferdinand Magellan?')).toMatchObject({
      kind: 'declined',
      reason: { kind: 'unknown-terms', terms: ['Ferdinand', 'Magellan'] },
    });
  });

  it('understands a follow-up by the last of the answers before it', () => {
    const earlier = [library.ask('Who drew the plans of the water tower?'), library.ask('How long is the Heron?')];
    const answer = library.ask('and the Kittiwake?', earlier);
    expect(answer.question).toBe('and the Kittiwake?');
    expect(answer).toMatchObject({ kind: 'quoted', cell: { subject: 'Kittiwake', aspect: 'Length', value: '9 m' } });
    expect(library.ask('How long is the Kittiwake?', earlier).understood).toBe('How long is the Kittiwake?');
  });

  it('looks up what is stated of a subject', () => {
    expect(library.fact('SP', 'crew')).toMatchObject({
      kind: 'quoted',
      question: 'SP: crew',
      probability: 1,
      cell: { subject: 'Storm Petrel (SP)', aspect: 'Crew', value: '6' },
    });
  });

  it('puts subjects side by side in the order asked, in one respect or in all', () => {
    const all = library.compare(['Kittiwake', 'Heron']);
    const one = library.compare(['Kittiwake', 'Heron'], 'engine');
    expect(all).toMatchObject({ question: 'Kittiwake, Heron', comparison: { subjects: ['Kittiwake', 'Heron'] } });
    expect(one).toMatchObject({
      question: 'Kittiwake, Heron: engine',
      comparison: {
        rows: [{ aspect: 'Engine', cells: [{ facts: [{ value: 'electric' }] }, { facts: [{ value: 'diesel' }] }] }],
      },
    });
    const rows = all.kind === 'quoted' ? all.comparison?.rows : [];
    expect(rows?.map(({ aspect }) => aspect)).toEqual(['Length', 'Crew', 'Engine']);
  });

  it('completes what was typed so far, no more than asked for', () => {
    expect(library.suggest({ kind: 'subject' }, 'stor')).toEqual(['Storm Petrel (SP)']);
    expect(library.suggest({ kind: 'subject' }, '')).toHaveLength(3);
    expect(library.suggest({ kind: 'subject' }, '', 2)).toHaveLength(2);
    expect(library.suggest({ kind: 'aspect', of: 'Heron' }, 'en')).toEqual(['Engine', 'Length']);
    expect(library.suggest({ kind: 'source' }, 'water')).toEqual(['The water tower']);
    expect(library.suggest({ kind: 'subject' }, 'zzz')).toEqual([]);
  });

  it('gives the same bytes when it is opened anew', async () => {
    const again = openLibrary(await loadCorpus([folder]));
    const all = (one: Library): string =>
      JSON.stringify([one.ask('Who drew the plans?'), one.fact('Heron', 'crew'), one.compare(['Heron', 'SP'])]);
    expect(all(again)).toBe(all(library));
  });
});

describe('a library without documents', () => {
  const empty = openLibrary({ documents: [], skipped: [] });

  it('declines everything, and has nothing to look at or to suggest', () => {
    for (const answer of [
      empty.ask('Who drew the plans?'),
      empty.fact('Heron', 'crew'),
      empty.compare(['Heron', 'SP']),
    ])
      expect(answer).toMatchObject({ kind: 'declined', nearest: [] });
    expect(empty.suggest({ kind: 'question' }, '')).toEqual([]);
  });
});
