import { describe, expect, it } from 'vitest';
import { isSameSubject } from '../../src/compare/catalogue.ts';
import { isSubject, resolveSubject } from '../../src/compare/resolve.ts';
import { COUNTRIES, catalogueOf, MACHINES, PLANS, SYSTEMS, subjectOf, values } from './documents.ts';

const MODES = `# Modes

${[
  'Full Emulation (FE)',
  '*Hardware Emulation (HEM) - Extensions to Full Emulation',
  'Full Emulation with Paraemulated Drivers(PE on HEM)',
  'Para emulated Timers with HEM (PEHEM)',
  'Fully Paraemulated (PE)',
]
  .map((mode) => `## ${mode}\n\n### Performance?\n\nSome.\n\n### Guest support?\n\nYes.\n`)
  .join('\n')}`;

const modes = catalogueOf({ 'modes.md': MODES });
const catalogue = catalogueOf({
  'plans.md': PLANS,
  'countries.csv': COUNTRIES,
  'machines.md': MACHINES,
  'systems.txt': SYSTEMS,
});
const label = (name: string): string => subjectOf(catalogue, name).label;
const mode = (name: string): string => subjectOf(modes, name).label;

describe('a subject', () => {
  it('is found by its label in any spelling of it', () => {
    expect(label('czech republic')).toBe('Czech Republic');
    expect(mode('full emulation with para-emulated drivers')).toBe(
      'Full Emulation with Paraemulated Drivers(PE on HEM)',
    );
    expect(mode('fully para emulated')).toBe('Fully Paraemulated (PE)');
  });
  it('is found by its abbreviation, never by that of a longer one', () => {
    expect(mode('PE')).toBe('Fully Paraemulated (PE)');
    expect(mode('pe on hem')).toBe('Full Emulation with Paraemulated Drivers(PE on HEM)');
    expect(mode('HEM')).toBe('*Hardware Emulation (HEM) - Extensions to Full Emulation');
  });
  it('is found by what stands before its bracket or its dash', () => {
    expect(mode('full emulation')).toBe('Full Emulation (FE)');
    expect(mode('hardware emulation')).toBe('*Hardware Emulation (HEM) - Extensions to Full Emulation');
  });
  it('is found by each of the names that share a label', () => {
    expect(['alder', 'Birch', 'cedars'].map(label)).toEqual(Array(3).fill('Alder / Birch / Cedar'));
    expect(isSameSubject(subjectOf(catalogue, 'alder'), subjectOf(catalogue, 'birch'))).toBe(true);
  });
  it('is found by telling words of its label', () => {
    expect(label('macedonia')).toBe('North Macedonia');
    expect(mode('timers')).toBe('Para emulated Timers with HEM (PEHEM)');
  });
  it('is found among words that only describe it', () => {
    expect(label('the team plan')).toBe('Team');
    expect(label('red alder')).toBe('Alder / Birch / Cedar');
    expect(mode('PEHEM mode')).toBe('Para emulated Timers with HEM (PEHEM)');
  });
  it('is not found among words that make another name of it', () => {
    expect(resolveSubject(catalogue, 'Orion 250').kind).not.toBe('found');
    expect(resolveSubject(catalogue, 'Enterprise Max').kind).toBe('unknown');
    expect(resolveSubject(catalogue, 'oak-v').kind).toBe('unknown');
  });
  it('is not found by its number among other words', () => {
    const things = catalogueOf({ 't.csv': 'Product,Price,Weight\nThing 5,$3,4 kg\nThing 6,$4,5 kg\n' });
    expect(subjectOf(things, 'thing 5').label).toBe('Thing 5');
    expect(resolveSubject(things, 'gizmo 5').kind).toBe('unknown');
  });
  it('is found when it is misspelt, and nothing else fits', () => {
    expect(label('Belgum')).toBe('Belgium');
    expect(label('Enterprsie')).toBe('Enterprise (ENT)');
    expect(resolveSubject(catalogue, 'Elm').kind).toBe('unknown');
  });
  it('is ambiguous between labels that fit equally well', () => {
    expect(resolveSubject(catalogue, 'lathe')).toEqual({
      kind: 'ambiguous',
      candidates: ['Bench lathe Orion 200', 'Floor lathe Orion 360'],
    });
  });
  it('comes with suggestions when it is unknown', () => {
    expect(resolveSubject(catalogue, 'Orion 900')).toEqual({
      kind: 'unknown',
      suggestions: ['Bench lathe Orion 200', 'Floor lathe Orion 360'],
    });
    expect(resolveSubject(catalogue, 'hyper-v')).toEqual({ kind: 'unknown', suggestions: [] });
    expect(resolveSubject(catalogue, ' … ')).toEqual({ kind: 'unknown', suggestions: [] });
  });
  it('may be called by the name that a note under its table gives it', () => {
    const shrubs = subjectOf(catalogue, 'shrubs');
    expect(shrubs).toBe(subjectOf(catalogue, 'birch'));
    expect(shrubs.statements.map(({ aspect }) => aspect)).toEqual(
      expect.arrayContaining(['Networking', 'Memory Loss']),
    );
  });
  it('may be called by the part of its label that a note uses', () => {
    const text =
      'Gas / Oil Boiler | Heat pump | Stove | |\n---|---|---|---|\nCost | low | high | low |\nNoise | low | some | none |\nSet-up (Boiler vs Stove) 3x longer.\n';
    expect(values(catalogueOf({ 't.txt': text }), 'boiler', 'cost')).toEqual(['low']);
    expect(values(catalogueOf({ 't.txt': text }), 'boiler', 'set-up')).toEqual(['Set-up (Boiler vs Stove) 3x longer.']);
  });
  it('may be called by the name under which a document lists the names of its label', () => {
    const text =
      '# Trees\n\nThe broadleaves (Alder and Birch) differ.\n\n| Feature | Alder / Birch | Oak |\n|-|-|-|\n| bark | thin | thick |\n';
    expect(subjectOf(catalogueOf({ 't.md': text }), 'broadleaves').label).toBe('Alder / Birch');
  });
  it('is one subject under its name and under its abbreviation in another document', () => {
    const two = catalogueOf({
      'a.csv': 'System,Licence,Age\nKernel Machine (KM),MIT,3\nOak,GPL,4\n',
      'b.csv': 'System,Speed,Weight\nKM,high,2 kg\nOak,low,3 kg\n',
    });
    const aspects = (name: string): string[] =>
      subjectOf(two, name)
        .statements.map(({ aspect }) => aspect)
        .sort();
    expect(aspects('KM')).toEqual(['Age', 'Licence', 'Speed', 'Weight']);
    expect(aspects('kernel machine')).toEqual(aspects('KM'));
  });
  it('may be a row of a table whose subjects are its columns', () => {
    expect(
      subjectOf(catalogue, 'price per seat')
        .statements.map(catalogue.factOf)
        .map(({ aspect, value }) => `${aspect} ${value}`),
    ).toEqual(['Free $0', 'Team $6', 'Enterprise (ENT) $19']);
  });
  it('is known from its name alone to have facts', () => {
    expect(isSubject(catalogue, 'Belgium')).toBe(true);
    expect(isSubject(catalogue, 'Portugal')).toBe(false);
  });
});
