import { describe, expect, it } from 'vitest';
import { allFacts, catalogueOf, corpusOf, values } from './documents.ts';

const IN_ROWS = `# Tests

| Metric | Xen | KVM |
|---|---|---|
| Memory | | |
| Loss | low | none |
| Allocation | fixed | flexible |
| CPU | | |
| Loss | tiny | zero |
`;

const IN_A_COLUMN = `<html><body><h1>Tests</h1><table>
<tr><th>Area</th><th>Respect</th><th>Xen</th><th>KVM</th></tr>
<tr><td rowspan=2>Memory</td><td>Loss</td><td>low</td><td>none</td></tr>
<tr><td>Allocation</td><td>fixed</td><td>flexible</td></tr>
<tr><td rowspan=2>CPU</td><td>Loss</td><td>tiny</td><td>zero</td></tr>
<tr><td>Pinning</td><td>yes</td><td>no</td></tr></table></body></html>`;

describe('groups of rows', () => {
  it.each([
    ['in rows of their own', { 'a.md': IN_ROWS }],
    ['in a column of cells that span several rows', { 'a.html': IN_A_COLUMN }],
  ])('%s tell rows with the same label apart', (_, files) => {
    const catalogue = catalogueOf(files);
    expect(values(catalogue, 'KVM', 'memory loss')).toEqual(['none']);
    expect(values(catalogue, 'KVM', 'CPU loss')).toEqual(['zero']);
    expect(values(catalogue, 'Xen', 'allocation')).toEqual(['fixed']);
    expect(values(catalogue, 'KVM', 'loss')).toBe('ambiguous aspect');
  });

  it('are no facts themselves', () => {
    const found = allFacts(corpusOf({ 'a.md': IN_ROWS })).map(({ subject, aspect, value }) => [subject, aspect, value]);
    expect(found).toHaveLength(6);
    expect(found[0]).toEqual(['Xen', 'Memory: Loss', 'low']);
  });

  it('are not made of a row that says nothing, by dashes, or at the end', () => {
    const text = '| Plan | Free | Team |\n|---|---|---|\n| Audit log | – | – |\n| Price | 0 | 6 |\n| Notes | | |\n';
    const aspects = allFacts(corpusOf({ 'a.md': text })).map(({ aspect }) => aspect);
    expect(aspects).toEqual(['Price', 'Price']);
  });

  it('are not made of countries and their cities, which differ', () => {
    const text = 'Country,City,Trams\nAustria,Vienna,28\nAustria,Graz,8\nItaly,Rome,6\nItaly,Turin,8\n';
    const catalogue = catalogueOf({ 'a.csv': text });
    expect(values(catalogue, 'Graz', 'trams')).toEqual(['8']);
  });
});
