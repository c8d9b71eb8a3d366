import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildingCatalogue, type Catalogue, catalogueOf, type Entry } from '../../src/compare/catalogue.ts';
import { namesOf } from '../../src/compare/labels.ts';
import type { Named } from '../../src/compare/names.ts';
import { resolveSubject } from '../../src/compare/resolve.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { openIn, pagesOf } from '../support/catalogue.ts';
import { corpusOf, loadCorpus } from '../support/corpus.ts';
import { COUNTRIES, MACHINES, PLANS, SYSTEMS, TEAS } from './documents.ts';
import { factsPlainly } from './plainly.ts';

const made = corpusOf({
  'countries.csv': COUNTRIES,
  'machines.md': MACHINES,
  'plans.md': PLANS,
  'systems.txt': SYSTEMS,
  'teas.txt': TEAS,
  // Read by columns or by rows as the other documents say.
  'open.csv': ',Bench lathe Orion 200,Floor lathe Orion 360\nbelt,flat,ribbed\nlamp,round,long\n',
  'alder.md': '# Alder\n\n## Owner\n\nNorth team\n\n## Port\n\n8080\n',
  'birch.md': '# Birch\n\n## Owner\n\nSouth team\n\n## Region\n\nSkarn\n',
});
const SEEDS = '../shared/seeds';
const folders = ['corpus', ...(existsSync(SEEDS) ? [SEEDS] : [])];
if (folders.length < 2) console.warn(`skipped: ${SEEDS} is not there`);

function expectPlain(corpus: Corpus): Catalogue {
  const catalogue = catalogueOf(pagesOf(corpus), openIn(corpus));
  const facts = factsPlainly(corpus);
  expect(catalogue.statements.map(catalogue.factOf)).toEqual(facts);
  for (const { of, text, strength, terms, content } of catalogue.names.all.filter(isOwn)) {
    expect(namesOf(of.label)).toContainEqual({ text, strength });
    expect({ terms, content }).toEqual(catalogue.vocabulary.wording(text));
  }
  for (const { label, statements } of catalogue.entries) expect(statements[0]?.subject).toBe(label);
  return catalogue;
}

function isOwn({ of, text }: Named<Entry>): boolean {
  return !of.aliases.includes(text);
}

describe('a catalogue of pages', () => {
  it('has the facts that all documents together give', () => {
    const { statements } = expectPlain(made);
    expect(new Set(statements.map(({ origin }) => origin))).toEqual(new Set(['table', 'section', 'definition']));
    expect(statements.some(({ subject, aspect }) => subject === 'Alder' && aspect === 'Owner')).toBe(true);
    expect(statements.some(({ aspect }) => aspect === 'Port')).toBe(false);
  });

  it.each(folders)('has the facts of %s', async (folder) => {
    expect(expectPlain(await loadCorpus([folder])).entries.length).toBeGreaterThan(0);
  });

  it('reads a table anew when the document that decided it is gone', () => {
    const subjectsIn = (corpus: Corpus): Set<string> =>
      new Set(
        expectPlain(corpus)
          .statements.filter(({ documentId }) => documentId === 'open.csv')
          .map(({ subject }) => subject),
      );
    const without = { ...made, documents: made.documents.filter(({ id }) => id !== 'machines.md') };
    const names = {
      'names.md': '# Lamps\n\n## belt\n\nWidth: 3 m\nWeight: 2 kg\n\n## lamp\n\nWidth: 1 m\nWeight: 4 kg\n',
    };
    const turned = corpusOf({ 'open.csv': ',first,second\nbelt,flat,ribbed\nlamp,round,long\n', ...names });
    expect(subjectsIn(made)).toEqual(new Set(['Bench lathe Orion 200', 'Floor lathe Orion 360']));
    expect(subjectsIn(turned)).toEqual(new Set(['belt', 'lamp']));
    expectPlain(without);
  });

  it('opens no document but those of the facts that are asked for', () => {
    const opened: string[] = [];
    const open = openIn(made);
    const catalogue = catalogueOf(pagesOf(made), (id) => {
      opened.push(id);
      return open(id);
    });
    for (const name of ['Birch', 'Orion', 'Ostria', 'Team plan', 'nothing of the kind'])
      resolveSubject(catalogue, name);
    expect(opened).toEqual([]);
    const [statement] = catalogue.statements;
    expect(statement && catalogue.factOf(statement).quote.citation.documentId).toBe(statement?.documentId);
    expect(opened).toEqual([statement?.documentId]);
  });

  it('is built with breaks, however much one page states', () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => `Thing ${row},$${row},red,${row} kg`);
    const corpus = corpusOf({ 'a.csv': ['Product,Price,Colour,Weight', ...rows].join('\n') });
    const steps = buildingCatalogue(pagesOf(corpus), openIn(corpus));
    let breaks = 0;
    while (!steps.next().done) breaks++;
    expect(breaks).toBeGreaterThan(20);
  });
});
