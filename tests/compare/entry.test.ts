import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/compare/catalogue.ts';
import { catalogueOf } from './documents.ts';

const catalogue = catalogueOf({
  'a.csv': 'Tool,Weight,Price\nGrinder,3 kg,$40\nGrinders,9 kg,$90\nGrinder,4 kg,$50\n',
  'b.csv': 'Tool,Weight,Price\nLathe,90 kg,$900\nGrinder,5 kg,$60\n',
});

function stated(entries: readonly Entry[], label: string): string[] {
  const found = entries.filter((entry) => entry.label === label);
  return found.flatMap(({ statements }) => statements.map((one) => `${one.subject} ${catalogue.valueOf(one)}`));
}

describe('an entry', () => {
  it('has what all documents state under all spellings of a label, in the order of the documents and of the text', () => {
    const own = ['Grinder 3 kg', 'Grinder $40', 'Grinders 9 kg', 'Grinders $90', 'Grinder 4 kg', 'Grinder $50'];
    expect(stated(catalogue.entries, 'Grinder')).toEqual([...own, 'Grinder 5 kg', 'Grinder $60']);
    expect(catalogue.entries.map(({ label }) => label)).toEqual(['Grinder', 'Lathe']);
  });

  it('is there for each aspect as well, behind those of the subjects', () => {
    const aspects = catalogue.transposed.all.map(({ of }) => of);
    const weights = ['Grinder 3 kg', 'Grinders 9 kg', 'Grinder 4 kg', 'Lathe 90 kg', 'Grinder 5 kg'];
    expect(stated(aspects, 'Weight')).toEqual(weights);
    expect(aspects.map(({ id }) => id)).toEqual([2, 3]);
  });

  it('makes one object of one statement, from wherever it is reached', () => {
    const [first] = catalogue.statements;
    expect(catalogue.entries[0]?.statements[0]).toBe(first);
    expect(catalogue.groupsIn('a.csv')[0]?.statements[0]).toBe(first);
  });
});
