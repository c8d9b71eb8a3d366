import { describe, expect, it } from 'vitest';
import { findingDisagreements } from '../../src/compare/disagreements.ts';
import type { Disagreements } from '../../src/compare/fact.ts';
import { finished } from '../../src/compare/steps.ts';
import { catalogueOf } from './documents.ts';

const found = (files: Readonly<Record<string, string>>): Disagreements =>
  finished(findingDisagreements(catalogueOf(files)));

/** Each disagreement on a line: of what, and the values, the newest first. */
const lines = (files: Readonly<Record<string, string>>): string[] =>
  found(files).disagreements.map(
    ({ subject, aspect, facts }) => `${subject}, ${aspect}: ${facts.map(({ value }) => value).join(' | ')}`,
  );

const dated = (date: string, text: string): string => `---\ndate: ${date}\n---\n${text}`;

const OAK = '# Trees\n\n## Oak\n\nHeight: 30 m\nBark: rough\nWood: hard\n';

describe('the disagreements of a corpus', () => {
  it('are what two documents state differently of one subject in one respect', () => {
    expect(
      lines({ 'a.md': OAK, 'b.csv': 'Tree,Height,Bark,Wood\nOak,40 m,Rough.,hard\nElm,35 m,ridged,hard\n' }),
    ).toEqual(['Oak, Height: 30 m | 40 m']);
  });

  it('come with the newest document first, those without a date last', () => {
    const table = (height: string): string =>
      `| Tree | Height | Bark |\n|---|---|---|\n| Oak | ${height} | rough |\n| Elm | 9 m | thin |\n`;
    expect(
      lines({
        'a.md': table('30 m'),
        'b.md': dated('May 2012', table('31 m')),
        'c.md': dated('2014-01-02', table('32 m')),
      }),
    ).toEqual(['Oak, Height: 32 m | 31 m | 30 m']);
  });

  it('are none where a value is only written in another way, is a list within a list, or says more', () => {
    expect(
      lines({
        'a.csv': 'Server,Memory,Systems,Disk\nOrion,"1,024 MB","Linux, BSD",ssd\nVega,2 GB,Linux,ssd\n',
        'b.csv': 'Server,Memory,Systems,Disk\nOrion,1 GB,"BSD, Linux and Windows",SSD (two)\nVega,2048 MB,linux,ssd\n',
      }),
    ).toEqual([]);
  });

  it('are none within one document, nor between documents that agree in one of several values', () => {
    const twice = '# Oak\n\nHeight: 30 m\n\nHeight: 40 m\n';
    expect(lines({ 'a.md': twice })).toEqual([]);
    expect(lines({ 'a.md': twice, 'b.csv': 'Tree,Height,Bark\nOak,40 m,rough\nElm,35 m,thin\n' })).toEqual([]);
  });

  it('are none between parts that only have the same heading', () => {
    const driver = (name: string, size: string): string =>
      `# Driver ${name}\n\n## Limits\n\nBuffer size: ${size}\nMode: fast\n`;
    expect(lines({ 'a.md': driver('A', '4 kB'), 'b.md': driver('B', '8 kB') })).toEqual([]);
    expect(lines({ 'a.md': driver('A', '4 kB'), 'b.md': driver('A', '8 kB') })).toEqual([
      'Limits, Buffer size: 4 kB | 8 kB',
    ]);
  });

  it('are none of what is mostly a property elsewhere', () => {
    const features = (state: string): string =>
      `| Feature | Status |\n|---|---|\n| THP | ${state} |\n| Tracing | TODO |\n`;
    const ports = 'Port,Status,Owner\nia64,orphaned,Ann\narm,supported,Bob\nx86,supported,Eve\nmips,ok,Tom\n';
    const files = { 'a.md': features('ok'), 'b.md': features('TODO') };
    expect(lines(files)).toEqual(['Status, THP: ok | TODO']);
    expect(lines({ ...files, 'c.csv': ports })).toEqual([]);
  });

  it('are none of an offset, which every table of bytes has', () => {
    const layout = (name: string): string => `Offset,Name,Size\n0x10,${name},4\n0x14,checksum,8\n`;
    expect(lines({ 'a.csv': layout('magic'), 'b.csv': layout('flags') })).toEqual([]);
  });

  it('are none of a time, of which every report states something', () => {
    const report = (sum: string): string => `Item,2017,2018\nRevenue,${sum},9\nCost,3,4\n`;
    expect(lines({ 'a.csv': report('12'), 'b.csv': report('14') })).toEqual([]);
  });

  it('are none where a document has several things under one label', () => {
    const crews = 'Boat,Post,Years\nHeron,cook,3\nHeron,pilot,9\nPetrel,cook,4\n';
    expect(lines({ 'a.csv': crews, 'b.csv': 'Boat,Post,Years\nHeron,smith,5\nPetrel,cook,4\n' })).toEqual([]);
  });

  it('are told once for an aspect that mostly differs, of whatever it is stated', () => {
    const trees = ['Oak', 'Elm', 'Ash', 'Fir', 'Yew', 'Box', 'Bay'];
    const list = (age: number): string =>
      `Tree,Age,Bark,Leaf,Wood\n${trees.map((tree, at) => `${tree},${age + at},rough,small,hard`).join('\n')}\n`;
    const { disagreements, rivals, unsteady } = found({ 'a.csv': list(30), 'b.csv': list(50) });
    expect([disagreements, rivals]).toEqual([[], []]);
    expect(unsteady).toMatchObject([{ aspect: 'Age', shared: 7, differing: 7, example: { subject: 'Oak' } }]);
  });

  it('are told once for two documents that differ in most of what both state', () => {
    const edition = (a: number): string =>
      `Tree,Height,Age,Girth,Bark\nOak,${a} m,${a * 10} years,${a} cm,rough\nElm,9 m,5 years,3 cm,thin\n`;
    const { disagreements, rivals } = found({
      'a.csv': edition(30),
      'b.csv': edition(40).replace('9 m,5 years,3', '8 m,4 years,2'),
    });
    expect(disagreements).toEqual([]);
    expect(
      rivals.map(({ documents, shared, differing }) => [...documents.map(({ path }) => path), shared, differing]),
    ).toEqual([['a.csv', 'b.csv', 8, 6]]);
  });
});
