import { describe, expect, it } from 'vitest';
import { bareSpan, namesOf, plainLabel } from '../../src/compare/labels.ts';
import { slice } from '../../src/text/span.ts';

function names(label: string, strength: string): string[] {
  return namesOf(label).flatMap((name) => (name.strength === strength ? [name.text] : []));
}

describe('the names of a label', () => {
  it('are its bracketed abbreviation and what stands before that', () => {
    expect(names('Virtual Machine Monitor (VMM)', 'same')).toEqual(['VMM', 'Virtual Machine Monitor']);
    expect(names('Drive with cache(DV on CH)', 'same')).toEqual(['DV on CH', 'Drive with cache']);
    expect(names('Domain 0 (dom0)', 'same')).toEqual(['dom0', 'Domain 0']);
  });
  it('are the parts of a shared label, by slashes or in a list of names', () => {
    expect(names('Alder / Birch / Cedar', 'part')).toEqual(['Alder', 'Birch', 'Cedar']);
    expect(names('Alder/Birch/Cedar', 'part')).toEqual(['Alder', 'Birch', 'Cedar']);
    expect(names('Alder, Birch & Cedar', 'part')).toEqual(['Alder', 'Birch', 'Cedar']);
  });
  it('are in full where the parts share a word', () => {
    expect(names('Gas / Oil Boiler', 'part')).toEqual(['Gas', 'Oil Boiler', 'Gas Boiler']);
    expect(names('Orion 200 / 360', 'part')).toEqual(['Orion 200', '360', 'Orion 360']);
  });
  it('are only loosely the halves of what may be one thing', () => {
    expect(names('Research and Development', 'part')).toEqual([]);
    expect(names('Portland, Oregon', 'loose')).toEqual(['Portland', 'Oregon']);
    expect(names('I/O Throughput', 'part')).toEqual([]);
  });
  it('tell a remark in brackets from an abbreviation', () => {
    expect(names('Population (in millions)', 'same')).toEqual([]);
    expect(names('Population (in millions)', 'short')).toEqual(['Population']);
  });
  it('are loosely the initials, and the sides of a dash', () => {
    expect(names('Operating System Level Virtualization', 'loose')).toEqual(['oslv']);
    expect(names('*Fast Mode (FM) - Slow Mode Improved', 'loose')).toContain('Fast Mode');
  });
  it('leave out list numbers, footnote marks and the mark of a question', () => {
    expect(plainLabel('3. Limits')).toBe('Limits');
    expect(plainLabel('Performance?')).toBe('Performance');
    expect(plainLabel('Employees (1)')).toBe('Employees');
    expect(plainLabel('Oak²')).toBe('Oak');
    expect(plainLabel('Area km²')).toBe('Area km²');
    expect(plainLabel('777-300ER')).toBe('777-300ER');
    expect(plainLabel('?')).toBe('?');
  });
});

describe('a bare span', () => {
  const bare = (text: string): string => slice(text, bareSpan(text, { start: 0, end: text.length }));

  it('is free of marks and of a link around the whole', () => {
    expect(bare(' **yes** ')).toBe('yes');
    expect(bare('`KVM`')).toBe('KVM');
    expect(bare('[**Oak**](https://example.org/oak)')).toBe('Oak');
  });
  it('keeps marks that are not around the whole', () => {
    expect(bare('**a** and **b**')).toBe('**a** and **b**');
    expect(bare('*Oak')).toBe('*Oak');
  });
});
