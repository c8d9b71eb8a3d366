import { describe, expect, it } from 'vitest';
import { sameThingsIn } from '../../src/compare/knownAs.ts';
import { catalogueOf, documentOf, values } from './documents.ts';

function said(text: string): readonly (readonly string[])[] {
  return sameThingsIn(documentOf('a.md', `# Notes\n\n${text}\n`));
}

describe('two names for one thing', () => {
  it.each([
    ['The service VM, also called domain 0, runs the drivers.', 'service VM', 'domain 0'],
    ['Each host has a control domain (also known as the service VM).', 'control domain', 'service VM'],
    ['Domain 0 (dom0) is privileged.', 'Domain 0', 'dom0'],
    ['It uses the hardware virtual machine (HVM) mode.', 'hardware virtual machine', 'HVM'],
  ])('are in: %s', (text, first, second) => {
    expect(said(text)).toContainEqual([first, second]);
  });

  it.each([
    'Oak (English) grows here.',
    'We met (see above).',
    'It is called every night.',
    'Elm trees (FV) are tall.',
  ])('are not in: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  const TABLE = '| Domain | Memory |\n|---|---|\n| dom0 | 512 MB |\n| domU | 1 GB |\n';

  it('lead to the same facts, also by a third', () => {
    const text = `# Xen\n\n${TABLE}\nDomain 0 (dom0) is privileged. The service VM, also called domain 0, runs drivers.\n`;
    const catalogue = catalogueOf({ 'xen.md': text });
    for (const name of ['dom0', 'domain 0', 'service VM', 'Domain-0'])
      expect(values(catalogue, name, 'memory'), name).toEqual(['512 MB']);
    expect(values(catalogue, 'domU', 'memory')).toEqual(['1 GB']);
  });

  it('may stand in aliases.yml', () => {
    const catalogue = catalogueOf({ 'xen.md': `# Xen\n\n${TABLE}`, 'aliases.yml': 'dom0: [control domain, Leader]\n' });
    expect(values(catalogue, 'control domain', 'memory')).toEqual(['512 MB']);
    expect(values(catalogue, 'Leader', 'memory')).toEqual(['512 MB']);
  });
});
