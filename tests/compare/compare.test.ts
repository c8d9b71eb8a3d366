import { describe, expect, it } from 'vitest';
import { resolveAspect } from '../../src/compare/aspects.ts';
import type { Catalogue } from '../../src/compare/catalogue.ts';
import { compareSubjects, differencesOf, factsOf, proseSubject } from '../../src/compare/compare.ts';
import type { Comparison, Fact } from '../../src/compare/fact.ts';
import { quote } from '../../src/corpus/quote.ts';
import { catalogueOf, cell, documentOf, PLANS, SYSTEMS, subjectOf } from './documents.ts';

function table({ subjects, rows }: Comparison): string[] {
  const shown = rows.map(({ aspect, cells }) => [
    aspect,
    ...cells.map((one) => (one.kind === 'stated' ? one.facts.map(({ value }) => value).join(' or ') : '–')),
  ]);
  return [['', ...subjects], ...shown].map((row) => row.join(' | '));
}

function compare(
  catalogue: Catalogue,
  names: readonly string[],
  aspect: string | null,
  extra: readonly Fact[] = [],
): string[] {
  const subjects = names.map((name) => subjectOf(catalogue, name));
  const respect = aspect === null ? null : resolveAspect(catalogue, aspect, subjects);
  if (respect && respect.kind !== 'found') throw new Error(JSON.stringify(respect));
  return table(compareSubjects(catalogue, subjects, respect?.value ?? null, extra));
}

const systems = catalogueOf({ 'systems.txt': SYSTEMS });

describe('a comparison', () => {
  it('has a row for each aspect that two subjects have, in the order of the source', () => {
    expect(compare(systems, ['oak', 'birch'], null)).toEqual([
      ' | Oak | Alder / Birch / Cedar',
      'CPU Performance | high | native',
      'I/O Throughput | low (one queue) | high',
      'I/O Latency | some | low',
      'Memory Loss | some | none',
      'Memory Allocation | fixed | flexible',
      'Observability from the host | partial | full',
      'Different OS Guests | yes | no',
      'Networking | Networking (Shrub vs Oak) approx. 5x slower. | Networking (Shrub vs Oak) approx. 5x slower.',
    ]);
  });
  it('in one respect says what is not stated', () => {
    expect(compare(systems, ['alder', 'oak'], 'guest observability')).toEqual([
      ' | Alder / Birch / Cedar | Oak',
      'Observability: from the guest | some | –',
    ]);
  });
  it('gives a note to both of its sides', () => {
    const note = 'Networking (Shrub vs Oak) approx. 5x slower.';
    expect(compare(systems, ['shrub', 'oak'], 'network')).toEqual([
      ' | Alder / Birch / Cedar | Oak',
      `Networking | ${note} | ${note}`,
    ]);
  });
  it('puts more than two subjects side by side', () => {
    const plans = catalogueOf({ 'plans.md': PLANS });
    expect(compare(plans, ['free', 'team', 'ent'], 'audit log')[1]).toBe('Audit log | – | 30 days | 1 year');
  });
  it('pairs the rows of two documents by the words of their labels', () => {
    const two = catalogueOf({
      'a.md': '## Oak\n\n### Bark?\n\nRough.\n\n## Elm\n\n### Bark?\n\nRidged.\n',
      'b.csv': 'Tree,Bark,Height\nBeech,smooth,tall\nOak,rough,tall\n',
    });
    expect(compare(two, ['elm', 'beech'], 'bark')[1]).toBe('Bark? | Ridged. | smooth');
  });
  it('takes sentences only where nothing better is stated', () => {
    const prose = documentOf('p.md', 'Elm is native. Oak is quite high, they say.\n');
    const fact = (subject: string, end: number): Fact => ({
      subject,
      aspect: 'CPU Performance',
      value: prose.text.slice(0, end),
      quote: quote(prose, { start: 0, end }),
      origin: 'sentence',
    });
    const subjects = [proseSubject('Elm'), subjectOf(systems, 'oak')];
    const extra = [fact('Elm', 14), fact('Oak', 43)];
    expect(table(compareSubjects(systems, subjects, systems.aspectOf('CPU Performance'), extra))).toEqual([
      ' | Elm | Oak',
      'CPU Performance | Elm is native. | high',
    ]);
  });
  it('begins with the rows that differ, and lists after them what is stated of one alone', () => {
    const servers = catalogueOf({
      'a.csv': 'Server,Rack,Memory,Disk,Fans\nOrion,R1,"1,024 MB",ssd,2\nVega,R1,1 GB,none,\nLyra,R2,2 GB,ssd,\n',
    });
    const subjects = ['orion', 'vega', 'lyra'].map((name) => subjectOf(servers, name));
    const comparison = compareSubjects(servers, subjects.slice(0, 2), null);
    expect(table(comparison)).toEqual([
      ' | Orion | Vega',
      'Disk | ssd | none',
      'Rack | R1 | R1',
      'Memory | 1,024 MB | 1 GB',
    ]);
    expect(table({ ...comparison, rows: comparison.only ?? [] })).toEqual([' | Orion | Vega', 'Fans | 2 | –']);
    expect(table(compareSubjects(servers, subjects, null))).toEqual([
      ' | Orion | Vega | Lyra',
      'Rack | R1 | R1 | R2',
      'Memory | 1,024 MB | 1 GB | 2 GB',
      'Disk | ssd | none | ssd',
    ]);
    const differences = differencesOf(comparison);
    expect(table(differences)).toEqual([' | Orion | Vega', 'Disk | ssd | none']);
    expect(differences).toMatchObject({ only: [], alike: 2 });
  });
  it('in one respect lists nothing else', () => {
    const subjects = [subjectOf(systems, 'oak'), subjectOf(systems, 'alder')];
    expect(compareSubjects(systems, subjects, systems.aspectOf('Memory Loss'))).not.toHaveProperty('only');
  });
  it('has no row where neither side is stated', () => {
    const subjects = [subjectOf(systems, 'oak'), subjectOf(systems, 'alder')];
    expect(compareSubjects(systems, subjects, systems.aspectOf('Colour')).rows).toEqual([]);
  });
});

describe('the facts of a cell', () => {
  const two = catalogueOf({
    'a.md': '# Trees\n\n## Oak\n\nHeight: 30 m\nBark: rough\n',
    'b.csv': 'Tree,Height,Bark\nOak,40 m,Rough.\nElm,35 m,ridged\n',
  });

  it('are what the documents state differently, the table first', () => {
    const facts = cell(two, 'oak', 'height');
    expect(typeof facts === 'string' ? facts : facts.map(({ origin, value }) => `${origin} ${value}`)).toEqual([
      'table 40 m',
      'definition 30 m',
    ]);
  });
  it('begin with the newest document, of those of one origin', () => {
    const height = (date: string, value: string): string =>
      `---\ndate: ${date}\n---\n| Tree | Height | Bark |\n|---|---|---|\n| Oak | ${value} | rough |\n| Elm | 9 m | thin |\n`;
    const dated = catalogueOf({
      'a.md': height('2012', '30 m'),
      'b.md': height('May 2014', '31 m'),
      'c.md': height('2013', '30m'),
    });
    const facts = cell(dated, 'oak', 'height');
    expect(typeof facts === 'string' ? facts : facts.map(({ value }) => value)).toEqual(['31 m', '30m']);
  });
  it('are one where two documents state the same', () => {
    expect([...factsOf(two, subjectOf(two, 'oak'), two.aspectOf('Bark'))]).toHaveLength(1);
  });
});
